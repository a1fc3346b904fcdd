import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import type {Asked} from "./arguments.js";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The program's version, from its own package. */
export function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {version: string}).version;
}

/** The data folder asked for, that of the environment, or the product's own. */
export function dataFolderOf(asked: Asked): string {
  return resolve(asked.data ?? (process.env["YOUJIE_DATA"] || join(ROOT, "data")));
}

/** A city's own profiles stand before those that ship with the product. */
export function profileFolders(dataFolder: string): string[] {
  return [...new Set([join(dataFolder, "profiles"), join(ROOT, "data", "profiles")])];
}
