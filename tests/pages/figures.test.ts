import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
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

/** What a page hands over: per figure its title, CSV, SVG and the first bytes of its PNG; per table its CSV. */
interface Taken {
  readonly figures: readonly {readonly title: string; readonly csv: string; readonly svg: string; readonly png: readonly number[]; readonly rows: number}[];
  readonly tables: readonly string[];
}

const TAKE = async (): Promise<Taken> => {
  const {caught} = globalThis as unknown as {caught: Blob[]};
  const taken = async (button: Element, type: string) => {
    caught.length = 0;
    (button as HTMLElement).click();
    for (let turn = 0; turn < 500; turn++) {
      const blob = caught.findLast((each) => each.type.startsWith(type));
      if (blob) return blob;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`nothing handed over: ${type}`);
  };
  const bare = (text: string | null | undefined) => (text ?? "").replaceAll(/\s/gu, "");
  const exact = async (blob: Blob) => new TextDecoder("utf-8", {ignoreBOM: true}).decode(await blob.arrayBuffer());
  const figures = [];
  for (const figure of document.querySelectorAll("#page figure")) {
    const [csv, svg, png] = [...figure.querySelectorAll(".take button")];
    const details = figure.querySelector<HTMLDetailsElement>(".take")!;
    details.open = true;
    const drawn = new DOMParser().parseFromString(await (await taken(svg!, "image/svg")).text(), "image/svg+xml");
    figures.push({
      title: bare(figure.querySelector("figcaption h2, figcaption h3")?.textContent),
      csv: await exact(await taken(csv!, "text/csv")),
      svg: bare([...drawn.querySelectorAll("text")].map((text) => text.textContent).join("")),
      png: [...new Uint8Array(await (await taken(png!, "image/png")).slice(0, 4).arrayBuffer())],
      rows: details.querySelectorAll("tbody tr").length,
    });
  }
  const tables = [];
  for (const button of document.querySelectorAll("#page .data-table .tools .quiet")) tables.push(await exact(await taken(button, "text/csv")));
  return {figures, tables};
};

const PNG = [0x89, 0x50, 0x4e, 0x47];

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

  it.each(language === "zh" ? PAGES : PAGES.filter((name) => ["index", "ranking", "economy"].includes(name)))("what is taken from %s: CSV that Excel reads, a picture that carries its title and source, its data as a table", async (name) => {
    const page = await open(folder + name);
    const {figures, tables} = await page.evaluate(TAKE);
    for (const {title, csv, svg, png, rows} of figures) {
      expect(csv).toMatch(/^\ufeff[^\r\n]+\r\n[^\r\n]+\r\n/u);
      expect(svg).toContain(title);
      expect(svg).toContain(say(shellWords.source));
      expect(png).toEqual(PNG);
      expect(rows, title).toBeGreaterThan(0);
    }
    for (const csv of tables) expect(csv).toMatch(new RegExp(`^\ufeff[^\\r\\n]+\\r\\n[^]+${say(shellWords.source)}`, "u"));
    expect(tab.errors).toEqual([]);
  });
});
