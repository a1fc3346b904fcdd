import {cpSync, existsSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {text, type Text} from "../../src/lib/field.js";
import {flushMany} from "../disk.js";
import {bundlePages} from "./bundle/index.js";
import {checkSite} from "./check.js";
import {compressSite} from "./compress.js";
import {finishPages} from "./finish.js";
import {generate} from "./generate.js";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface SiteRequest {
  /** Pages, and under `data` the figures published for them. */
  readonly source: string;
  /** Where the site is to stand; what stood there stays until the new one is whole. */
  readonly output: string;
  readonly log?: (line: Text) => void;
  /** Adds what is not drawn: files that a page hands out. */
  readonly add?: (site: string) => void;
}

export type SiteResult = {readonly ok: true; readonly output: string} | {readonly ok: false; readonly message: Text};

/** Builds the site beside the one that stands, checks it, and only then puts it in its place. */
export async function buildSite({source, output, log = () => undefined, add}: SiteRequest): Promise<SiteResult> {
  const published = join(source, "data");
  if (!existsSync(join(published, "about.json"))) return failed("没有可用的数据：请先运行 youjie ingest", "There is no data yet: run youjie ingest first");
  const beside = `${output}.${process.pid}`;
  try {
    log(text("生成页面 …", "Drawing the pages …"));
    const generated = await generate(ROOT, source, beside);
    if (generated !== null) return failed(`网站没有生成：${generated}`, `The site was not built: ${generated}`);
    for (const shards of ["unit", "rows", "judgement", "search", "tasks", "task", "watch", "map", "frozen", "windows"]) copyShards(join(published, shards), join(beside, "data", shards));
    await bundlePages(source, beside);
    await finishPages(beside, published);
    const wrong = checkSite(beside);
    if (wrong.length > 0) return failed(`网站自检未通过：${wrong.join("；")}`, `The site did not pass its own checks: ${wrong.join("; ")}`);
    add?.(beside);
    await compressSite(beside);
    await flushMany(beside);
    swap(beside, output);
    return {ok: true, output};
  } finally {
    rmSync(beside, {recursive: true, force: true});
  }
}

function failed(zh: string, en: string): SiteResult {
  return {ok: false, message: text(zh, en)};
}

function copyShards(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, {recursive: true});
}

/** Two renames: nobody sees half a site, and a failure between them puts the old one back. */
function swap(beside: string, output: string): void {
  const old = `${beside}.old`;
  if (existsSync(output)) renameSync(output, old);
  try {
    renameSync(beside, output);
  } catch (error) {
    if (existsSync(old)) renameSync(old, output);
    throw error;
  }
  rmSync(old, {recursive: true, force: true});
}
