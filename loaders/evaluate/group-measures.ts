import {influence, type Influence} from "../../src/lib/evaluation/influence.js";
import {entropyWeights, type EntropyVariant} from "../../src/lib/evaluation/weighting/entropy.js";
import type {ScoredGroup} from "./scores.js";

type Row = Readonly<Record<string, unknown>>;

/** Rows of `evaluation.group_measures`: each measure over the group, and what the entropy of its values would make it weigh. */
export function groupMeasureRows(group: ScoredGroup): Row[] {
  const {period, edition, peer_group, evaluation} = group;
  const raw = entropyOf(group, "raw_shares");
  const minmax = entropyOf(group, "minmax_first");
  const influences = influenceOf(group);
  return evaluation.measures.map(({code, measure, effective_weight, observed, imputed, missing, fault}) => ({
    period, edition: edition.id, peer_group, code, measure, effective_weight, observed, imputed, missing, fault,
    influence: influences.get(code)?.share ?? null,
    influence_low: influences.get(code)?.low ?? null,
    influence_high: influences.get(code)?.high ?? null,
    entropy_raw: raw.get(code) ?? null,
    entropy_minmax: minmax.get(code) ?? null,
  }));
}

const REPLICATES = 400;

/** What each measure does to the differences between the scored units; nothing where they are too few. */
function influenceOf({edition, evaluation}: ScoredGroup): Map<string, Influence> {
  const scored = evaluation.units.filter(({outcome}) => outcome.state === "scored");
  const codes = evaluation.measures.map(({code}) => code);
  const contributions = scored.map(({nodes}) => codes.map((code) => nodes.find((node) => node.code === code)?.contribution ?? 0));
  const found = influence(contributions, {seed: edition.parameters.seed, replicates: REPLICATES});
  return found.state === "shown" ? new Map(codes.map((code, at) => [code, found.measures[at]!])) : new Map();
}

/** Entropy needs whole columns: a measure some scored unit lacks takes no part, and nobody gets weights from one unit. */
function entropyOf({edition, units, values, evaluation}: ScoredGroup, variant: EntropyVariant): Map<string, number> {
  const scored = units.filter((_, at) => evaluation.units[at]!.outcome.state === "scored");
  const valueOf = (unit: string, measure: string): number => values.get(unit)?.get(measure)?.value ?? Number.NaN;
  const usable = (value: number): boolean => Number.isFinite(value) && (variant === "minmax_first" || value >= 0);
  const lines = edition.nodes.filter(({measure, context}) => measure !== null && !context && scored.every(({unit_id}) => usable(valueOf(unit_id, measure))));
  if (scored.length < 2 || lines.length === 0) return new Map();
  const rows = scored.map(({unit_id}) => lines.map(({measure}) => valueOf(unit_id, measure!)));
  const weights = entropyWeights(rows, variant, lines.map(({direction}) => direction));
  return weights.some((weight) => weight > 0) ? new Map(lines.map(({code}, at) => [code, weights[at]!])) : new Map();
}
