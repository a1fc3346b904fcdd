import type {Edition} from "../methodology/edition.js";
import {roundHalfUp} from "../statistics/rounding.js";
import {adjust, type Adjusted, type Adjustment} from "./adjust.js";
import {composite, type Composite} from "./composite.js";
import {gradeOf, tierOf} from "./grade.js";
import type {Unit, Values} from "./input.js";
import type {MeasureStages} from "./measures.js";
import {nodeScores} from "./node-scores.js";
import {competitionRanks, tiedRanks} from "./rank.js";
import type {Evaluation, MeasureResult, UnitResult} from "./results.js";
import {givenSums} from "./weights.js";

/**
 * Evaluates the units of one peer group by an edition of the method: scores of every line, base score and rank, award
 * and deduction beside them, final score and rank, grade and tier. A unit that cannot be scored is listed with the
 * reason and takes no rank. No number in the result is `NaN`.
 *
 * @param edition a checked edition (`readEdition`)
 * @param units all units of the peer group, those that did not report included; each once
 * @param values unit → measure → observation, in the units of the measures
 * @param adjustments of all units; those of unknown units are ignored
 * @returns units in the order given
 * @throws RangeError if the edition is not one tree, or a unit is given twice
 * @see METHODS section 1
 */
export function evaluate(edition: Edition, units: readonly Unit[], values: Values, adjustments: readonly Adjustment[] = []): Evaluation {
  if (new Set(units.map(({unit_id}) => unit_id)).size !== units.length) throw new RangeError("a unit is given twice");
  const whole = composite(edition, units, values);
  return evaluateFrom(edition, whole, whole.units.map(({tree}) => tree.scores[whole.tree.root]!), adjustments);
}

/**
 * The second half of an evaluation: from base scores to ranks and grades.
 * @param base score by unit, read for scored units only
 */
export function evaluateFrom(edition: Edition, whole: Composite, base: readonly number[], adjustments: readonly Adjustment[]): Evaluation {
  const adjusted = whole.units.map((own, at): Adjusted | null => {
    if (own.outcome.state !== "scored") return null;
    const items = adjustments.filter(({unit_id}) => unit_id === own.unit.unit_id);
    return adjust(base[at]!, items, edition.parameters);
  });
  const results = unitResults(edition, whole, adjusted, base);
  return {
    edition: edition.id,
    peer_group: edition.peer_group,
    units: results,
    measures: whole.measures.map((measure, at) => measureResult(whole, measure, at)),
    given_weights: givenSums(whole.tree),
    ranked: results.filter(({rank}) => rank !== null).length,
  };
}

function unitResults({parameters}: Edition, whole: Composite, adjusted: readonly (Adjusted | null)[], scores: readonly number[]): UnitResult[] {
  const base = scores.map((score, at) => (adjusted[at] ? score : null));
  const options = {on: parameters.rank_on, decimals: parameters.score_decimals};
  const baseRanks = competitionRanks(base, options);
  const ranks = competitionRanks(adjusted.map((each) => each?.final_score ?? null), options);
  const tied = tiedRanks(ranks);
  const ranked = ranks.filter((rank) => rank !== null).length;
  return whole.units.map((own, at): UnitResult => {
    const beside = adjusted[at] ?? null;
    const published = beside && roundHalfUp(beside.final_score, parameters.score_decimals);
    const rank = ranks[at]!;
    return {
      unit_id: own.unit.unit_id,
      outcome: own.outcome,
      nodes: nodeScores(whole, at, parameters.score_scale.upper),
      base_score: base[at]!,
      base_rank: baseRanks[at]!,
      adjusted: beside,
      award: beside?.award ?? 0,
      deduction: beside?.deduction ?? 0,
      final_score: beside?.final_score ?? null,
      published_score: published, rank, tied: tied[at]!,
      grade: beside && published !== null ? gradeOf(published, beside, parameters) : null,
      tier: published !== null && rank !== null ? tierOf(published, rank, ranked, parameters) : null,
      ...counts(whole.measures, at),
      share_present: own.share_present,
    };
  });
}

function counts(measures: readonly MeasureStages[], unit: number): {observed: number; imputed: number; missing: number} {
  const count = (...kinds: string[]) => measures.filter(({status}) => kinds.includes(status[unit]!)).length;
  return {observed: count("observed"), imputed: count("imputed"), missing: count("missing", "zero", "not_scorable")};
}

function measureResult({tree, weights, effective}: Composite, {line, fault, status, treatment}: MeasureStages, at: number): MeasureResult {
  const leaf = tree.leaves[at]!;
  const count = (...kinds: string[]) => status.filter((each) => kinds.includes(each)).length;
  return {
    code: line.code,
    measure: line.measure ?? "",
    fault,
    left_out: fault === "constant",
    weight: weights[leaf]!,
    effective_weight: effective[leaf]!,
    treatment,
    observed: count("observed"),
    imputed: count("imputed"),
    missing: count("missing", "zero", "not_scorable"),
  };
}
