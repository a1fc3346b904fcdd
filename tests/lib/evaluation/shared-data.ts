import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import Papa from "papaparse";

const folder = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));

/** True if the shared reference data stands beside this checkout. */
export const hasSharedData = existsSync(folder);

/** Put in the name of a test that is skipped without it. */
export const needsSharedData = hasSharedData ? "" : " (skipped: ../shared/data is not beside this clone)";

/** The rows of a shared CSV file, cells as text. */
export function sharedRows(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(folder + path, "utf8"), {header: true, skipEmptyLines: true}).data;
}

/** A shared JSON file. */
export function sharedJson<T>(path: string): T {
  return JSON.parse(readFileSync(folder + path, "utf8")) as T;
}

/** The number in a cell; `null` for a blank or NA. */
export function cell(text: string | undefined): number | null {
  return text === undefined || text === "" || text === "NA" ? null : Number(text);
}
