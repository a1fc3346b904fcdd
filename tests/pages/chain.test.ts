import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import type {Stage} from "../../src/lib/chain/office-rows.js";
import type {Adoption, Assignment, Practice, Publicity} from "../../src/lib/chain/rows.js";
import {adoptionSets, assignmentSets, came, practiceSets, publicitySets} from "../../src/lib/chain/sets.js";
import {windowOf} from "../../src/lib/chain/window.js";
import {rowsOf, type Published} from "../../src/lib/published.js";
import {launchBrowser, openTab, visit, type Watched} from "./browser.js";

const sample = inject("sample");
const table = <R extends object>(file: string, name: string): R[] => rowsOf<R>((JSON.parse(readFileSync(join(sample.published, `${file}.json`), "utf8")) as Published)[name]!);
const stages = table<Stage>("chain", "chain");
const latest = (stage: string) => stages.find((row) => row.period === "2022-09" && row.stage === stage)!;

let server: SiteServer;
let browser: Browser;
let tab: Watched;

beforeAll(async () => {
  server = await serveSite({folder: sample.site});
  browser = await launchBrowser();
  tab = await openTab(browser, {reducedMotion: "reduce"});
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (path: string): Promise<Page> => {
  await visit(tab.page, server.address + path);
  return tab.page;
};

describe("the pages count as the warehouse counts", () => {
  const months = [...new Set(stages.map((row) => row.period))];
  it.each(months)("%s: every stage, every column", (period) => {
    const window = windowOf(period);
    const count = <R>(rows: readonly R[], sets: Readonly<Record<string, (row: R, span: typeof window) => boolean>>, set: string) => rows.filter((row) => sets[set]?.(row, window)).length;
    const all = {
      assign: [came.assignments(table<Assignment>("assignments", "assignment_list"), window), assignmentSets],
      distil: [came.practices(table<Practice>("practices", "practice_list"), window), practiceSets],
      adopt: [came.adoptions(table<Adoption>("practices", "adoption_list"), window), adoptionSets],
      publicise: [came.publicity(table<Publicity>("practices", "publicity_list"), window), publicitySets],
    } as const;
    for (const [stage, [rows, sets]] of Object.entries(all)) {
      const row = stages.find((each) => each.period === period && each.stage === stage) ?? {items: 0, linked: 0, done: 0, open: 0};
      const own = ["all", "linked", "done", "open"].map((set) => count(rows as readonly object[], sets as never, set));
      expect([stage, ...own]).toEqual([stage, row.items, row.linked, row.done, row.open]);
    }
  });
});

describe("from the chain to the cell", () => {
  it("shows every stage with its published numbers; each opens as many items as it says", async () => {
    const page = await open("chain.html");
    const rows = page.locator(".data-table").first().locator("tbody tr");
    expect(await rows.count()).toBe(6);
    for (const [index, stage] of (["discover", "assign", "distil", "adopt", "publicise", "evaluate"] as const).entries()) {
      expect(await rows.nth(index).locator(".live").first().textContent()).toBe(String(latest(stage).items));
    }
    await rows.nth(1).locator(".live").nth(3).click();
    await page.locator("dialog .items > li").first().waitFor();
    expect(await page.locator("dialog .items > li").count()).toBe(latest("assign").overdue);
    await page.locator("dialog .source summary").first().click();
    await page.locator("dialog .cell-table").first().waitFor();
  });

  it("adds up how far the problems got", async () => {
    const page = await open("chain.html");
    const counts = await page.locator("figure .lights").first().locator(".live, .none").allTextContents();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(latest("discover").items);
  });

  it("follows one assignment through its life", async () => {
    const page = await open("assignments.html?state=overdue");
    expect(await page.locator("#search-assignments, .data-table").last().isVisible()).toBe(true);
    await (await open("assignments.html")).locator('.data-table a[href*="id=J22"]').first().click();
    await page.waitForFunction(() => !document.querySelector("#page[aria-busy]"));
    expect(await page.locator(".headline").textContent()).toMatch(/^J22-\d{4} /);
    expect(await page.locator("figure svg text").allTextContents()).toContain("交办");
  });
});

describe("what the office keeps", () => {
  it("reconciles between the two months of the address", async () => {
    const page = await open("reconciliation.html?from=2021-01&to=2021-12");
    const before = await page.locator(".headline").textContent();
    await page.locator("#to").selectOption("2021-06");
    await expect.poll(() => page.locator(".headline").textContent()).not.toBe(before);
    expect(page.url()).toContain("to=2021-06");
    await page.goBack();
    await expect.poll(() => page.locator(".headline").textContent()).toBe(before);
  });

  it("leads from the lists to a leader and on to a task", async () => {
    const page = await open("lists.html");
    await page.locator('a[href*="leader.html?id=L01"]').click();
    await page.locator(".headline").waitFor();
    await page.locator('a[href*="task.html?id="]').first().click();
    await page.waitForURL(/task\.html/);
    expect(await page.locator("h1").textContent()).toBe("一项任务");
  });

  it("says how many consultations are missing, and what to ask at the next review", async () => {
    const page = await open("meetings.html");
    expect(await page.locator(".headline").textContent()).toContain("21个月会商研判开了11次");
    expect(await page.locator(".ask li").count()).toBeGreaterThan(3);
  });
});

it("on a phone the header names the groups, and below them the pages of the one at hand, all by keyboard", async () => {
  const phone = await openTab(browser, {viewport: {width: 390, height: 844}});
  await visit(phone.page, `${server.address}en/practices.html`);
  expect(await phone.page.locator("nav a.name:visible").count()).toBe(5);
  expect(await phone.page.locator("nav ul ul a:visible").count()).toBe(8);
  const last = phone.page.locator("nav a.name:visible").last();
  await last.focus();
  await phone.page.keyboard.press("Enter");
  await phone.page.waitForURL(/data\.html/);
  await phone.close();
});
