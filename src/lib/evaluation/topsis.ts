/**
 * TOPSIS: how near a unit is to the best that any unit reaches in each measure, and how far from the worst.
 *
 * A unit is compared in the measures that it has: what it lacks lengthens neither of its distances.
 *
 * @param rows one row a unit, one column a measure, in the units of the measures; `NaN` is missing
 * @param weights one a measure, positive; brought to a sum of one
 * @param directions 1 more is better, −1 less is better
 * @returns similarity to the ideal, 0 to 1, by unit; 0.5 for all if no measure tells them apart
 * @throws RangeError if rows, weights and directions differ in length, or hold a value that is infinite
 * @see Hwang & Yoon (1981); Tzeng & Huang (2011), Multiple attribute decision making
 */
export function topsis(rows: readonly (readonly number[])[], weights: readonly number[], directions: readonly (1 | -1)[]): number[] {
  const measures = weights.length;
  if (directions.length !== measures || rows.some((row) => row.length !== measures || row.some((value) => Math.abs(value) === Infinity))) {
    throw new RangeError("rows, weights and directions differ in length, or a value is infinite");
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const columns = weights.map((weight, at) => {
    const column = rows.map((row) => row[at]! * directions[at]!);
    const length = Math.hypot(...present(column));
    return column.map((value) => (length === 0 ? 0 * value : (value / length) * (weight / total)));
  });
  const ideal = columns.map((column) => Math.max(...present(column)));
  const worst = columns.map((column) => Math.min(...present(column)));
  return rows.map((_, unit) => {
    const distance = (from: readonly number[]) => Math.hypot(...present(columns.map((column, at) => column[unit]! - from[at]!)));
    const [toIdeal, toWorst] = [distance(ideal), distance(worst)];
    return toIdeal + toWorst === 0 ? 0.5 : toWorst / (toIdeal + toWorst);
  });
}

function present(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}
