import type {Edition} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";
import {seededRandom} from "../statistics/random.js";
import {composite} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {meanRankShift} from "./rank-shift.js";
import {sobolIndices, type SobolOptions, type SobolResult} from "./sobol.js";
import {prepareVariant, scoredPlaces, variantNames, type Variant, type VariantName} from "./variants.js";

export type SensitivityFactor = "normalisation" | "missing" | "aggregation" | "weights";

/** Which choice of method moves the ranks most. The factors of `result` are in the order of `factors`. */
export interface RankSensitivity {
  readonly factors: readonly SensitivityFactor[];
  readonly result: SobolResult;
  /** Settings that do not combine with all the others and were set aside. */
  readonly set_aside: readonly string[];
}

const settings = ["normalisation", "missing", "aggregation"] as const;

/** Sets of weights among which the factor `weights` chooses. */
const weightSets = 1000;

/**
 * First-order and total Sobol indices of the mean rank shift against the base ranks, over the choices the edition's
 * parameters leave open: each setting with more than one value, and the weights within their spread.
 *
 * @param options base sample, seed, bootstrap replicates, widest interval
 * @returns `null` if fewer than two units are scored
 * @see Saisana, Saltelli & Tarantola (2005); METHODS section 1, sensitivity
 */
export function rankSensitivity(edition: Edition, units: readonly Unit[], values: Values, options: SobolOptions): RankSensitivity | null {
  const base = composite(edition, units, values);
  const scored = scoredPlaces(base);
  if (scored.length < 2) return null;
  const prepared = new Map(variantNames(edition.parameters).map((name) => [keyOf(name), prepareVariant(edition, base.tree, units, scored, values, name)]));
  const own = prepared.get("own/own/own");
  if (!own) return null;
  const {levels, set_aside} = combinableLevels(edition, prepared);
  const factors: SensitivityFactor[] = [...settings.filter((setting) => levels[setting].length > 1), "weights"];
  const draws = drawWeights(base.tree, edition.parameters.weight_spread, options.seed);
  const shiftOf = meanRankShift(own.kernel.run(Float64Array.from(base.tree.nodes, ({weight}) => weight)));
  const model = (inputs: Float64Array): number => {
    const pick = <Value>(factor: SensitivityFactor, among: readonly Value[]): Value => {
      const at = factors.indexOf(factor);
      return among[at < 0 ? 0 : Math.floor(inputs[at]! * among.length)]!;
    };
    const [normalisation, missing, aggregation] = settings.map((setting) => pick(setting, levels[setting]));
    return shiftOf(prepared.get(`${normalisation}/${missing}/${aggregation}`)!.kernel.run(pick("weights", draws)));
  };
  return {factors, result: sobolIndices(model, factors.length, options), set_aside};
}

function keyOf({normalisation, missing, aggregation}: VariantName): string {
  return `${normalisation}/${missing}/${aggregation}`;
}

function drawWeights(tree: Tree, spread: number, seed: number): Float64Array[] {
  const random = seededRandom(seed + 1);
  return Array.from({length: weightSets}, () => Float64Array.from(tree.nodes, ({weight}) => weight * (1 + spread * (2 * random() - 1))));
}

type Levels = Record<(typeof settings)[number], readonly string[]>;

/** Independent factors need every combination: settings are set aside, the most troublesome first, until all exist. */
function combinableLevels(edition: Edition, prepared: ReadonlyMap<string, Variant | null>): {levels: Levels; set_aside: string[]} {
  const set_aside: string[] = [];
  for (;;) {
    const open = variantNames(edition.parameters).filter((name) => settings.every((setting) => !set_aside.includes(`${setting}:${name[setting]}`)));
    const failing = open.filter((name) => prepared.get(keyOf(name)) === null);
    if (failing.length === 0) {
      const levels = Object.fromEntries(settings.map((setting) => [setting, [...new Set(open.map((name) => name[setting]))]]));
      return {levels: levels as unknown as Levels, set_aside};
    }
    const blame = failing.flatMap((name) => settings.filter((setting) => name[setting] !== "own").map((setting) => `${setting}:${name[setting]}`));
    set_aside.push(mostFrequent(blame));
  }
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
