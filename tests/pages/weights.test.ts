import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {filesBelow} from "../../loaders/site/check.js";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {launchBrowser, openTab, visit} from "./browser.js";

const {site} = inject("sample");
const OVERVIEW = 400_000;
const ANY_PAGE = 700_000;
const HANDFUL = 12;
const IDS: Readonly<Record<string, string>> = {unit: "?id=C01", task: "?id=T-047"};
const PAGES = readdirSync(site).filter((name) => name.endsWith(".html") && name !== "404.html");

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

describe.each(PAGES)("a first visit to %s", (page) => {
  it("is a handful of requests within its weight", async () => {
    const tab = await openTab(browser);
    const session = await tab.page.context().newCDPSession(tab.page);
    const carried = {requests: 0, bytes: 0};
    await session.send("Network.enable");
    session.on("Network.loadingFinished", ({encodedDataLength}) => ((carried.requests += 1), (carried.bytes += encodedDataLength)));
    await visit(tab.page, `${server.address}${page}${IDS[page.replace(".html", "")] ?? ""}`);
    expect(carried.requests).toBeLessThanOrEqual(HANDFUL);
    expect(carried.bytes).toBeLessThanOrEqual(page === "index.html" ? OVERVIEW : ANY_PAGE);
    await tab.close();
  });
});

describe("what a built site is made of", () => {
  it("scripts are named by their content, and nothing of the generator's own is left", () => {
    expect(readdirSync(join(site, "_app")).filter((name) => name.endsWith(".js")).every((name) => /\.[0-9A-Z]{8}\.js$/.test(name))).toBe(true);
    for (const folder of ["_node", "_observablehq"]) expect(existsSync(join(site, folder))).toBe(false);
    expect(filesBelow(join(site, "_import")).filter((name) => name.endsWith(".js"))).toEqual([]);
  });

  it("each page preloads exactly what its script imports, and notes nothing that changes from run to run", () => {
    for (const page of PAGES) {
      const html = readFileSync(join(site, page), "utf8");
      const preloaded = [...html.matchAll(/<link rel="modulepreload" href="\.\/(_app\/[^"]+)">/g)].map((match) => match[1]!);
      expect(preloaded.length).toBeGreaterThan(0);
      for (const name of preloaded) expect(existsSync(join(site, name))).toBe(true);
      expect(html).not.toContain("lastModified");
    }
  });

  it("every text has its packed twins, and they say the same", () => {
    const texts = filesBelow(site).filter((name) => /\.(html|js|css|json)$/.test(name) && !["data", "reports"].some((folder) => name.includes(`${join(site, folder)}/`)));
    for (const name of texts.filter((each) => readFileSync(each).length > 1000)) {
      expect(gunzipSync(readFileSync(`${name}.gz`)).equals(readFileSync(name))).toBe(true);
      expect(brotliDecompressSync(readFileSync(`${name}.br`)).equals(readFileSync(name))).toBe(true);
    }
  });
});

describe("how it is sent", () => {
  const script = () => `_app/${readdirSync(join(site, "_app")).find((name) => name.endsWith(".js"))!}`;
  const head = async (path: string, headers: Record<string, string>) => (await fetch(server.address + path, {method: "HEAD", headers})).headers;

  it.each([["br, gzip", "br"], ["gzip", "gzip"], ["identity", null]])("to a browser that accepts %s: %s", async (accepted, encoding) => {
    expect((await head(script(), {"accept-encoding": accepted})).get("content-encoding")).toBe(encoding);
  });

  it("scripts are kept for ever, pages are asked for again and answered in a line when they have not changed", async () => {
    expect((await head(script(), {})).get("cache-control")).toBe("public, max-age=31536000, immutable");
    const page = await head("index.html", {});
    expect(page.get("cache-control")).toBe("no-cache");
    expect((await fetch(`${server.address}index.html`, {headers: {"if-none-match": page.get("etag")!}})).status).toBe(304);
  });
});
