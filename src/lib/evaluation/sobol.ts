import {mean} from "../statistics/mean.js";
import {quantile} from "../statistics/quantile.js";
import {seededRandom, type Random} from "../statistics/random.js";

/** An index with its bootstrap interval (5–95 %). */
export interface SobolIndex {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SobolFactor {
  /** Share of the variance of the output that the factor accounts for by itself. */
  readonly first: SobolIndex;
  /** Share it accounts for together with everything it interacts with. */
  readonly total: SobolIndex;
}

export type SobolResult =
  | {readonly state: "shown"; readonly factors: readonly SobolFactor[]; readonly runs: number; readonly variance: number}
  | {readonly state: "withheld"; readonly reason: "constant" | "unstable"; readonly factors: readonly SobolFactor[]; readonly runs: number};

export interface SobolOptions {
  /** Base sample N; the model is run N(d + 2) times. */
  readonly samples: number;
  readonly seed: number;
  readonly replicates: number;
  /** Widest bootstrap interval at which the indices are shown. */
  readonly widest: number;
}

/**
 * First-order and total Sobol indices of a model with independent inputs on [0, 1): Saltelli's estimator of the first,
 * Jansen's of the total, each with a bootstrap interval over the base sample. Withheld if an interval is wider than
 * `widest`, or the output never varies.
 *
 * @param model reads the inputs, which it must not keep
 * @param factors number of inputs, d
 * @see Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181
 */
export function sobolIndices(model: (inputs: Float64Array) => number, factors: number, options: SobolOptions): SobolResult {
  const random = seededRandom(options.seed);
  const outputs = runModel(model, factors, options.samples, random);
  const runs = options.samples * (factors + 2);
  const all = Int32Array.from({length: options.samples}, (_, at) => at);
  const estimate = estimator(outputs);
  const point = estimate(all);
  if (point === null) return {state: "withheld", reason: "constant", factors: [], runs};
  const resample = () => estimate(all.map(() => Math.floor(random() * options.samples)));
  const replicas = Array.from({length: options.replicates}, resample).filter((each) => each !== null);
  const interval = (value: number, of: (replica: Estimate) => number): SobolIndex => {
    const spread = replicas.map(of);
    return {value, low: quantile(spread, 0.05), high: quantile(spread, 0.95)};
  };
  const found = Array.from({length: factors}, (_, at): SobolFactor => ({
    first: interval(point.first[at]!, (replica) => replica.first[at]!),
    total: interval(point.total[at]!, (replica) => replica.total[at]!),
  }));
  const stable = found.every(({first, total}) => first.high - first.low <= options.widest && total.high - total.low <= options.widest);
  return stable ? {state: "shown", factors: found, runs, variance: point.variance} : {state: "withheld", reason: "unstable", factors: found, runs};
}

interface Outputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** By factor: run on A with that one column of B. */
  readonly mixed: readonly Float64Array[];
}

function runModel(model: (inputs: Float64Array) => number, factors: number, samples: number, random: Random): Outputs {
  const outputs = {a: new Float64Array(samples), b: new Float64Array(samples), mixed: Array.from({length: factors}, () => new Float64Array(samples))};
  const [a, b] = [new Float64Array(factors), new Float64Array(factors)];
  for (let run = 0; run < samples; run++) {
    for (let at = 0; at < factors; at++) [a[at], b[at]] = [random(), random()];
    outputs.a[run] = model(a);
    outputs.b[run] = model(b);
    for (let at = 0; at < factors; at++) {
      const kept = a[at]!;
      a[at] = b[at]!;
      outputs.mixed[at]![run] = model(a);
      a[at] = kept;
    }
  }
  return outputs;
}

interface Estimate {
  readonly first: readonly number[];
  readonly total: readonly number[];
  readonly variance: number;
}

/** The estimates over any choice of runs; what does not depend on the choice is worked out once. */
function estimator({a, b, mixed}: Outputs): (rows: Int32Array) => Estimate | null {
  const differences = mixed.map((c) => ({from: c.map((value, run) => value - a[run]!), squared: c.map((value, run) => (a[run]! - value) ** 2)}));
  return (rows) => estimate(a, b, differences, rows);
}

interface Differences {
  readonly from: Float64Array;
  readonly squared: Float64Array;
}

/** Outputs are centred first, which steadies the first-order estimator. `null` if they never vary. */
function estimate(a: Float64Array, b: Float64Array, differences: readonly Differences[], rows: Int32Array): Estimate | null {
  const [chosenA, chosenB] = [chosen(a, rows), chosen(b, rows)];
  const centre = (mean(chosenA) + mean(chosenB)) / 2;
  let squares = 0;
  for (let at = 0; at < rows.length; at++) squares += (chosenA[at]! - centre) ** 2 + (chosenB[at]! - centre) ** 2;
  const variance = squares / (2 * rows.length - 1);
  if (!(variance > 1e-18)) return null;
  const sums = differences.map(({from, squared}) => {
    let [first, total] = [0, 0];
    for (let at = 0; at < rows.length; at++) {
      first += (chosenB[at]! - centre) * from[rows[at]!]!;
      total += squared[rows[at]!]!;
    }
    return {first: first / rows.length / variance, total: total / (2 * rows.length) / variance};
  });
  return {first: sums.map(({first}) => first), total: sums.map(({total}) => total), variance};
}

function chosen(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
  return picked;
}
