import {readdirSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {launchBrowser, openTab, visit} from "./browser.js";

const {site} = inject("sample");
const IDS: Readonly<Record<string, string>> = {unit: "?id=C01", task: "?id=T-047", leader: "?id=L01"};
const PAGES = readdirSync(site).filter((name) => name.endsWith(".html") && name !== "404.html");
/** A4 less margins of 15 mm, in CSS pixels. */
const SHEET = {width: 680, height: 1009};

let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite({folder: site});
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(PAGES)("%s on A4", (name) => {
  it("cuts no chart: none is taller than a sheet, wider than its column, or may be broken", async () => {
    const tab = await openTab(browser);
    await visit(tab.page, `${server.address}${name}${IDS[name.replace(".html", "")] ?? ""}`);
    await tab.page.emulateMedia({media: "print"});
    await tab.page.setViewportSize(SHEET);
    const cut = await tab.page.evaluate(({width, height}) => [...document.querySelectorAll("figure, table")].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const whole = part.tagName === "TABLE" || (box.height <= height && getComputedStyle(part).breakInside === "avoid");
      return whole && box.right <= width + 1 ? [] : [`${part.tagName} ${Math.round(box.right)} × ${Math.round(box.height)}: ${part.textContent?.slice(0, 40)}`];
    }), SHEET);
    expect(cut).toEqual([]);
    expect((await tab.page.pdf({preferCSSPageSize: true})).length).toBeGreaterThan(5000);
    await tab.close();
  });
});
