import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {rowsOf, type Published, type TracedRow} from "../../src/lib/published.js";
import {launchBrowser, openTab, visit, type Watched} from "./browser.js";

const sample = inject("sample");
const published = <T>(name: string) => JSON.parse(readFileSync(join(sample.published, `${name}.json`), "utf8")) as T;
const overviewRow = (period: string) => rowsOf<Record<string, number>>(published<Published>("overview")["overview"]!).find((row) => String(row["period"]) === period)!;
const LATEST = "2022-09";

let server: SiteServer;
let browser: Browser;
let tab: Watched;

beforeAll(async () => {
  server = await serveSite({folder: sample.site});
  browser = await launchBrowser();
  tab = await openTab(browser, {reducedMotion: "reduce", acceptDownloads: true});
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (path: string): Promise<Page> => {
  await visit(tab.page, server.address + path);
  return tab.page;
};
const counts = (page: Page, selector: string) => page.locator(selector).allTextContents().then((all) => all.map(Number));

describe("the leader", () => {
  it("reads the first sentences and the lights before any script has run", async () => {
    const bare = await openTab(browser, {javaScriptEnabled: false});
    await bare.page.goto(`${server.address}index.html`);
    const row = overviewRow(LATEST);
    expect(await bare.page.locator(".headline").textContent()).toContain(`${row["tasks"]}项任务`);
    expect(await counts(bare.page, ".lights .live")).toEqual(["done", "ahead", "on_schedule", "behind", "overdue", "not_started", "suspended", "undetermined"].map((light) => row[light]));
    await bare.close();
  });

  it("sees the numbers that were published, and they add up", async () => {
    const page = await open("index.html");
    const lights = await counts(page, ".lights .live");
    expect(lights.reduce((sum, count) => sum + count, 0)).toBe(overviewRow(LATEST)["tasks"]);
    await expect.poll(() => page.locator(".headline").textContent()).toContain(`${overviewRow(LATEST)["watch"]}项要盯`);
  });

  it("taps a number and stands before the source cell", async () => {
    const page = await open("index.html");
    const overdue = overviewRow(LATEST)["overdue"]!;
    await page.locator(".lights .live").nth(4).click();
    await page.locator("dialog .items > li").first().waitFor();
    expect(await page.locator("dialog .items > li").count()).toBe(overdue);
    await page.locator("dialog .source summary").first().click();
    const cells = page.locator("dialog .cell-table").first();
    await cells.waitFor();
    expect(await page.locator("dialog .place").first().textContent()).toMatch(/inbox\/.+\.(xlsx|csv|ods|xls) · 工作表：.+ · 第\d+行/);
    expect(await cells.locator(".address").allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/^[A-Z]+\d+$/)]));
  });

  it("finds in the cell what the file says: the traced row, word for word", async () => {
    const page = await open("index.html");
    await page.locator(".details .live", {hasText: ".xlsx"}).first().click();
    await page.locator("dialog .cell-table").first().waitFor();
    const row_id = new URLSearchParams(new URL(page.url()).search).get("show")!.split("row_id=")[1]!;
    const traced = published<Record<string, TracedRow>>(`rows/${row_id.slice(0, 12)}`)[row_id]!;
    const shown = await page.locator("dialog .cell-table").first().locator("tbody td:last-child").allTextContents();
    expect(shown).toEqual(Object.values(traced.cells).map(([, text]) => text || "—"));
  });

  it("closes what was opened with Escape or Back, and the link restores it", async () => {
    const page = await open("index.html");
    await page.locator(".lights .live").nth(3).click();
    await page.locator("dialog[open] .items").waitFor();
    expect(page.url()).toContain("show=");
    await page.goBack();
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
    await page.goForward();
    await page.locator("dialog[open] .items").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("show=");
  });

  it("chooses another month; the address, the numbers and the other pages follow; Back returns", async () => {
    const page = await open("index.html");
    await page.locator("#period").selectOption("2022-06");
    await expect.poll(() => page.locator(".headline").textContent()).toContain(`${overviewRow("2022-06")["watch"]}项要盯`);
    expect(page.url()).toContain("period=2022-06");
    expect(await page.locator('a[data-page="ranking.html"]').getAttribute("href")).toBe("ranking.html?period=2022-06");
    await page.goBack();
    await expect.poll(() => page.locator("#period").inputValue()).toBe(LATEST);
  });

  it("switches language and keeps the month", async () => {
    const page = await open("ranking.html?period=2022-06");
    await page.locator("a.language").click();
    await page.waitForFunction(() => !document.querySelector("#page[aria-busy]"));
    expect(page.url()).toContain("/en/ranking.html?period=2022-06");
    expect(await page.locator("h1").textContent()).toBe("Ranking");
    expect(await page.locator("#period").inputValue()).toBe("2022-06");
  });

  it("sees that the sample is a sample, on every page", async () => {
    for (const path of ["index.html", "en/unit.html?id=C01", "economy.html"]) {
      const page = await open(path);
      expect(await page.locator("header .sample").textContent()).toBe(path.startsWith("en/") ? "Sample data" : "示例数据");
    }
  });
});

