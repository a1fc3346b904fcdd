import {readFileSync, readdirSync} from "node:fs";
import {join, relative} from "node:path";

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(["'])((?:(?!\1)[^\s\\]){1,200})\1/g;
const OUTSIDE = /(?:\bsrc|\bhref|url\(|@import)\s*[=(]?\s*["']?(?:https?:)?\/\/[^"')\s]+/gi;

/** What is wrong with a built site: an import that no browser can resolve, or an address outside the host. */
export function checkSite(folder: string): string[] {
  return filesBelow(folder).flatMap((file) => {
    const name = relative(folder, file);
    if (/\.(js|html)$/.test(file)) return [...outside(name, file), ...bareImports(name, file)];
    return file.endsWith(".css") ? outside(name, file) : [];
  });
}

function bareImports(name: string, file: string): string[] {
  const modules = file.endsWith(".html") ? inlineModules(readFileSync(file, "utf8")).join("\n") : readFileSync(file, "utf8");
  return [...modules.matchAll(IMPORT)]
    .map((match) => match[2]!)
    .filter((specifier) => !/^(\.{0,2}\/|data:|blob:)/.test(specifier) && /^(@?[\w-]+(\/[\w.@-]+)*|npm:.*|https?:.*)$/.test(specifier))
    .map((specifier) => `${name}: ${specifier}`);
}

function outside(name: string, file: string): string[] {
  if (file.endsWith(".js")) return [];
  return [...readFileSync(file, "utf8").matchAll(OUTSIDE)].map((match) => `${name}: ${match[0]}`);
}

/** The texts of a page's inline modules. */
export function inlineModules(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (["rows", "unit", "judgement", "search", "tasks", "task", "watch", "frozen", "windows"].includes(entry.name) ? [] : filesBelow(path)) : [path];
  });
}
