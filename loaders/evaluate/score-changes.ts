import {scoreChanges, type ScoreChange} from "../../src/lib/evaluation/change.js";
import type {ScoredGroup, ScoredUnit} from "./scores.js";

type Row = Readonly<Record<string, unknown>>;

/** Peer groups as they were scored, each once. */
export function groupsIn(scored: readonly ScoredUnit[]): ScoredGroup[] {
  return [...new Set(scored.map(({group}) => group))];
}

/**
 * Rows of `evaluation.score_changes`: why each final score moved since the month before, in parts that sum to the whole.
 * Months of two years are not compared: the measures count from January. A unit without a score in either has no rows.
 */
export function scoreChangeRows(scored: readonly ScoredUnit[], previousOf: ReadonlyMap<string, string | null>): Row[] {
  const groups = groupsIn(scored);
  const found = new Map(groups.map((group) => [`${group.period}|${group.peer_group}`, group]));
  return groups.flatMap((after) => {
    const before = found.get(`${previousOf.get(after.period) ?? ""}|${after.peer_group}`);
    if (!before) return [];
    return [...scoreChanges(before, after)].flatMap(([unit_id, own]) => {
      if (own.state !== "compared") return [];
      const known = {period: after.period, edition: after.edition.id, unit_id, before: own.change.before, after: own.change.after};
      return partsOf(own.change).map((part) => ({...known, ...part}));
    });
  });
}

const BESIDE = ["coverage", "edition", "award", "deduction", "decisive"] as const;

/** Measures, and the other parts where they are more than nothing. */
function partsOf(change: ScoreChange): {part: string; code: string; points: number}[] {
  const measures = change.measures.map(({code, points}) => ({part: "measure", code, points}));
  const beside = BESIDE.filter((part) => change[part] !== 0).map((part) => ({part, code: "-", points: change[part]}));
  return [...measures, ...beside];
}
