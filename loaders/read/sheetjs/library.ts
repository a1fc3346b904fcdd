import {createRequire} from "node:module";
import type * as SheetJs from "@e965/xlsx";
import {BUILT_IN_FORMATS} from "../built-in-formats";

let library: typeof SheetJs | undefined;

/** SheetJS, loaded when first needed: most files never need it, and loading it costs more than reading them. */
export function sheetJs(): typeof SheetJs {
  return (library ??= createRequire(import.meta.url)("@e965/xlsx") as typeof SheetJs);
}

/**
 * SheetJS keeps one table of number formats for all files. It lacks the Chinese ones (a date in format 31
 * comes as a bare number), and what one file adds would reach the next: so it is set anew for each.
 */
export function resetFormats(): void {
  const table = sheetJs().SSF.get_table() as Record<number, string>;
  for (const id of Object.keys(table)) delete table[Number(id)];
  Object.assign(table, {0: "General"}, BUILT_IN_FORMATS);
}
