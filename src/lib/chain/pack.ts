import {decisionState, isDecision} from "./decisions.js";
import type {MeetingItem, Review} from "./office-rows.js";
import {by, daysBetween, past, within, type Window} from "./window.js";

/** What is known of one county before its review meeting. */
export interface CountyFacts {
  readonly unit: string;
  readonly name: string;
  readonly tier: number | null;
  readonly change: number | null;
  readonly silent: boolean;
  readonly problems: number;
  readonly solved: number;
  readonly overdue: number;
  readonly findings: number;
  readonly returned: number;
}

export interface PackInput {
  readonly period: string;
  readonly window: Window;
  readonly counties: readonly {readonly unit_id: string; readonly name: string}[];
  readonly scores: readonly {readonly unit_id: string; readonly tier: number | null; readonly score_change: number | null; readonly state: string}[];
  readonly problems: readonly {readonly unit: string; readonly found_on: string; readonly solved_on: string | null; readonly due: string | null}[];
  readonly findings: readonly {readonly unit: string; readonly inspected_on: string; readonly rectified_on: string | null; readonly due: string | null}[];
  readonly reviews: readonly Review[];
  readonly meetings: readonly MeetingItem[];
}

export interface LateDecision {
  readonly item: MeetingItem;
  readonly days: number;
}

/** What to say at the next review: whom to praise, what to ask, what to decide; each with its numbers, the weightiest first. */
export interface Pack {
  readonly rising: readonly CountyFacts[];
  readonly solving: readonly CountyFacts[];
  readonly asked: readonly CountyFacts[];
  readonly silent: readonly CountyFacts[];
  readonly decide: readonly LateDecision[];
}

export function countyFacts({period, window, counties, scores, problems, findings, reviews}: PackInput): CountyFacts[] {
  return counties.map(({unit_id, name}) => {
    const score = scores.find((row) => row.unit_id === unit_id);
    const found = problems.filter((row) => row.unit === unit_id && within(row.found_on, window));
    const solved = found.filter((row) => by(row.solved_on, window));
    return {
      unit: unit_id,
      name,
      tier: score?.tier ?? null,
      change: score?.score_change ?? null,
      silent: score?.state === "not_reported",
      problems: found.length,
      solved: solved.length,
      overdue: found.filter((row) => !by(row.solved_on, window) && past(row.due, window)).length,
      findings: findings.filter((row) => row.unit === unit_id && within(row.inspected_on, window) && !by(row.rectified_on, window) && past(row.due, window)).length,
      returned: reviews.filter((row) => row.unit === unit_id && row.period === period && row.verdict === "returned").length,
    };
  });
}

/** At least this many problems before a share of them says anything. */
const ENOUGH = 10;

export function packOf(input: PackInput, most = 3): Pack {
  const facts = countyFacts(input);
  const weight = (one: CountyFacts) => one.overdue + one.findings + one.returned;
  const share = (one: CountyFacts) => one.solved / one.problems;
  return {
    rising: facts.filter((one) => (one.change ?? 0) > 0).sort((a, b) => b.change! - a.change!).slice(0, 2),
    solving: facts.filter((one) => one.problems >= ENOUGH && one.overdue === 0).sort((a, b) => share(b) - share(a)).slice(0, 2),
    asked: facts.filter((one) => weight(one) > 0).sort((a, b) => weight(b) - weight(a) || (a.unit < b.unit ? -1 : 1)).slice(0, most),
    silent: facts.filter((one) => one.silent),
    decide: lateDecisions(input, facts).slice(0, 5),
  };
}

/** Decisions on counties that are past their day, the longest overdue first. */
function lateDecisions({meetings, window}: PackInput, facts: readonly CountyFacts[]): LateDecision[] {
  const counties = new Set(facts.map((one) => one.unit));
  return meetings
    .filter((row) => isDecision(row) && counties.has(row.unit ?? "") && by(row.held_on, window) && decisionState(row, window) === "overdue")
    .map((item) => ({item, days: daysBetween(item.due!, window.end)}))
    .sort((a, b) => b.days - a.days);
}