describe("the unit's contact", () => {
  it("follows a score to its measures, to the rows, to the cell", async () => {
    const page = await open("unit.html?id=C01");
    const scores = rowsOf<{period: string; score: number}>(published<Published>("unit/C01")["scores"]!);
    expect(await page.locator(".headline").textContent()).toContain(`${scores.find((row) => row.period === LATEST)!.score.toFixed(2)}分`);
    await page.locator(".rows-behind summary").first().click();
    await page.locator(".rows-behind .source summary").first().click();
    await page.locator(".rows-behind .cell-table").first().waitFor();
  });

  it("adds up the waterfall and arrives at the score", async () => {
    const page = await open("unit.html?id=C01");
    const parts = await page.locator(".measures tr.group td:nth-of-type(4)").allTextContents();
    const base = rowsOf<{period: string; base_score: number}>(published<Published>("unit/C01")["scores"]!).find((row) => row.period === LATEST)!.base_score;
    expect(parts.reduce((sum, part) => sum + Number(part.replace("−", "-")), 0)).toBeCloseTo(base, 1);
  });
});

describe("the analyst", () => {
  it("finds a task by a part of a Chinese word; the search stands in the address", async () => {
    const page = await open("tasks.html");
    await page.locator("#search-tasks").fill("灌区");
    await expect.poll(() => page.locator(".data-table tbody tr").count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("tasks.q")).toBe("灌区");
    await page.reload();
    await page.waitForFunction(() => !document.querySelector("#page[aria-busy]"));
    expect(await page.locator(".data-table tbody tr").count()).toBe(1);
  });

  it("reads a tree whose totals agree", async () => {
    const page = await open("tasks.html");
    const fields = await page.locator(".tree > ul > li > details > summary").allTextContents();
    const total = fields.reduce((sum, text) => sum + Number(/(\d+)项/.exec(text)![1]), 0);
    expect(total).toBe(overviewRow(LATEST)["tasks"]);
  });

  it("filters by light and keeps the choice in the address", async () => {
    const page = await open("tasks.html?light=overdue");
    expect(await page.locator("#filter-light").inputValue()).toBe("overdue");
    expect(await page.locator(".data-table tbody tr").count()).toBe(overviewRow(LATEST)["overdue"]);
  });

  it("sees every refusal with its cell and what to do", async () => {
    const page = await open("data.html");
    const grave = rowsOf<{severity: string; cell: string | null}>(published<Published>("quality")["faults"]!).filter((fault) => fault.severity !== "note");
    const rows = page.locator("section").first().locator("tbody tr");
    expect(await rows.count()).toBe(grave.length);
    for (const fault of grave.filter((each) => each.cell).slice(0, 5)) expect(await rows.allTextContents().then((all) => all.join("\n"))).toContain(fault.cell!);
  });

  it("takes a table away as CSV that Excel reads", async () => {
    const page = await open("ranking.html");
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".data-table .quiet").first().click()]);
    expect(readFileSync(await file.path(), "utf8")).toMatch(/^\ufeff单位,/u);
  });
});

it("a phone shows three columns and the rest one tap away", async () => {
  const phone = await openTab(browser, {viewport: {width: 390, height: 844}});
  await visit(phone.page, `${server.address}index.html`);
  const row = phone.page.locator(".data-table tbody tr").first();
  expect(await row.locator("td:visible").count()).toBe(4);
  await row.locator(".opener button").click();
  expect(await phone.page.locator("tr.rest dt").first().isVisible()).toBe(true);
  await phone.close();
});

it("an unknown unit, task or address is answered in words", async () => {
  expect(await (await open("unit.html?id=nobody")).locator("[role=alert]").textContent()).toContain("nobody");
  expect(await (await open("task.html?id=T-999")).locator(".headline").textContent()).toContain("T-999");
  const lost = await tab.page.goto(`${server.address}nowhere`);
  expect(lost?.status()).toBe(404);
  expect(await tab.page.locator("h1").textContent()).toContain("没有这一页");
});
