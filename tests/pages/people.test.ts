import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {dataWords} from "../../src/lib/messages/data.js";
import {rankingWords} from "../../src/lib/messages/ranking.js";
import {rowsOf, type Published} from "../../src/lib/published.js";
import {launchBrowser, openTab, visit} from "./browser.js";

const sample = inject("sample");
const table = <R extends object>(file: string, name: string) => rowsOf<R>((JSON.parse(readFileSync(join(sample.published, `${file}.json`), "utf8")) as Published)[name]!);

let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite({folder: sample.site});
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page for one person and closes it when he has seen what he wanted, without an error. */
async function as(path: string, look: (page: Page) => Promise<void>, options: Parameters<typeof openTab>[1] = {}): Promise<void> {
  const {page, errors, close} = await openTab(browser, {reducedMotion: "reduce", ...options});
  page.setDefaultTimeout(15_000);
  await visit(page, server.address + path);
  await look(page);
  expect(errors).toEqual([]);
  await close();
}

const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const ADDRESS = /^[A-Z]{1,3}\d+$/u;

async function standsBeforeTheCell(page: Page, within: string): Promise<void> {
  await page.locator(`${within} .source summary`).first().click();
  await page.locator(`${within} .cell-table`).first().waitFor();
  expect((await page.locator(`${within} .cell-table .address`).first().textContent())!).toMatch(ADDRESS);
}

describe.each([["zh", ""], ["en", "en/"]] as const)("in %s", (language, folder) => {
  it("a leader reads on the phone, without scrolling, how many are to watch; taps the red number and stands before the cell", async () => {
    await as(`${folder}index.html`, async (page) => {
      const bottoms = await page.locator(".headline, .lights li:not(.history)").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
      expect(Math.max(...bottoms)).toBeLessThan(844);
      const red = page.locator(".lights .live").nth(4);
      const overdue = Number(await red.textContent());
      await red.tap();
      await page.locator("dialog .items > li").first().waitFor();
      expect(await page.locator("dialog .items > li").count()).toBe(overdue);
      await standsBeforeTheCell(page, "dialog");
    }, PHONE);
  });

  it("a leader asks what changed since last month, and what to ask at the meeting", async () => {
    await as(`${folder}index.html`, async (page) => {
      expect(await page.locator(".ask li").count()).toBeGreaterThanOrEqual(3);
      await page.locator(".ask .live").first().click();
      await page.waitForURL(/task\.html\?id=T-047/u);
      await page.locator("figure").first().waitFor();
      expect(await page.locator(".headline").textContent()).toContain("T-047");
    });
  });

  it("an analyst goes from a refused row to its cell, and asks whether the method decides the ranks", async () => {
    const refused = table<{severity: string; file: string; cell: string | null}>("quality", "faults").find(({severity, cell}) => severity === "row_refused" && cell)!;
    await as(`${folder}data.html`, async (page) => {
      await page.locator("#search-faults").fill(refused.file.split("/").at(-1)!);
      await expect.poll(() => page.locator("section").first().locator("tbody").textContent()).toContain(refused.cell);
      expect(await page.locator("section").first().locator("thead").textContent()).toContain(dataWords.todo[language]);
      await page.goto(`${server.address}${folder}method-check.html`);
      await page.locator("#page figure").first().waitFor();
      const before = await page.locator("#page figure h2, #page figure h3").first().textContent();
      await page.locator("#page select").first().selectOption({index: 1});
      await expect.poll(() => page.locator("#page figure h2, #page figure h3").first().textContent()).not.toBe(before);
      expect(new URL(page.url()).searchParams.get("group")).not.toBeNull();
    });
  });

  it("the reform office takes the pack to the meeting, each number with its rows, and sees whom to chase", async () => {
    await as(`${folder}meetings.html`, async (page) => {
      await page.locator('.ask .live[aria-haspopup="dialog"]').first().click();
      await page.locator("dialog .items > li").first().waitFor();
      await page.keyboard.press("Escape");
      await page.goto(`${server.address}${folder}data.html`);
      await page.locator('a[href*="unit.html?id="]').first().click();
      await page.waitForURL(/unit\.html\?id=/u);
      await page.locator(".headline").waitFor();
      expect(await page.locator(".headline").textContent()).toContain(rankingWords.notReported[language]);
    });
  });

  it("a unit opens its own page, adds up its score, follows a measure to the cell, and finds its objection", async () => {
    const waiting = table<{unit: string; period: string; answered_on: string | null; objection: string}>("objections", "objection_list").find((row) => row.period === "2022-09" && row.answered_on === null)!;
    await as(`${folder}unit.html?id=C01`, async (page) => {
      const contributions = await page.locator(".measures tr.group td:nth-of-type(4)").allTextContents();
      expect(contributions.length).toBeGreaterThan(2);
      await page.locator(".rows-behind summary").first().click();
      await standsBeforeTheCell(page, ".rows-behind[open]");
      await page.goto(`${server.address}${folder}ranking.html`);
      await page.locator(".provisional a").first().waitFor();
      expect(await page.locator("#page").textContent()).toContain(waiting.objection);
      await page.locator(`.provisional a[href*="id=${waiting.unit}"]`).click();
      await page.waitForURL(new RegExp(`unit\\.html\\?id=${waiting.unit}`, "u"));
    });
  });

  it("whoever receives a report finds the same number on the site: who promised what, and the row it was published in", async () => {
    const promised = new Set(table<{commitment_id: string; phase: string; year: number}>("commitments", "commitment_list").filter(({year}) => year === 2022).map((row) => row.commitment_id)).size;
    await as(`${folder}commitments.html`, async (page) => {
      expect(Number(await page.locator(".headline .live").first().textContent())).toBe(promised);
      await page.locator(".lights .live").first().click();
      await page.locator("dialog .items > li").first().waitFor();
      await standsBeforeTheCell(page, "dialog");
    });
  });

  it("a copied link restores month, filter, search, order and what was opened; Back goes step by step", async () => {
    await as(`${folder}tasks.html`, async (page) => {
      await page.locator("#period").selectOption("2022-08");
      await page.locator("#filter-light").selectOption("behind");
      await expect.poll(() => page.url()).toContain("light=behind");
      await page.locator("#page thead th.number button").first().click();
      await page.locator(".headline .live").first().click();
      await page.locator("dialog[open] .items").waitFor();
      const copied = page.url();
      const seen = async (of: Page) => [await of.locator("#period").inputValue(), await of.locator("#filter-light").inputValue(), await of.locator("#page .data-table tbody").textContent(), await of.locator("dialog .items > li").count()];
      const before = await seen(page);
      await as(copied.replace(server.address, ""), async (other) => {
        await other.locator("dialog[open] .items").waitFor();
        expect(await seen(other)).toEqual(before);
      });
      for (const gone of ["show=", "light=behind", "period=2022-08"]) {
        await page.goBack();
        await expect.poll(() => page.url()).not.toContain(gone);
      }
      await expect.poll(() => page.locator("#period").inputValue()).toBe("2022-09");
    });
  });
});
