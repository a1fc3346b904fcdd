import {covariance} from "../statistics/covariance.js";
import {quantile} from "../statistics/quantile.js";
import {seededRandom} from "../statistics/random.js";

/** Share of the variance of the base score, with its bootstrap interval (5–95 %). */
export interface Influence {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export type InfluenceResult = {readonly state: "shown"; readonly measures: readonly Influence[]} | {readonly state: "withheld"; readonly reason: "too_few" | "constant"};

/** Below this many units an interval would hold nearly everything. */
export const leastUnits = 10;

/**
 * What a measure does to the differences between units, which its weight alone does not tell: the covariance of its
 * contribution with the base score, over the variance of the base score. The shares of all measures sum to one; one that
 * works against the rest is negative. The interval resamples the units.
 *
 * @param contributions points of the base score by unit and measure
 * @see Paruolo, Saisana & Saltelli (2013), Ratings and rankings: voodoo or science?, JRSS A 176; Shorrocks (1982) for the shares
 */
export function influence(contributions: readonly (readonly number[])[], {seed, replicates}: {readonly seed: number; readonly replicates: number}): InfluenceResult {
  if (contributions.length < leastUnits) return {state: "withheld", reason: "too_few"};
  const point = sharesOf(contributions);
  if (point === null) return {state: "withheld", reason: "constant"};
  const random = seededRandom(seed);
  const resampled = () => sharesOf(contributions.map(() => contributions[Math.floor(random() * contributions.length)]!));
  const replicas = Array.from({length: replicates}, resampled).filter((shares) => shares !== null);
  return {
    state: "shown",
    measures: point.map((share, at) => {
      const spread = replicas.map((shares) => shares[at]!);
      return {share, low: quantile(spread, 0.05), high: quantile(spread, 0.95)};
    }),
  };
}

/** `null` if all units have the same base score. */
function sharesOf(contributions: readonly (readonly number[])[]): number[] | null {
  const totals = contributions.map((row) => row.reduce((sum, points) => sum + points, 0));
  const variance = covariance(totals, totals);
  if (!(variance > 1e-12)) return null;
  return contributions[0]!.map((_, at) => covariance(contributions.map((row) => row[at]!), totals) / variance);
}
