import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {launchBrowser, openTab, visit, type Watched} from "./browser.js";

const PAGES = ["index", "chain", "tasks", "task?id=T-047", "problems", "assignments", "assignments?id=J22-0077", "lists", "leader?id=L01", "meetings", "commitments", "inspections", "practices", "ranking", "unit?id=C01", "reconciliation", "what-if", "method-check", "economy", "impact", "data", "method", "dictionary"];

let server: SiteServer;
let browser: Browser;
let tab: Watched;

beforeAll(async () => {
  server = await serveSite({folder: inject("sample").site});
  browser = await launchBrowser();
  tab = await openTab(browser, {reducedMotion: "reduce"});
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const address = (page: string) => `${server.address}${page.replace(/^([^?]+)/u, "$1.html")}`;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName);

/** Presses Tab until what is focused fits a selector; fails where it never comes. */
async function tabTo(page: Page, selector: string, most = 200): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

describe("by keyboard alone", () => {
  it("the first stop leads past the menu; the menu, the month and the search are reached", async () => {
    const {page} = tab;
    await visit(page, address("index"));
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("skip");
    for (const stop of ["#find", "#period", "a.language", 'nav a[data-page="ranking.html"]', ".headline .live"]) await tabTo(page, stop);
    await page.keyboard.press("Enter");
    await page.locator("dialog[open] .items > li").first().waitFor();
    expect(await page.evaluate(() => document.querySelector("dialog")!.contains(document.activeElement))).toBe(true);
    await tabTo(page, "dialog .source summary", 20);
    await page.keyboard.press("Enter");
    await page.locator("dialog .cell-table").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
    expect(await focused(page)).toBe("live");
  });

  it("a filter is chosen, a table sorted and searched, a tree and a figure's data opened", async () => {
    const {page} = tab;
    await visit(page, address("tasks"));
    await tabTo(page, "#filter-light");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.url()).toContain("light=");
    expect(await focused(page)).toBe("filter-light");
    await tabTo(page, ".tree summary");
    await page.keyboard.press("Enter");
    expect(await page.locator(".tree details[open]").count()).toBeGreaterThan(0);
    await tabTo(page, "#search-tasks");
    await page.keyboard.type("T-0");
    await expect.poll(() => page.url()).toContain("tasks.q=T-0");
    await tabTo(page, "thead th button");
    await page.keyboard.press("Enter");
    expect(await page.locator("#page thead th[aria-sort=ascending]").count()).toBe(1);
    await visit(page, address("problems"));
    await tabTo(page, ".take summary");
    await page.keyboard.press("Enter");
    expect(await page.locator(".take[open] table").count()).toBe(1);
  });

  it("a region of the grid opens its figures", async () => {
    const {page} = tab;
    await visit(page, address("economy"));
    await tabTo(page, "a.region");
    const name = (await page.evaluate(() => document.activeElement!.id)).replace("region-", "");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("city")).toBe(name);
    await expect.poll(() => page.locator(".headline").textContent()).toContain(name);
  });
});

it("nothing moves for whoever asked for that; for others the drawer slides for a sixth of a second", async () => {
  const moving = async (page: Page) => {
    await visit(page, address("index?show=tasks~lights=overdue"));
    await page.locator("dialog[open]").waitFor();
    return page.evaluate(() => [getComputedStyle(document.querySelector("dialog")!).animationName, ...[...document.querySelectorAll("#page *")].map((each) => getComputedStyle(each).transitionDuration)].filter((each) => each !== "none" && each !== "0s"));
  };
  expect(await moving(tab.page)).toEqual([]);
  const other = await openTab(browser, {reducedMotion: "no-preference"});
  expect(await moving(other.page)).toEqual(["slide"]);
  await other.close();
});

/** 1280 pixels at 200 and at 400 per cent (WCAG 1.4.4 and 1.4.10). */
describe.each([["200 %", 640, 450], ["400 %", 320, 256]] as const)("at %s", (_, width, height) => {
  it("no page has to be scrolled sideways, in either language", async () => {
    const {page, close} = await openTab(browser, {viewport: {width, height}, reducedMotion: "reduce"});
    const wide: string[] = [];
    for (const name of ["", "en/"].flatMap((folder) => PAGES.map((each) => folder + each))) {
      await visit(page, address(name));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${name}: ${over}`);
    }
    expect(wide).toEqual([]);
    await close();
  });
});
