import type {ReportInput} from "../input.js";
import {colourOf, isLight, type Colour} from "../lights.js";
import type {ScoreRow, TaskRow} from "../rows.js";
import {ofPeriod} from "../parts/common.js";
import {stateAt} from "../parts/issues.js";
import {countyScores} from "../sentences/standing.js";

/** A county as the review meeting looks at it: its place, its own items, what is overdue. */
export interface CountyStanding {
  readonly score: ScoreRow;
  readonly reported: boolean;
  readonly lights: Readonly<Record<Colour, number>>;
  /** Its items lit red, the longest overdue first. */
  readonly red: readonly TaskRow[];
  readonly problemsOverdue: number;
  readonly problemsSolved: number;
  readonly findingsOverdue: number;
  readonly decisionsOverdue: number;
}

/** Every county and zone of the month, in rank, the unranked last. */
export function countyStandings(input: ReportInput): CountyStanding[] {
  return countyScores(input).map((score) => standing(score, input));
}

function standing(score: ScoreRow, input: ReportInput): CountyStanding {
  const {cut_off, overview} = input;
  const items = ofPeriod(input.tasks, overview.period).filter((task) => !task.city && task.lead_units.split("、").includes(score.unit_id));
  const problems = input.problems.filter((row) => row.unit === score.unit_id && row.found_on.slice(0, 4) === cut_off.slice(0, 4));
  const findings = input.findings.filter((row) => row.unit_name === score.unit_name && row.inspected_on.slice(0, 4) === cut_off.slice(0, 4));
  return {
    score,
    reported: ofPeriod(input.reporting, overview.period).find((row) => row.unit_id === score.unit_id)?.reported ?? true,
    lights: lightsOf(items),
    red: items.filter((task) => isLight(task.light) && colourOf[task.light] === "red").sort((a, b) => (b.days_overdue ?? 0) - (a.days_overdue ?? 0) || (a.task_id < b.task_id ? -1 : 1)),
    problemsOverdue: problems.filter((row) => stateAt(row.solved_on, row.due, cut_off) === "overdue").length,
    problemsSolved: problems.filter((row) => row.solved_on?.slice(0, 7) === overview.period && row.solved_on <= cut_off).length,
    findingsOverdue: findings.filter((row) => stateAt(row.rectified_on, row.due, cut_off) === "overdue").length,
    decisionsOverdue: overdueDecisions(input).filter((row) => row.unit === score.unit_id).length,
  };
}

function lightsOf(items: readonly TaskRow[]): Record<Colour, number> {
  const counts: Record<Colour, number> = {blue: 0, green: 0, yellow: 0, red: 0, grey: 0};
  for (const {light} of items) if (isLight(light)) counts[colourOf[light]]++;
  return counts;
}

/** What earlier review meetings decided and is past its day, the oldest first. */
export function overdueDecisions({meetings, cut_off}: ReportInput) {
  return openDecisions({meetings, cut_off}).filter((row) => row.due !== null && row.due < cut_off);
}

/** What earlier review meetings decided and is not closed by the cut-off. */
export function openDecisions({meetings, cut_off}: Pick<ReportInput, "meetings" | "cut_off">) {
  return meetings
    .filter((row) => row.kind === "county_review" && row.decision !== null && row.held_on <= cut_off && (row.closed_on === null || row.closed_on > cut_off))
    .sort((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : (a.due ?? "9999") > (b.due ?? "9999") ? 1 : a.item_id < b.item_id ? -1 : 1));
}
