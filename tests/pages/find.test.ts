import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {findWords} from "../../src/lib/messages/find.js";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {launchBrowser, openTab, visit, type Watched} from "./browser.js";

const sample = inject("sample");
const INDEX = 150_000;

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

const options = () => tab.page.locator("#found [data-href]").allTextContents();

describe("the search box of the site", () => {
  it("asks for its index only when it is used, and that is small", async () => {
    const asked: string[] = [];
    tab.page.on("request", (request) => asked.push(request.url()));
    await visit(tab.page, `${server.address}index.html`);
    expect(asked.filter((url) => url.includes("/search/"))).toEqual([]);
    await tab.page.locator("#find").fill("灌区");
    await tab.page.locator("#found [data-href]").first().waitFor();
    expect(asked.filter((url) => url.includes("/search/")).map((url) => url.split("/").at(-1))).toEqual(["index.json"]);
    const bytes = ["index", "pinyin"].reduce((sum, name) => sum + gzipSync(readFileSync(join(sample.published, "search", `${name}.json`))).length, 0);
    expect(bytes).toBeLessThanOrEqual(INDEX);
  });

  it.each([["gq", "灌区"], ["guanqu", "灌区"], ["slj", "水利局"], ["排名", "排名"]])("%s finds %s", async (query, name) => {
    await visit(tab.page, `${server.address}index.html`);
    await tab.page.locator("#find").fill(query);
    await expect.poll(async () => (await options()).some((text) => text.includes(name))).toBe(true);
  });

  it.each([
    ["I22-11-06", "finding", "inspections.html", "dialog .cell-table"],
    ["第7次会议", "meeting", "meetings.html", "dialog .cell-table"],
    ["DY-2021-01-3", "decision", "meetings.html", "dialog .cell-table"],
    ["N22-047", "commitment", "commitments.html", "dialog .cell-table"],
    ["J22-0154", "assignment", "assignments.html", ".headline"],
    ["sldj", "leader", "leader.html", ".headline"],
  ] as const)("%s is found as a %s, and leads to its row on %s", async (query, kind, file, shown) => {
    await visit(tab.page, `${server.address}index.html`);
    await tab.page.locator("#find").fill(query);
    const group = tab.page.locator(`#found [role=group][aria-label="${findWords[kind].zh}"]`);
    await group.locator("[data-href]").first().click();
    await tab.page.waitForURL(new RegExp(file));
    await expect.poll(() => tab.page.locator(shown).count()).toBeGreaterThan(0);
  });

  it("groups what it finds by kind, and opens the rest of a group in its place", async () => {
    await visit(tab.page, `${server.address}index.html`);
    await tab.page.locator("#find").fill("公厕");
    const problems = tab.page.locator(`#found [role=group][aria-label="${findWords.problem.zh}"]`);
    await problems.locator("[data-more]").waitFor();
    expect(await problems.locator("[data-href]").count()).toBe(4);
    await problems.locator("[data-more]").click();
    await expect.poll(() => problems.locator("[data-href]").count()).toBeGreaterThan(5);
    expect(await problems.locator("[aria-selected=true]").count()).toBe(1);
    expect(await tab.page.locator("#found [role=group]").count()).toBeGreaterThan(1);
  });

  it("is reached by /, walked by arrows, opened by Enter, closed by Escape", async () => {
    await visit(tab.page, `${server.address}index.html`);
    await tab.page.keyboard.press("/");
    await tab.page.keyboard.type("灌区");
    await tab.page.locator("#found [data-href]").first().waitFor();
    await tab.page.keyboard.press("Escape");
    expect(await tab.page.locator("#found").isVisible()).toBe(false);
    await tab.page.keyboard.type(" ");
    await tab.page.locator("#found").waitFor();
    await tab.page.keyboard.press("ArrowDown");
    expect(await tab.page.locator("#find").getAttribute("aria-activedescendant")).toBe("found-0");
    await tab.page.keyboard.press("Enter");
    await tab.page.waitForURL(/task\.html\?id=T-/);
  });

  it("works in English, says so where nothing is found", async () => {
    await visit(tab.page, `${server.address}en/index.html`);
    await tab.page.locator("#find").fill("rank");
    await expect.poll(async () => (await options())[0]).toContain("Ranking");
    await tab.page.locator("#find").fill("zzzzqqqq");
    await expect.poll(() => tab.page.locator("#found").textContent()).toBe("Nothing found");
    expect(tab.errors).toEqual([]);
  });
});

it("a table finds by initials too", async () => {
  await visit(tab.page, `${server.address}tasks.html`);
  await tab.page.locator("#search-tasks").fill("gq");
  await expect.poll(() => tab.page.locator(".data-table tbody tr").allTextContents().then((all) => all.some((text) => text.includes("灌区")) && all.length < 30)).toBe(true);
});
