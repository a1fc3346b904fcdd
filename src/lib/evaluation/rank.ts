import {roundHalfUp, settled} from "../statistics/rounding.js";

export interface RankOptions {
  /** `rounded`: on the value at its published rounding; `exact`: on 12 significant digits. */
  readonly on: "rounded" | "exact";
  readonly decimals: number;
  /** Whether the highest value takes rank 1 (the default) or the lowest. */
  readonly first?: "highest" | "lowest";
}

/**
 * Standard competition ranks ("1224"): equal values share the best of their ranks, and the next one counts all before it.
 *
 * @param values one a unit; `null` for a unit without a score, which takes no rank and no place
 * @returns ranks from 1, `null` where the value is `null`
 * @throws RangeError on a value that is not finite
 * @example competitionRanks([90, 80, 80, 70], {on: "exact", decimals: 2}); // [1, 2, 2, 4]
 */
export function competitionRanks(values: readonly (number | null)[], options: RankOptions): (number | null)[] {
  const compared = values.map((value) => (value === null ? null : comparable(value, options)));
  const sign = options.first === "lowest" ? 1 : -1;
  const sorted = compared.filter((value) => value !== null).sort((a, b) => sign * (a - b));
  const rankOf = new Map<number, number>();
  sorted.forEach((value, place) => {
    if (!rankOf.has(value)) rankOf.set(value, place + 1);
  });
  return compared.map((value) => (value === null ? null : rankOf.get(value)!));
}

/** For each rank, whether another unit holds it too. */
export function tiedRanks(ranks: readonly (number | null)[]): boolean[] {
  const holders = new Map<number, number>();
  for (const rank of ranks) if (rank !== null) holders.set(rank, (holders.get(rank) ?? 0) + 1);
  return ranks.map((rank) => rank !== null && holders.get(rank)! > 1);
}

function comparable(value: number, {on, decimals}: RankOptions): number {
  if (!Number.isFinite(value)) throw new RangeError(`cannot rank ${value}`);
  return on === "rounded" ? roundHalfUp(value, decimals) : settled(value);
}
