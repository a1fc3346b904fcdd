import type {Severity} from "./fault.js";
import {cells} from "./catalogue/cells.js";
import {editions} from "./catalogue/editions.js";
import type {Entry} from "./catalogue/entry.js";
import {files} from "./catalogue/files.js";
import {regions} from "./catalogue/regions.js";
import {runs} from "./catalogue/runs.js";
import {series} from "./catalogue/series.js";
import {sheets} from "./catalogue/sheets.js";

/** Every fault that can be reported, by its code. Codes are stable: acceptances and messages refer to them. */
export const catalogue = {...runs, ...files, ...sheets, ...cells, ...series, ...editions, ...regions} as const satisfies Readonly<Record<string, Entry>>;

export type FaultCode = keyof typeof catalogue;

/** From harmless to fatal. */
export const severities: readonly Severity[] = ["note", "warning", "row_refused", "file_refused", "run_refused"];

/** The entry of a code; `undefined` for one that does not stand in the catalogue. */
export function entryOf(code: string): Entry | undefined {
  return Object.hasOwn(catalogue, code) ? catalogue[code as FaultCode] : undefined;
}

/** How grave a fault is; a code outside the catalogue counts as a warning, so that it is seen. */
export function severityOf(code: string): Severity {
  return entryOf(code)?.severity ?? "warning";
}
