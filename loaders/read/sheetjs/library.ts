import {createRequire} from "node:module";
import type * as SheetJs from "@e965/xlsx";

let library: typeof SheetJs | undefined;

/** SheetJS, loaded when first needed: most files never need it, and loading it costs more than reading them. */
export function sheetJs(): typeof SheetJs {
  return (library ??= createRequire(import.meta.url)("@e965/xlsx") as typeof SheetJs);
}
