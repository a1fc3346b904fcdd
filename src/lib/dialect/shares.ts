import {shiftDecimal} from "./decimal.js";
import type {Figure, NumberFound, NumberOptions, NumberReason} from "./number-types.js";

export type Applied = Omit<NumberFound, "ok" | "text">;

/** Above this a share reads as a percentage, below as a fraction; declared units decide, this only raises a suspicion. */
const TURNING_POINT = 1.5;

function declared(figure: Figure, unit: string | undefined): Applied | NumberReason {
  const {value, qualifier} = figure;
  const size = Math.abs(value);
  if (value === 0) return {value, qualifier};
  if (unit === "percent" || unit === "%") {
    return {value: shiftDecimal(value, -2), qualifier, ...(size <= TURNING_POINT && {suspect: "share_scale" as const})};
  }
  if (unit === "fraction") return {value, qualifier, ...(size > TURNING_POINT && {suspect: "share_scale" as const})};
  return "ambiguous_share";
}

/** A figure in a column of shares, as a fraction: by its sign, else by the declared unit, else not at all. */
export function asShare(figure: Figure, options: NumberOptions): Applied | NumberReason {
  const {value, qualifier, unit} = figure;
  if (unit === undefined) return declared(figure, options.unit);
  if (unit === "fraction") return {value, qualifier};
  if (unit === "%") return {value: shiftDecimal(value, -2), qualifier};
  if (unit === "‰") return {value: shiftDecimal(value, -3), qualifier};
  if (unit === "个百分点" || unit === "百分点") return {value: shiftDecimal(value, -2), qualifier, points: true};
  return "unexpected_unit";
}
