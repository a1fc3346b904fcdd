import type {CellObject, ParsingOptions, WorkBook, WorkSheet} from "@e965/xlsx";
import type {Cell} from "../../../src/lib/workbook";
import {type CellStyle, cellStyle, formatCode} from "../cells";
import type {Limits} from "../limits";
import {demand, Refusal} from "../result";
import {demandLinesNotSecret, demandNameNotSecret} from "../secret";
import {demandPrintNotSecret} from "../margins";
import {Budget, SheetBuilder, type SheetsRead} from "../sheet-builder";
import {type Aside, cellNumber, NOTHING_ASIDE} from "./aside";
import {isUncalculated} from "./calculated";
import {resetFormats, sheetJs} from "./library";

/**
 * Dates stay serials: as JavaScript dates they slip by the time zone. `UTC` settles those that the
 * file writes as text (.ods, XML). Text in HTML stays text. No dimension is believed.
 */
const OPTIONS: ParsingOptions & {UTC: boolean} = {
  dense: true, cellNF: true, cellStyles: true, cellFormula: true, sheetStubs: true, nodim: true, UTC: true, raw: true,
};

/**
 * Reads what SheetJS reads: BIFF, .xlsb, .ods, HTML, XML 2003, and .xlsx that our own reader gives up on.
 * @throws Refusal `file.locked`, `file.corrupt`.
 */
export function readWithSheetJs(source: Uint8Array | string, limits: Limits, aside: Aside = NOTHING_ASIDE): SheetsRead {
  for (const text of aside.print) demandPrintNotSecret(text, () => "header or footer");
  for (const text of aside.boxes) demandNameNotSecret(text, () => "text box");
  for (const text of aside.names) demandNameNotSecret(text, () => "defined name");
  for (const text of aside.prompts) demandLinesNotSecret(text, () => "prompt of a cell");
  const book = parse(source);
  for (const value of [...Object.values(book.Props ?? {}), ...Object.values(book.Custprops ?? {})]) if (typeof value === "string") demandNameNotSecret(value, () => "properties");
  demand(book.SheetNames.length > 0, "file.corrupt", () => "no sheet in the workbook");
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const styleOf = styler(date1904);
  const budget = new Budget(limits);
  for (const sheet of Object.values(book.Sheets)) demandNotTooWide(sheet, limits);
  const uncalculated = isUncalculated(book, limits);
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    // The library leaves out, without a word, a sheet that it trips over.
    demand(sheet !== undefined, "file.corrupt", () => `sheet ${i + 1} of ${book.SheetNames.length} cannot be read`);
    if ((sheet["!type"] ?? "sheet") !== "sheet") return [];
    const builder = new SheetBuilder(budget, `sheet ${i + 1}`);
    fill(builder, sheet, {styleOf, uncalculated, struck: aside.struck[i] ?? new Set()});
    return [builder.done(name, hidden)];
  });
  return {sheets, notes: []};
}

function parse(source: Uint8Array | string): WorkBook {
  resetFormats();
  try {
    return sheetJs().read(source, {...OPTIONS, type: typeof source === "string" ? "string" : "buffer"});
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) throw new Refusal("file.locked", "encrypted with a password");
    // What the library says of its own values helps nobody.
    throw new Refusal("file.corrupt", error instanceof TypeError || error instanceof RangeError ? "its parts do not fit together" : message);
  }
}

type StyleOf = (format: string | undefined, struck: boolean) => CellStyle;

function styler(date1904: boolean): StyleOf {
  const styles = [new Map<string, CellStyle>(), new Map<string, CellStyle>()] as const;
  return (format, struck) => {
    const known = styles[struck ? 1 : 0];
    let style = known.get(format ?? "");
    if (!style) known.set(format ?? "", (style = cellStyle(format, struck, date1904)));
    return style;
  };
}

interface Filling {
  readonly styleOf: StyleOf;
  readonly uncalculated: boolean;
  readonly struck: ReadonlySet<number>;
}

/** A hole costs little, but a thousand million of them, from one column span, cost a minute: nobody walks over a sheet before this. */
function demandNotTooWide(sheet: WorkSheet, limits: Limits): void {
  const data = sheet["!data"] ?? [];
  const widest = data.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  demand(widest <= limits.maxColumns && data.length <= limits.maxRows, "file.too_large", () => `${data.length} rows, ${widest} columns`);
}

function fill(builder: SheetBuilder, sheet: WorkSheet, {styleOf, uncalculated, struck}: Filling): void {
  const data = sheet["!data"] ?? [];
  data.forEach((row, r) =>
    row?.forEach((object, c) => {
      const said = uncalculated && object?.f !== undefined ? {...object, t: "z" as const} : object;
      const cell = said && cellOf(said, styleOf, struck.size > 0 && struck.has(cellNumber(r, c)));
      if (cell) builder.put(r, c, cell);
    }),
  );
  for (const {s, e} of sheet["!merges"] ?? []) builder.merge({top: s.r, left: s.c, bottom: e.r, right: e.c});
  sheet["!rows"]?.forEach((row, r) => row?.hidden && builder.hiddenRows.add(r));
  sheet["!cols"]?.forEach((column, c) => column?.hidden && builder.hideColumns(c, c));
}

function cellOf({t, v, w, f, z}: CellObject, styleOf: StyleOf, struck: boolean): Cell | undefined {
  const style = styleOf(localFormat(z), struck);
  if (v === undefined || t === "z") return f === undefined ? undefined : style.uncachedFormula();
  if (t === "e") return style.error(w ?? String(v));
  if (typeof v === "boolean") return style.boolean(v);
  if (typeof v === "number") return style.number(v);
  return style.text(String(v));
}

/** XML 2003 names its formats; SheetJS puts American ones for those that follow the locale. */
const LOCALE_FORMATS: Readonly<Record<string, number>> = {"m/d/yy": 14, "m/d/yy h:mm": 22, "mmss.0": 47};

function localFormat(z: CellObject["z"]): string | undefined {
  return formatCode(typeof z === "string" ? (LOCALE_FORMATS[z] ?? z) : z);
}
