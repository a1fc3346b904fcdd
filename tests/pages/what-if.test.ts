import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {launchBrowser, openTab, visit} from "./browser.js";

let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite({folder: inject("sample").site});
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("an analyst tries other weights", () => {
  it("with the keyboard alone; the link restores the trial, and one key brings the published edition back", async () => {
    const {page, errors, close} = await openTab(browser, {reducedMotion: "reduce"});
    await visit(page, `${server.address}what-if.html`);
    const said = page.locator(".headline");
    await expect.poll(() => said.textContent()).toContain("与公布的相同");
    await page.locator("#slider-tasks").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => said.textContent()).toContain("试算：");
    expect(await page.locator("#weight-tasks").inputValue()).toBe("0");
    expect(new URL(page.url()).searchParams.get("w.tasks")).toBe("0");
    const trial = await said.textContent();
    await visit(page, page.url());
    expect(await said.textContent()).toBe(trial);
    await page.getByRole("button", {name: "恢复公布办法"}).press("Enter");
    await expect.poll(() => said.textContent()).toContain("与公布的相同");
    expect(new URL(page.url()).search).toBe("");
    expect(errors).toEqual([]);
    await close();
  });

  it("keeps open what was opened while the trial moves, and takes the trial along into the other language", async () => {
    const {page, close} = await openTab(browser, {reducedMotion: "reduce"});
    await visit(page, `${server.address}what-if.html`);
    await page.locator(".take > summary").click();
    await page.locator("#slider-tasks").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => page.locator(".take[open] table").count()).toBe(1);
    await page.locator("a.language").click();
    await expect.poll(() => page.locator("#weight-tasks").inputValue()).toBe("0");
    expect(page.url()).toContain("/en/what-if.html?w.tasks=0");
    await close();
  });

  it("and comes to it from the ranking page, which stays as published", async () => {
    const {page, close} = await openTab(browser);
    await visit(page, `${server.address}en/ranking.html`);
    await page.getByRole("link", {name: "Try other weights and see how ranks move"}).click();
    await page.waitForFunction(() => !document.querySelector("#page[aria-busy]"));
    await expect.poll(() => page.locator(".trial-note").first().textContent()).toContain("not the published result");
    await close();
  });
});
