import type {Cell} from "../../src/lib/workbook";
import {BUILT_IN_FORMATS} from "./built-in-formats";
import {formattedText, isDateFormat, numberRenderer} from "./number-format";
import {isoFromSerial} from "./serial";

/** How the cells of one style are made: its number format and strike-through, worked out once. */
export interface CellStyle {
  number(value: number): Cell;
  /** Whether its numbers can mark no secret: they show nothing but themselves. */
  readonly saysOnlyNumbers: boolean;
  text(value: string): Cell;
  boolean(value: boolean): Cell;
  error(code: string): Cell;
  /** A date written as ISO text (`t="d"`). */
  isoDate(iso: string): Cell;
  uncachedFormula(): Cell;
}

/** A format code, or nothing where it is General; a built-in number is put as its code. */
export function formatCode(format: string | number | undefined): string | undefined {
  const code = typeof format === "number" ? BUILT_IN_FORMATS[format] : format;
  return code === undefined || code === "" || /^general$/i.test(code) ? undefined : code;
}

/** So many numbers of a style are remembered: those that come again come again soon. */
const MOST_NUMBERS = 4096;

/** Makes cells of one style. Numbers seen lately give the same cell again. */
export function cellStyle(format: string | undefined, struck: boolean, date1904: boolean): CellStyle {
  const numbers = new Map<number, Cell>();
  const render = numberRenderer(format, date1904);
  const dated = format !== undefined && isDateFormat(format);
  const wrapsText = format !== undefined && format !== "@" && format.includes("@");
  const extras: Pick<Cell, "format" | "struck"> = {...(format === undefined ? {} : {format}), ...(struck ? {struck} : {})};
  const make = (text: string, value: Cell["value"], kind: Cell["kind"]): Cell => ({text, value, kind, ...extras});
  const number = (value: number): Cell => {
    const iso = dated ? isoFromSerial(value, date1904) : undefined;
    const cell = make(render(value), value, iso === undefined ? "number" : "date");
    return iso === undefined ? cell : {...cell, iso};
  };
  return {
    number(value) {
      let cell = numbers.get(value);
      if (cell) return cell;
      if (numbers.size === MOST_NUMBERS) numbers.clear();
      numbers.set(value, (cell = number(value)));
      return cell;
    },
    saysOnlyNumbers: format === undefined || !format.includes("密"),
    text: (value) => make(wrapsText ? formattedText(value, format, date1904) : value, value, "text"),
    boolean: (value) => make(value ? "TRUE" : "FALSE", value, "boolean"),
    error: (code) => make(code, null, "error"),
    isoDate: (iso) => ({...make(iso, iso, "date"), iso: isoPart(iso)}),
    uncachedFormula: () => make("", null, "uncached_formula"),
  };
}

function isoPart(text: string): string {
  const seconds = text.replace(/(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?$/, "");
  return seconds.replace(/T00:00(?::00)?$/, "");
}
