import {entropyWeights, type EntropyVariant} from "../../src/lib/evaluation/weighting/entropy.js";
import type {ScoredGroup} from "./scores.js";

type Row = Readonly<Record<string, unknown>>;

/** Rows of `evaluation.group_measures`: each measure over the group, and what the entropy of its values would make it weigh. */
export function groupMeasureRows(group: ScoredGroup): Row[] {
  const {period, edition, peer_group, evaluation} = group;
  const raw = entropyOf(group, "raw_shares");
  const minmax = entropyOf(group, "minmax_first");
  return evaluation.measures.map(({code, measure, effective_weight, observed, imputed, missing, fault}) => ({
    period, edition: edition.id, peer_group, code, measure, effective_weight, observed, imputed, missing, fault,
    entropy_raw: raw.get(code) ?? null,
    entropy_minmax: minmax.get(code) ?? null,
  }));
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
