import {readFileSync, writeFileSync} from "node:fs";
import {basename} from "node:path";
import {filesBelow} from "../check.js";

const INLINE = /<script type="module">([\s\S]*?)<\/script>\n?/g;
const CLIENT = /"(?:\.{1,2}\/)+_observablehq\/(?:client|stdlib)\.[^"/]+\.js"/g;
const MODULE = /"(?:\.{1,2}\/)+_import\/([^"]+)\.[0-9a-f]{8}\.js"/g;
const INPUTS = /define\(\{[^\n]*?inputs: \[([^\]]*)\]/g;
const REGISTERED = /(registerFile\("[^"]*", )\{[^\n]*?"path":("[^"]*")[^\n]*?\}\);/g;
const PRELOADED = /<link rel="modulepreload"[^>]*>\n?/g;

/** A built page, the sources its module asks for, and the entry that holds them. */
export interface BuiltPage {
  readonly file: string;
  readonly html: string;
  /** `components/page/mount`, without the ending; empty for a page without a module of ours. */
  readonly modules: readonly string[];
  readonly entry: string;
}

/** Pages whose cells ask for files only. Any other page keeps the generator's own client and modules. */
export function pagesToPack(folder: string): BuiltPage[] {
  const pages: BuiltPage[] = [];
  for (const file of filesBelow(folder).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(file, "utf8");
    const modules = [...new Set([...html.matchAll(MODULE)].filter((match) => !isPreload(html, match.index)).map((match) => match[1]!))].toSorted();
    const inputs = [...html.matchAll(INPUTS)].map((match) => match[1]!);
    if (inputs.every((input) => input === "" || input === '"FileAttachment"')) pages.push({file, html, modules, entry: ""});
  }
  return withEntries(pages);
}

/** Pages that ask for the same modules, as a page and its twin do, share an entry. */
function withEntries(pages: readonly BuiltPage[]): BuiltPage[] {
  const names = new Map<string, string>();
  for (const {file, modules} of pages) {
    const key = modules.join("|");
    const name = basename(file, ".html");
    if (modules.length > 0 && !names.has(key)) names.set(key, [...names.values()].includes(name) ? `${name}-${names.size}` : name);
  }
  return pages.map((page) => ({...page, entry: names.get(page.modules.join("|")) ?? ""}));
}

function isPreload(html: string, at: number): boolean {
  return html.slice(html.lastIndexOf("<", at), at).startsWith("<link");
}

/** Writes a page that asks for its entry, and fetches all of it at once. */
export function writePacked({file, html, entry}: BuiltPage, root: string, packed: ReadonlyMap<string, readonly string[]>): void {
  const [own, ...rest] = packed.get(entry) ?? [];
  const preloads = [own, ...rest].flatMap((name) => (name ? [`<link rel="modulepreload" href="${root}${name}">\n`] : [])).join("");
  const asked = html.replace(INLINE, (whole: string, text: string) => (own ? `<script type="module">${pointed(text, `${root}${own}`)}</script>\n` : withoutClient(whole, text)));
  writeFileSync(file, asked.replace(PRELOADED, "").replace("<link rel=\"icon\"", () => `${preloads}<link rel="icon"`));
}

/** What the generator notes of a file besides its path changes from run to run. */
function pointed(text: string, own: string): string {
  return text.replace(CLIENT, `"${own}"`).replace(MODULE, `"${own}"`).replace(REGISTERED, "$1{\"path\":$2});");
}

function withoutClient(whole: string, text: string): string {
  return /^\s*import "[^"]*";\s*$/.test(text) && CLIENT.test(text) ? "" : whole;
}
