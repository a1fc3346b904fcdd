import type {EditionNode} from "../methodology/edition.js";
import {isUsable} from "../statistics/usable.js";
import type {Column} from "./column.js";
import type {Unit, Values} from "./input.js";

/**
 * The values of a measure over the units, divided by its denominator where it has one.
 * Missing where either is missing or no usable number, or where the denominator is 0.
 *
 * @returns in the unit of the measure (per unit of the denominator)
 * @see OECD/JRC Handbook (2008), step 2; COINr `Denominate()`
 */
export function denominatedColumn(line: EditionNode, units: readonly Unit[], values: Values): Column {
  return Float64Array.from(units, ({unit_id, reported}) => {
    if (!reported) return Number.NaN;
    const given = values.get(unit_id);
    const value = finite(given?.get(line.measure ?? "")?.value);
    if (line.denominator === null) return value;
    const divisor = finite(given?.get(line.denominator)?.value);
    return divisor === 0 ? Number.NaN : finite(value / divisor);
  });
}

/** Smaller is nothing: a ratio of two such numbers would have no end. */
const NOTHING = 1e-100;

function finite(value: number | null | undefined): number {
  if (!isUsable(value)) return Number.NaN;
  return Math.abs(value) < NOTHING ? 0 : value;
}
