import {existsSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Page, Route} from "playwright-core";
import {serveSite} from "../../loaders/site/serve.js";
import {rowsOf, type Published, type Row, type Table} from "../../src/lib/published.js";
import {launchBrowser, openTab, visit} from "../pages/browser.js";
import {line, type BenchLine} from "./line.js";

const SITE = process.env["YOUJIE_BENCH_SITE"] ?? fileURLToPath(new URL("../../data/site/", import.meta.url));
const UNITS = 50;
const MOVES = 30;

/** From a slider moved to the sentence and the picture drawn anew, for fifty units (`data/site`; run `youjie build` first). */
export async function benchWhatIf(): Promise<BenchLine[]> {
  if (!existsSync(join(SITE, "what-if.html"))) throw new Error("no site to measure: run youjie build first");
  const server = await serveSite({folder: SITE});
  const browser = await launchBrowser();
  try {
    const {page, close} = await openTab(browser);
    await multiplied(page);
    await visit(page, `${server.address}what-if.html`);
    const drawn = await page.locator(".trial figure svg").first().evaluate((picture) => picture.querySelectorAll("circle").length);
    const times = await page.evaluate(moveSlider, MOVES);
    await close();
    const sorted = times.toSorted((a, b) => a - b);
    return [
      line(`what-if, ${UNITS} units: middle of ${MOVES} moves`, sorted[Math.floor(MOVES / 2)]!, "wanted", 50, `${drawn} dots drawn`),
      line(`what-if, ${UNITS} units: slowest of ${MOVES} moves`, sorted.at(-1)!, "wanted", 50),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Moves the first slider, and waits each time until the page is laid out. Runs in the browser. */
function moveSlider(moves: number): number[] {
  const slider = document.querySelector<HTMLInputElement>("input[type=range]")!;
  return Array.from({length: moves}, (_, at) => {
    const start = performance.now();
    slider.value = String(5 + 3 * at);
    slider.dispatchEvent(new Event("input"));
    document.querySelector(".trial")!.getBoundingClientRect();
    return performance.now() - start;
  });
}

/** Counties again and again under other codes, until there are fifty. */
async function multiplied(page: Page): Promise<void> {
  await page.route(/ranking[^/]*\.json/, (route) => changed(route, ["unit_scores", "units"]));
  await page.route(/judgement\/.*\.json/, (route) => changed(route, ["values"]));
}

async function changed(route: Route, names: readonly string[]): Promise<void> {
  const response = await route.fetch();
  const tables = (await response.json()) as Published;
  await route.fulfill({response, json: {...tables, ...Object.fromEntries(names.map((name) => [name, manyOf(tables[name]!)]))}});
}

function manyOf(table: Table): Table {
  const rows = rowsOf(table);
  const counties = [...new Set(rows.map((row) => String(row["unit_id"])).filter((id) => id.startsWith("C")))];
  const more = Array.from({length: UNITS - counties.length}, (_, at) => [counties[at % counties.length]!, `X${at}`] as const);
  const copies = more.flatMap(([from, to]) => rows.filter((row) => row["unit_id"] === from).map((row): Row => ({...row, unit_id: to, ...("unit_name" in row ? {unit_name: to} : {})})));
  const all = [...rows, ...copies];
  return {rows: all.length, columns: Object.fromEntries(Object.keys(table.columns).map((name) => [name, all.map((row) => row[name] ?? null)]))};
}
