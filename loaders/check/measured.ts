import {toUnit} from "../../src/lib/dialect/numbers";
import type {Register, Value} from "../../src/lib/field";
import {toScale} from "./type-scalar";
import type {Remark, Typed} from "./typed";

/** Growth is in per cent, a rank in places, whether the ledger says so or not. */
const IMPLIED: Readonly<Record<string, string>> = {growth: "%"};
/** Marks that say that a figure is not final. */
const PROVISIONAL: ReadonlySet<string> = new Set(["p", "e", "f"]);

/** The field in which a register keeps the unit of measure of a figure, row by row. */
export function unitFieldOf({fields}: Register, figure: string): string | undefined {
  const own = Object.keys(fields).find((name) => fields[name]?.unitOf === figure);
  return own ?? (figure === "value" && fields["unit"]?.kind === "text" ? "unit" : undefined);
}

/**
 * Brings a figure whose own cell names its unit (12345.67万元) into the unit of its row, or gives the row that unit where it has none.
 * Points are no per cent; what cannot be converted is refused, unless the row's unit is only said for the whole table (`around`).
 */
export function settleMeasure(register: Register, name: string, typed: Typed, values: Record<string, Value>, around: boolean): Remark | undefined {
  const {measure} = typed;
  const figure = values[name];
  const unit = unitFieldOf(register, name);
  if (typed.ones && unit !== undefined && typeof figure === "number") return settleScale(name, figure, values[unit] ?? IMPLIED[String(values["kind"])], values);
  if (measure === undefined || unit === undefined || typeof figure !== "number") return undefined;
  const row = values[unit] ?? IMPLIED[String(values["kind"])];
  if (typeof row !== "string" || row === measure) {
    values[unit] ??= measure;
    return undefined;
  }
  const converted = toUnit(figure, measure, row);
  if (converted === undefined && around) {
    values[unit] = measure;
    return undefined;
  }
  values[name] = converted ?? null;
  if (converted === undefined) return {code: "number.unit_differs", expected: row};
  values[unit] ??= row;
  return undefined;
}

/** 1.2亿 in a row of 万元 is 12000; without a unit it stays in ones. */
function settleScale(name: string, figure: number, row: Value | undefined, values: Record<string, Value>): Remark | undefined {
  if (typeof row !== "string") return undefined;
  const scaled = toScale(figure, row);
  values[name] = scaled ?? null;
  return scaled === undefined ? {code: "number.unit_differs", expected: row} : undefined;
}

/** A figure marked p, r, * or ① is read without its mark, and the reader is told; one that is provisional is an estimate. */
export function settleMark({fields}: Register, {mark}: Typed, values: Record<string, Value>, estimateSaid: boolean): Remark | undefined {
  if (mark === undefined) return undefined;
  if (PROVISIONAL.has(mark) && fields["estimate"]?.kind === "flag" && !estimateSaid) values["estimate"] = true;
  return {code: "number.marked", expected: mark};
}
