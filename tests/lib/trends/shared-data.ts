import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {TestContext} from "vitest";

const shared = fileURLToPath(new URL("../../../../shared/data", import.meta.url));

/** Skips a test, with the reason, in a clone that has no reference data beside it. Call it first. */
export function needs(context: TestContext, path: string): void {
  if (!existsSync(`${shared}/${path}`)) context.skip(`reference data ../shared/data/${path} is not beside this clone`);
}

export function sharedText(path: string): string {
  return readFileSync(`${shared}/${path}`, "utf8").replace(/^\uFEFF/, "");
}

export function sharedJson<T>(path: string): T {
  return JSON.parse(sharedText(path)) as T;
}

/** Rows of a plain CSV (quotes only around whole cells, no separator inside them). */
export function sharedCsv(path: string, separator = ","): Record<string, string>[] {
  const lines = sharedText(path).trim().split(/\r?\n/).map((line) => line.split(separator).map((cell) => cell.replace(/^"|"$/g, "")));
  const [header, ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ""])));
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** An empty cell is a hole. */
export function cellNumber(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell);
}
