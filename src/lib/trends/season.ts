import {mean} from "../statistics/mean.js";
import {seededRandom} from "../statistics/random.js";
import {variance} from "../statistics/variance.js";
import {stl, type StlResult} from "./stl.js";

/** What a year does to a series, and what is left when it is taken out. */
export interface Season {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  readonly remainder: Float64Array;
  /** Share of the variation about the trend that the season accounts for, 0 to 1. */
  readonly strength: number;
  /** Positions within the year (0 is the position of the first value) at which the season stands highest and lowest. */
  readonly high: number;
  readonly low: number;
  /** Highest less lowest of the season, in the unit of the values. */
  readonly swing: number;
  /** Chance of months as different as these if the months were dealt out anew; a season of pure noise has a strength too. */
  readonly p: number;
}

const DEALS = 999;

/** Permutation test: how often the means of the months differ as much when the detrended values change places. */
function chanceOf(detrended: Float64Array, period: number): number {
  const random = seededRandom(1);
  const spread = (values: Float64Array) => {
    let sum = 0;
    for (let phase = 0; phase < period; phase++) {
      let [total, count] = [0, 0];
      for (let at = phase; at < values.length; at += period) [total, count] = [total + values[at]!, count + 1];
      sum += (total * total) / count;
    }
    return sum;
  };
  const centre = mean(detrended);
  const values = detrended.map((value) => value - centre);
  const own = spread(values) * (1 - 1e-9);
  let reached = 0;
  for (let deal = 0; deal < DEALS; deal++) {
    for (let at = values.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [values[at], values[other]] = [values[other]!, values[at]!];
    }
    if (spread(values) >= own) reached++;
  }
  return (1 + reached) / (1 + DEALS);
}

export type SeasonResult = {readonly state: "ok"; readonly season: Season} | {readonly state: Exclude<StlResult["outcome"], "ok"> | "constant"};

/**
 * Trend and season of a series at equal steps, by STL with the same season every year.
 *
 * @param values two whole years and one more value at least, without holes
 * @param period values a year
 * @see Cleveland et al. (1990); strength as in Wang, Smith & Hyndman (2006), Characteristic-based clustering for time series data
 */
export function seasonOf(values: readonly (number | null)[], period: number): SeasonResult {
  const found = stl(values, {period});
  if (found.outcome !== "ok") return {state: found.outcome};
  const {seasonal, trend, remainder} = found;
  const year = [...seasonal.subarray(0, period)];
  const about = variance(seasonal.map((value, at) => value + remainder[at]!));
  const size = Math.max(...values.map((value) => Math.abs(value!)));
  if (!(about > (1e-12 * size) ** 2)) return {state: "constant"};
  const [highest, lowest] = [Math.max(...year), Math.min(...year)];
  return {state: "ok", season: {trend, seasonal, remainder, strength: Math.max(0, 1 - variance(remainder) / about), high: year.indexOf(highest), low: year.indexOf(lowest), swing: highest - lowest, p: chanceOf(Float64Array.from(values, (value, at) => value! - trend[at]!), period)}};
}
