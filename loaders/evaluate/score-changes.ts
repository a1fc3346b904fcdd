import {scoreChanges, type ScoreChange} from "../../src/lib/evaluation/change.js";
import type {ScoredGroup} from "./scores.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of `evaluation.score_changes`: why each final score of a group moved from one month to the next, in parts that sum
 * to the whole. A unit without a score in either has no rows.
 */
export function changeRows(before: ScoredGroup, after: ScoredGroup): Row[] {
  return [...scoreChanges(before, after)].flatMap(([unit_id, own]) => {
    if (own.state !== "compared") return [];
    const known = {period: after.period, edition: after.edition.id, unit_id, before: own.change.before, after: own.change.after};
    return partsOf(own.change).map((part) => ({...known, ...part}));
  });
}

const BESIDE = ["coverage", "edition", "award", "deduction", "decisive"] as const;

/** Measures, and the other parts where they are more than nothing. */
function partsOf(change: ScoreChange): {part: string; code: string; points: number}[] {
  const measures = change.measures.map(({code, points}) => ({part: "measure", code, points}));
  const beside = BESIDE.filter((part) => change[part] !== 0).map((part) => ({part, code: "-", points: change[part]}));
  return [...measures, ...beside];
}
