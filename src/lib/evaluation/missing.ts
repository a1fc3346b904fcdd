import type {MissingPolicy} from "../methodology/edition.js";
import {mean} from "../statistics/mean.js";
import {median} from "../statistics/quantile.js";
import {present, type Column} from "./column.js";
import type {Unit} from "./input.js";

/** How a unit came to its value in a measure. */
export type ValueStatus = "observed" | "imputed" | "zero" | "missing" | "not_scorable";

/**
 * Fills the gaps of a column with the mean or median of the unit's group, where the policy says so and the group
 * has any value; otherwise the gap stays. Units that did not report stay empty and lend nothing.
 *
 * @see OECD/JRC Handbook (2008), step 3; COINr `Impute(f_i = "i_mean_grp")`
 */
export function imputedColumn(column: Column, units: readonly Unit[], policy: MissingPolicy): Column {
  if (policy !== "group_mean" && policy !== "group_median") return column;
  const middle = policy === "group_mean" ? mean : median;
  const stand = new Map<string, number>();
  for (const group of new Set(units.map(groupOf))) {
    const known = present(column.filter((_, unit) => groupOf(units[unit]!) === group));
    if (known.length > 0) stand.set(group, middle(known));
  }
  return column.map((value, unit) => {
    const {reported} = units[unit]!;
    return Number.isNaN(value) && reported ? (stand.get(groupOf(units[unit]!)) ?? Number.NaN) : value;
  });
}

function groupOf(unit: Unit): string {
  return unit.group ?? "";
}
