import {existsSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, CDPSession} from "playwright-core";
import {serveSite} from "../../loaders/site/serve.js";
import {launchBrowser} from "../pages/browser.js";
import {line, type BenchLine} from "./line.js";

const SITE = fileURLToPath(new URL("../../data/site/", import.meta.url));
/** A phone of the cheaper kind on an office line: 4 × slower processor, 10 Mbit/s, 40 ms. */
const CPU = 4;
const NETWORK = {offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8};
const WANTED = {readable: 1000, charts: 2000};
const ROUNDS = 3;

export interface Visit {
  readonly readable: number;
  readonly charts: number;
  readonly ready: number;
  readonly requests: number;
  readonly bytes: number;
}

/** First visits to the built site (`data/site`; run `youjie build` first): when it can be read, when its charts stand, when it answers. */
export async function benchFirstVisit(): Promise<BenchLine[]> {
  if (!existsSync(join(SITE, "index.html"))) throw new Error("no site to measure: run youjie build first");
  const server = await serveSite({folder: SITE});
  const browser = await launchBrowser();
  try {
    const lines: BenchLine[] = [];
    for (const name of ["index", "en/index", "tasks", "ranking", "unit.html?id=C01", "economy"]) {
      lines.push(...shownLines(name, await medianVisit(browser, `${server.address}${name.includes(".") ? name : `${name}.html`}`)));
    }
    return lines;
  } finally {
    await browser.close();
    await server.close();
  }
}

function shownLines(name: string, {readable, charts, ready, requests, bytes}: Visit): BenchLine[] {
  const weight = `${requests} requests, ${Math.round(bytes / 1000)} kB, answers after ${Math.round(ready)} ms`;
  return [line(`${name}: readable`, readable, "wanted", WANTED.readable, weight), line(`${name}: charts`, charts, "wanted", WANTED.charts)];
}

/** The middle one of a few visits, each with an empty cache. */
export async function medianVisit(browser: Browser, address: string): Promise<Visit> {
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round++) visits.push(await firstVisit(browser, address));
  return visits.toSorted((a, b) => a.charts - b.charts)[Math.floor(ROUNDS / 2)]!;
}

async function firstVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const carried = await throttled(session);
  await page.addInitScript({content: WATCH_FRAMES});
  await page.goto(address);
  await page.waitForFunction(() => !document.querySelector("#page[aria-busy]"), undefined, {timeout: 60_000});
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => (globalThis as unknown as {seen: {readable: number; charts: number; ready: number}}).seen);
  await context.close();
  return {...seen, ...carried};
}

async function throttled(session: CDPSession): Promise<{requests: number; bytes: number}> {
  const carried = {requests: 0, bytes: 0};
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", {rate: CPU});
  session.on("Network.loadingFinished", ({encodedDataLength}) => {
    carried.requests += 1;
    carried.bytes += encodedDataLength;
  });
  return carried;
}

/** Runs in the page: the time of the frame after the one in which a sentence, a picture or the whole page first stood. A text, as it is not ours to transform. */
const WATCH_FRAMES = `{
  const seen = (globalThis.seen = {});
  const stands = {readable: "#page p", charts: "#page svg", ready: "#page:not([aria-busy])"};
  const look = () => {
    for (const [name, selector] of Object.entries(stands)) if (!(name in seen) && document.querySelector(selector)) requestAnimationFrame(() => (seen[name] ??= performance.now()));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;
