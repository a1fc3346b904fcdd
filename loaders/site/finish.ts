import {createHash} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {relative} from "node:path";
import {filesBelow, inlineModules} from "./check.js";
import {firstView, type FirstView} from "./first-view.js";

const PLACE = /<div id="page" aria-busy="true"><\/div>/;

/** Mends what the generator leaves undone in every page: language, zoom, security policy, and its first view. */
export async function finishPages(folder: string, published: string): Promise<void> {
  for (const file of filesBelow(folder).filter((name) => name.endsWith(".html"))) {
    const path = `/${relative(folder, file).replaceAll("\\", "/")}`;
    const html = await withFirstView(path, readFileSync(file, "utf8"), published);
    writeFileSync(file, mended(path, html));
  }
}

async function withFirstView(path: string, html: string, published: string): Promise<string> {
  if (!PLACE.test(html)) return html;
  const drawn = await firstView(path, published);
  if (drawn === null) return html;
  return html.replace(PLACE, () => `<div id="page" aria-busy="true">${drawn.html}</div>`).replace('<link rel="icon"', () => `<script>${NOT_FOR_ANOTHER}</script>\n${asked(path, html, drawn)}<link rel="icon"`);
}

/** An address that asks for a month or a filter waits for its own view: the one written here is not shown to it. */
const NOT_FOR_ANOTHER = 'if(location.search)document.documentElement.classList.add("asked")';

/** The files that the first view reads are on their way before any script has run. */
function asked(path: string, html: string, {files, shards}: FirstView): string {
  const given = files.flatMap((name) => new RegExp(`registerFile\\("[^"]*/${name}\\.json", [^\n]*?"path":"([^"]+)"`).exec(html)?.[1] ?? []);
  return [...given, ...shards.map((name) => `${rootOf(path)}data/${name}`)].map((path) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${path}">\n`).join("");
}

/** The way from a page to the folder of the site; the page for lost addresses may stand anywhere. */
const rootOf = (path: string) => (path === "/404.html" ? "/" : path.startsWith("/en/") ? "../" : "./");

/** The page with its language, a viewport that can be zoomed, and a policy that lets only its own scripts run. */
export function mended(path: string, html: string): string {
  return html
    .replace("<html>", `<html lang="${path.startsWith("/en/") ? "en" : "zh-Hans"}" data-root="${rootOf(path)}">`)
    .replace(/<meta name="viewport"[^>]*>/, '<meta name="viewport" content="width=device-width, initial-scale=1">')
    .replace(/<meta name="generator"[^>]*>\n?/, "")
    .replace('<meta charset="utf-8">', `<meta charset="utf-8">\n<meta name="color-scheme" content="light dark">\n<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`);
}

/** Scripts: this host and the page's own inline ones by hash. Nothing else may be loaded, framed or sent. */
export function policyOf(html: string): string {
  const hashes = inlineModules(html).map((module) => `'sha256-${createHash("sha256").update(module).digest("base64")}'`);
  const rules = {
    "default-src": "'none'",
    "script-src": ["'self'", ...new Set(hashes)].join(" "),
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'none'",
  };
  return Object.entries(rules).map(([name, value]) => `${name} ${value}`).join("; ");
}
