import type {Adoption, Practice, Publicity} from "./rows.js";
import {by, past, type Window} from "./window.js";

/** How far a problem got along the chain, furthest first. */
export const stops = ["publicised", "adopted", "distilled", "solved", "open", "overdue"] as const;
export type Stop = (typeof stops)[number];

interface Found {
  readonly problem_id: string;
  readonly solved_on: string | null;
  readonly due: string | null;
}

export interface Spread {
  readonly practices: readonly Practice[];
  readonly adoptions: readonly Adoption[];
  readonly publicity: readonly Publicity[];
}

/** Where each problem stands at the window's end: every problem has one place, so that the places add up to all of them. */
export function stopsOf(problems: readonly Found[], spread: Spread, window: Window): Map<string, Stop> {
  const practiceOf = new Map<string, string[]>();
  for (const {problem_id, practice_id, collected_on} of spread.practices) {
    if (problem_id !== null && by(collected_on, window)) practiceOf.set(problem_id, [...(practiceOf.get(problem_id) ?? []), practice_id]);
  }
  const adopted = new Set(spread.adoptions.filter((row) => by(row.adopted_on, window)).map((row) => row.practice_id));
  const published = new Set(spread.publicity.filter((row) => by(row.published_on, window)).map((row) => row.practice_id));
  const stopOf = (problem: Found): Stop => {
    const own = practiceOf.get(problem.problem_id) ?? [];
    if (own.some((id) => published.has(id))) return "publicised";
    if (own.some((id) => adopted.has(id))) return "adopted";
    if (own.length > 0) return "distilled";
    if (by(problem.solved_on, window)) return "solved";
    return past(problem.due, window) ? "overdue" : "open";
  };
  return new Map(problems.map((problem) => [problem.problem_id, stopOf(problem)]));
}

/** Where most problems stop: the last step that many took, and few went beyond. */
export function countsOf(places: ReadonlyMap<string, Stop>): Readonly<Record<Stop, number>> {
  const all = [...places.values()];
  return Object.fromEntries(stops.map((stop) => [stop, all.filter((each) => each === stop).length])) as Record<Stop, number>;
}
