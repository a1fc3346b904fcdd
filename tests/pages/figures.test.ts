import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {partWords} from "../../src/lib/messages/parts.js";
import {shellWords} from "../../src/lib/messages/shell.js";
import {launchBrowser, openTab, visit, type Watched} from "./browser.js";

const PAGES = ["index", "chain", "tasks", "task?id=T-047", "problems", "assignments", "assignments?id=J22-0077", "lists", "leader?id=L01", "meetings", "commitments", "inspections", "practices", "ranking", "unit?id=C01", "unit?id=D05", "reconciliation", "what-if", "method-check", "economy", "impact", "data", "method"];

let server: SiteServer;
let browser: Browser;
let tab: Watched;

beforeAll(async () => {
  server = await serveSite({folder: inject("sample").site});
  browser = await launchBrowser();
  tab = await openTab(browser, {reducedMotion: "reduce"});
  await tab.page.addInitScript(CATCH);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (name: string): Promise<Page> => {
  await visit(tab.page, `${server.address}${name.replace(/^([^?]+)/u, "$1.html")}`);
  return tab.page;
};

/** A browser hands over ten files and then asks: what would be handed over is caught before. */
const CATCH = () => {
  const caught: Blob[] = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => (caught.push(blob), make(blob));
  HTMLAnchorElement.prototype.click = () => undefined;
  Object.assign(globalThis, {caught});
};

/** The last bytes that a button hands over; a picture is drawn first. */
async function taken(page: Page, button: Locator, type: string): Promise<Buffer> {
  await page.evaluate(() => ((globalThis as unknown as {caught: Blob[]}).caught.length = 0));
  await button.evaluate((element) => (element as HTMLElement).click());
  const bytes = () => page.evaluate(async (wanted) => {
    const blob = (globalThis as unknown as {caught: Blob[]}).caught.findLast((each) => each.type.startsWith(wanted));
    return blob ? [...new Uint8Array(await blob.arrayBuffer())] : null;
  }, type);
  await expect.poll(async () => (await bytes())?.length ?? 0, {timeout: 10_000}).toBeGreaterThan(0);
  return Buffer.from((await bytes())!);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe.each([["zh", ""], ["en", "en/"]] as const)("in %s", (language, folder) => {
  const say = (text: {readonly zh: string; readonly en: string}) => text[language];

  it.each(PAGES)("every figure and table of %s says what it is, of what unit and time, where from, and can be taken along", async (name) => {
    const page = await open(folder + name);
    const wrong = await page.evaluate((source) => {
      const text = (root: Element, selector: string) => root.querySelector(selector)?.textContent?.trim() ?? "";
      const figures = [...document.querySelectorAll("#page figure")].flatMap((figure) => {
        const title = text(figure, "figcaption h2, figcaption h3");
        const picture = figure.querySelector(".picture svg");
        return [
          ...(title === "" ? ["a figure without a title"] : []),
          ...(text(figure, "figcaption .sub") === "" ? [`${title}: no unit and period`] : []),
          ...(text(figure, ".foot").startsWith(source) && text(figure, ".foot").length > source.length + 1 ? [] : [`${title}: no source`]),
          ...(picture?.getAttribute("aria-label") ? [] : [`${title}: no text in place of the picture`]),
          ...(figure.querySelectorAll(".take button").length === 3 ? [] : [`${title}: nothing to take along`]),
        ];
      });
      const tables = [...document.querySelectorAll("#page table")].filter((table) => !table.closest(".take, .cells, dialog")).flatMap((table) => {
        const around = table.closest(".data-table");
        const caption = text(table, "caption");
        return [
          ...(caption === "" ? [`a table without a caption: ${text(table, "thead")}`] : []),
          ...(around && text(around, ".foot").startsWith(source) ? [] : [`${caption}: no source`]),
          ...(around?.querySelector(".tools .quiet") ? [] : [`${caption}: no CSV`]),
          ...([...table.querySelectorAll("thead th")].every((cell) => cell.getAttribute("scope") === "col") ? [] : [`${caption}: heads without scope`]),
        ];
      });
      return [...figures, ...tables];
    }, say(shellWords.source));
    expect(wrong).toEqual([]);
  });

  it.each(PAGES)("what is taken from %s: CSV that Excel reads, a picture that carries its title and source, its data as a table", async (name) => {
    const page = await open(folder + name);
    const figures = page.locator("#page figure");
    for (let at = 0; at < (await figures.count()); at++) {
      const figure = figures.nth(at);
      const title = (await figure.locator("figcaption h2, figcaption h3").textContent())!.replaceAll(/\s/gu, "");
      await figure.locator(".take").evaluate((details) => ((details as HTMLDetailsElement).open = true));
      await figure.locator(".take tbody tr").first().waitFor({state: "attached"});
      const button = (text: {readonly zh: string; readonly en: string}) => figure.locator(".take button", {hasText: say(text)});
      const csv = (await taken(page, button(partWords.csv), "text/csv")).toString("utf8");
      expect(csv).toMatch(/^\ufeff[^\r\n]+\r\n[^\r\n]+\r\n/u);
      const svg = (await taken(page, button(partWords.svg), "image/svg")).toString("utf8");
      const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map((match) => match[1]).join("").replaceAll("&amp;", "&").replaceAll(/\s/gu, "");
      expect(words).toContain(title);
      expect(words).toContain(say(shellWords.source));
      if (language === "zh") expect((await taken(page, button(partWords.png), "image/png")).subarray(0, 4)).toEqual(PNG);
    }
    const tables = page.locator("#page .data-table .tools .quiet");
    for (let at = 0; at < (await tables.count()); at++) expect((await taken(page, tables.nth(at), "text/csv")).toString("utf8")).toMatch(new RegExp(`^\ufeff[^\\r\\n]+\\r\\n[^]+${say(shellWords.source)}`, "u"));
    expect(tab.errors).toEqual([]);
  });
});
