import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {About} from "./src/lib/published.js";
import {siteFooter, siteHeader} from "./src/components/page/frame.js";

const SOURCE = process.env["YOUJIE_SITE_SOURCE"] ?? "src";
const ABOUT = fileURLToPath(new URL(`${SOURCE}/data/about.json`, import.meta.url));

/** What the header and the foot say; `null` before the first ingest. */
const about = (): About | null => (existsSync(ABOUT) ? (JSON.parse(readFileSync(ABOUT, "utf8")) as About) : null);

export default {
  root: SOURCE,
  output: process.env["YOUJIE_SITE_OUTPUT"] ?? "data/site",
  title: "有解 Youjie",
  style: "style.css",
  globalStylesheets: [],
  head: '<link rel="icon" href="data:,">',
  header: ({path}: {path: string}) => siteHeader(path, about()),
  footer: ({path}: {path: string}) => siteFooter(path, about()),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  linkify: false,
  preserveExtension: true,
  preserveIndex: true,
};
