import {quantile} from "../statistics/quantile.js";
import {normalRandom, seededRandom} from "../statistics/random.js";

/** An estimate with its standard error, in the same unit. More is better. */
export interface Estimate {
  readonly unit_id: string;
  readonly value: number;
  readonly standard_error: number;
}

/** The ranks a unit may truly have: `best` ≤ rank ≤ `worst`, for all units at once with the given confidence. */
export interface RankSet {
  readonly unit_id: string;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}

export interface RankSetOptions {
  readonly confidence: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Simultaneous confidence sets for ranks, where what is ranked is estimated from a sample: with the given confidence all
 * true ranks lie in their sets at once. Differences of all pairs are tested together; the critical value is the quantile
 * of the largest studentised difference under no difference; pairs found different are taken out and the rest are tested
 * again until none is (stepdown). best = 1 + those significantly better, worst = number − those significantly worse.
 *
 * Cost: draws × units² a step.
 *
 * @param estimates independent of one another, standard errors > 0
 * @throws RangeError on a value that is not finite or a standard error that is not positive
 * @see Mogstad, Romano, Shaikh & Wilhelm (2024), Inference for ranks, Review of Economic Studies 91; R package csranks
 */
export function rankSets(estimates: readonly Estimate[], {confidence, draws, seed}: RankSetOptions): RankSet[] {
  for (const {unit_id, value, standard_error} of estimates) {
    if (!Number.isFinite(value) || !(standard_error > 0)) throw new RangeError(`invalid estimate of ${unit_id}: ${value} ± ${standard_error}`);
  }
  const pairs = stepdown(allPairs(estimates), simulate(estimates, draws, seed), estimates.length, confidence);
  return estimates.map(({unit_id, value}, unit) => ({
    unit_id,
    rank: 1 + estimates.filter((other) => other.value > value).length,
    best: 1 + pairs.filter((pair) => pair.worse === unit).length,
    worst: estimates.length - pairs.filter((pair) => pair.better === unit).length,
  }));
}

/** The standard error of a proportion of `n` cases; two cases are added to each side so that 0 and 1 keep one (Agresti–Coull). */
export function proportionError(share: number, n: number): number {
  const smoothed = (share * n + 2) / (n + 4);
  return Math.sqrt((smoothed * (1 - smoothed)) / (n + 4));
}

interface Pair {
  readonly better: number;
  readonly worse: number;
  readonly statistic: number;
  readonly error: number;
}

function allPairs(estimates: readonly Estimate[]): Pair[] {
  return estimates.flatMap((a, better) => estimates.flatMap((b, worse) => {
    if (better === worse) return [];
    const error = Math.hypot(a.standard_error, b.standard_error);
    return [{better, worse, error, statistic: (a.value - b.value) / error}];
  }));
}

function simulate(estimates: readonly Estimate[], draws: number, seed: number): Float64Array {
  const normal = normalRandom(seededRandom(seed));
  return Float64Array.from({length: draws * estimates.length}, (_, at) => normal() * estimates[at % estimates.length]!.standard_error);
}

/** The pairs found different. */
function stepdown(pairs: readonly Pair[], noise: Float64Array, units: number, confidence: number): Pair[] {
  const different: Pair[] = [];
  for (let open = pairs; open.length > 0; ) {
    const critical = quantile(largest(open, noise, units), confidence);
    const found = open.filter(({statistic}) => statistic > critical);
    if (found.length === 0) break;
    different.push(...found);
    open = open.filter(({statistic}) => statistic <= critical);
  }
  return different;
}

/** Per draw, the largest studentised difference of pure noise over the open pairs. */
function largest(pairs: readonly Pair[], noise: Float64Array, units: number): Float64Array {
  const better = Int32Array.from(pairs, (pair) => pair.better);
  const worse = Int32Array.from(pairs, (pair) => pair.worse);
  const precision = Float64Array.from(pairs, (pair) => 1 / pair.error);
  const highest = new Float64Array(noise.length / units);
  for (let draw = 0; draw < highest.length; draw++) {
    const from = draw * units;
    let top = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < better.length; at++) {
      const size = (noise[from + better[at]!]! - noise[from + worse[at]!]!) * precision[at]!;
      if (size > top) top = size;
    }
    highest[draw] = top;
  }
  return highest;
}
