import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser} from "playwright-core";
import {serveSite} from "../../loaders/site/serve.js";
import {launchBrowser} from "../pages/browser.js";
import {medianVisit} from "./first-visit.js";
import {makeLargeCity} from "./large-city.js";
import {line, type BenchLine} from "./line.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TASKS = 20_000;
const WANTED = {open: 3000, answer: 100};

/** A city of twenty thousand tasks from its workbooks to its pages: how long the pages take to stand, and how soon a filter answers. Leaves its figures in `src/data`. */
export async function benchScale(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), "youjie-large-"));
  const browser = await launchBrowser();
  try {
    makeLargeCity(folder, TASKS);
    const [read, drawn] = [run("ingest", folder), run("build", folder)];
    const server = await serveSite({folder: join(folder, "site")});
    const lines = [line(`ingest of ${TASKS} tasks, three months of reports`, read, "building the site", drawn), ...(await pages(browser, server.address)), ...(await answers(browser, server.address))];
    await server.close();
    return lines;
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

function run(command: string, folder: string): number {
  const start = performance.now();
  const done = spawnSync(process.execPath, [join(ROOT, "bin", "youjie.mjs"), command, "--data", folder], {stdio: ["ignore", "ignore", "pipe"], encoding: "utf8"});
  if (done.status !== 0 && done.status !== 1) throw new Error(`${command} ended with ${done.status}: ${done.stderr}`);
  return performance.now() - start;
}

async function pages(browser: Browser, address: string): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const page of ["index.html", "tasks.html", "task.html?id=T-10000", "unit.html?id=U30", "lists.html", "ranking.html", "reconciliation.html", "data.html"]) {
    const {ready, requests, bytes} = await medianVisit(browser, address + page);
    lines.push(line(`${page}: answers (4 × CPU, 10 Mbit/s, 40 ms)`, ready, "wanted", WANTED.open, `${requests} requests, ${Math.round(bytes / 1000)} kB`));
  }
  return lines;
}

/** From a choice or a letter to the frame that shows what it found, at the machine's own speed. */
async function answers(browser: Browser, address: string): Promise<BenchLine[]> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await page.goto(`${address}tasks.html`);
  await page.waitForFunction(() => !document.querySelector("#page[aria-busy]"));
  const took = (name: string, act: string) => page.evaluate(`(async () => {
    const start = performance.now();
    ${act}
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    return performance.now() - start;
  })()`).then((milliseconds) => line(`tasks.html: ${name}`, milliseconds as number, "wanted", WANTED.answer));
  const choose = (value: string) => `const select = document.querySelector("#filter-light"); select.value = ${JSON.stringify(value)}; select.dispatchEvent(new Event("change")); await Promise.resolve();`;
  const type = (text: string) => `const input = document.querySelector("#search-tasks"); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event("input"));`;
  await page.locator("#search-tasks").focus();
  await page.evaluate(`{${type("tgbzd")}}`);
  await page.waitForTimeout(1000);
  await page.evaluate(`{${type("")}}`);
  return [await took("a light is chosen", choose("behind")), await took("another", choose("overdue")), await took("none", choose("")), await took("two characters typed", type("标准")), await took("initials typed", type("bzdcr")), await took("a column sorted", 'document.querySelector("thead th.number button").click();')];
}
