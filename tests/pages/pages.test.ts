import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {launchBrowser, openTab, visit} from "./browser.js";

const sample = inject("sample");
const NAMES = ["index", "ranking", "unit", "unit?id=C01", "unit?id=D05", "tasks", "task?id=T-047", "chain", "problems", "assignments", "assignments?id=J22-0077", "lists", "leader", "leader?id=L01", "meetings", "commitments", "inspections", "practices", "reconciliation", "economy", "data", "reports", "verify", "method", "method-check", "method-check?group=部门一类", "what-if", "what-if?w.tasks=10&agg=geometric", "dictionary"];
const PAGES = ["", "en/"].flatMap((folder) => NAMES.map((name) => `${folder}${name}`));
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const FIRST_VISIT = 400_000;
const ANY_PAGE = 700_000;

let server: SiteServer;
let browser: Browser;
const address = (page: string) => `${server.address}${page.replace(/^([^?]+)/, "$1.html")}`;

beforeAll(async () => {
  server = await serveSite({folder: sample.site});
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Each page is opened twice, so that light and dark, wide and narrow are each seen once. */
const LOOKS = [
  {name: "wide and light", viewport: {width: 1280, height: 900}, colorScheme: "light"},
  {name: "narrow and dark", viewport: {width: 390, height: 844}, colorScheme: "dark"},
] as const;

describe.each(PAGES)("%s", (name) => {
  it.each(LOOKS)("$name: no error, nothing asked outside, downward scrolling only, accessible, light to carry", async ({viewport, colorScheme}) => {
    const tab = await openTab(browser, {viewport, colorScheme, reducedMotion: "reduce"});
    const weight = await weighed(tab.page);
    await visit(tab.page, address(name));
    expect(await tab.page.locator("[role=alert]").count()).toBe(0);
    expect(await tab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await violations(tab.page)).toEqual([]);
    expect({errors: tab.errors, strayed: tab.strayed}).toEqual({errors: [], strayed: []});
    expect(weight()).toBeLessThanOrEqual(name.endsWith("index") ? FIRST_VISIT : ANY_PAGE);
    await tab.close();
  });

  it("names its language, can be zoomed, and carries its policy", () => {
    const html = readFileSync(join(sample.site, `${name.split("?")[0]}.html`), "utf8");
    expect(html).toContain(`<html lang="${name.startsWith("en/") ? "en" : "zh-Hans"}"`);
    expect(html).toContain('content="width=device-width, initial-scale=1"');
    expect(html).toContain("Content-Security-Policy");
  });
});

/** Counts what travels, as it travels: compressed. */
async function weighed(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({encodedDataLength}) => (bytes += encodedDataLength));
  return () => bytes;
}

describe("a drawer", () => {
  it("has no accessibility violation", async () => {
    const tab = await openTab(browser, {reducedMotion: "reduce"});
    await visit(tab.page, address("index?show=tasks~lights=overdue"));
    await tab.page.locator("dialog .source summary").first().click();
    await tab.page.locator("dialog .cell-table").first().waitFor();
    expect(await violations(tab.page)).toEqual([]);
    await tab.close();
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async (rules) => {
    const {axe} = globalThis as unknown as {axe: {run(root: Document, options: object): Promise<{violations: {id: string; nodes: {target: string[]}[]}[]}>}};
    const found = await axe.run(document, {runOnly: rules});
    return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}`));
  }, RULES);
}
