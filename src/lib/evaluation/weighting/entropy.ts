/**
 * The two ways in use to turn a column into shares before its entropy is taken. They give different weights:
 * store which was used.
 */
export type EntropyVariant = "raw_shares" | "minmax_first";

/**
 * Entropy weights (熵权法): a measure weighs the more, the more unevenly it is spread over the units. A constant measure
 * tells nobody apart and weighs 0.
 *
 * `raw_shares`: shares of the column's sum. `minmax_first`: min–max normalised to 0–1, then shares of that sum, with the
 * direction of each measure. The logarithm is taken to the base of the number of units.
 *
 * @param rows one row a unit, one column a measure; for `raw_shares` no negative values
 * @param directions 1 more is better, −1 less is better; read by `minmax_first` only; default all 1
 * @returns weights that sum to one; all 0 if every measure is constant
 * @throws RangeError with fewer than two units, uneven rows, values that are not finite, or negative raw shares
 * @see scikit-criteria `entropy_weights`; Zeleny (1982)
 */
export function entropyWeights(rows: readonly (readonly number[])[], variant: EntropyVariant, directions?: readonly (1 | -1)[]): number[] {
  const measures = rows[0]?.length ?? 0;
  if (rows.length < 2) throw new RangeError(`entropy weights of ${rows.length} units`);
  if (rows.some((row) => row.length !== measures || !row.every(Number.isFinite))) throw new RangeError("rows differ in length, or a value is not finite");
  const spreads = Array.from({length: measures}, (_, at) => {
    const column = rows.map((row) => row[at]!);
    return spread(variant === "raw_shares" ? column : minmax(column, directions?.[at] ?? 1), column);
  });
  const total = spreads.reduce((sum, each) => sum + each, 0);
  return spreads.map((each) => (total > 0 ? each / total : 0));
}

/** One minus the entropy of the shares, to the base of their number. */
function spread(values: readonly number[], original: readonly number[]): number {
  if (original.every((value) => value === original[0])) return 0;
  if (values.some((value) => value < 0)) throw new RangeError("a negative value has no share: use minmax_first");
  const total = values.reduce((sum, value) => sum + value, 0);
  const entropy = values.reduce((sum, value) => (value > 0 ? sum - (value / total) * Math.log(value / total) : sum), 0);
  return 1 - entropy / Math.log(values.length);
}

function minmax(column: readonly number[], direction: 1 | -1): number[] {
  const low = Math.min(...column);
  const high = Math.max(...column);
  if (low === high) return column.map(() => 0);
  return column.map((value) => (direction === 1 ? value - low : high - value) / (high - low));
}
