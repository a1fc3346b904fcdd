import {adjustments, measure_rows, unit_measures, unit_scores} from "../../src/lib/marts/judgement.js";
import {methodCheckMarts, score_changes} from "../../src/lib/marts/method-check.js";
import {startOf} from "../../src/lib/measures/window.js";
import type {City} from "../settings.js";
import type {KeptRows} from "../warehouse/kept-rows.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {evaluateEconomy} from "./economy.js";
import {readEditions, type EditionFault, type EditionInForce} from "./editions.js";
import {createJudge, judgeChange, type Judged} from "./judge.js";
import type {Memo} from "./remember.js";
import type {GroupAsked, HonourRow} from "./scores.js";
import {comparedRows} from "./tables.js";
import {writeTaskStatus} from "./task-status.js";
import {litTasks} from "./tasks.js";
import {readUnitFacts, type UnitFacts, type Window} from "./units.js";
import {judgeWindows, writeWindows} from "./windows.js";
import {write} from "./write.js";

interface PeriodRow {
  readonly period: string;
  readonly cut_off: string;
  readonly previous: string | null;
}

/** What the evaluation found wrong, and the editions it used. */
export interface EvaluationReport {
  readonly editions: readonly EditionInForce[];
  readonly faults: readonly EditionFault[];
  /** What stands in an edition and is better mended; the scores stand. */
  readonly notes: readonly EditionFault[];
}

/** Simulations are drawn for the latest months only; everything else for all. */
const SIMULATED_MONTHS = 2;

/**
 * Applies the pure functions of `src/lib/evaluation` to the intermediate tables and writes the schema `evaluation`.
 * With a faulty edition nothing is evaluated: the faults are returned and the run is refused.
 * @param memo what earlier runs worked out at length; the answer is the same without it
 * @param kept the same of the rows of groups whose facts have not changed
 */
export async function evaluateWarehouse(warehouse: Warehouse, city: City, memo: Memo, kept: KeptRows): Promise<EvaluationReport> {
  const {editions, faults, notes} = await readEditions(warehouse);
  if (faults.length > 0) return {editions, faults, notes};
  const facts = await readUnitFacts(warehouse, city);
  const periods = await query<PeriodRow>(warehouse, "select period, cut_off, previous from intermediate.periods order by period");
  const groupOf = new Map(facts.units.map((unit) => [unit.unit_id, unit.peer_group]));
  const tasks = await litTasks(warehouse, groupOf, editions, city);
  const honours = await query<HonourRow>(warehouse, 'select honour_id, unit, kind, matter, points, document, granted_on, row_id from staging.honours order by honour_id');
  const previousOf = new Map(periods.map(({period, previous}) => [period, previous?.slice(0, 4) === period.slice(0, 4) ? previous : null]));
  const nameOf = new Map(facts.units.map((unit) => [unit.unit_id, unit.name]));
  await writeTaskStatus(warehouse, tasks, previousOf, nameOf);

  const judge = createJudge({facts, tasks, honours, memo, kept});
  const groups = periods.flatMap(({period, cut_off}) => groupsIn({period, from: startOf("year", period), cutOff: cut_off}, editions, facts));
  const latest = [...new Set(groups.map(({period}) => period))].sort().slice(-SIMULATED_MONTHS);
  const toDate = groups.map((group) => judge(group, latest.includes(group.period) ? "simulated" : "checked"));
  const changes = judgeChanges(toDate, previousOf, kept);
  const spanned = judgeWindows(periods, (window) => groupsIn(window, editions, facts).map((group) => judge(group, "scores")));
  await kept.flush();
  await writeScores(warehouse, toDate, previousOf);
  for (const mart of [unit_measures, adjustments, measure_rows, ...methodCheckMarts]) await kept.show(mart, mart.name, toDate.map(({key}) => key));
  await kept.show(score_changes, score_changes.name, changes);
  await writeWindows(warehouse, kept, spanned, toDate);
  await evaluateEconomy(warehouse, city, memo);
  return {editions, faults: [], notes};
}

/** The peer groups for which an edition stands in a window. */
function groupsIn(window: Window, editions: readonly EditionInForce[], facts: UnitFacts): GroupAsked[] {
  return editions
    .filter((edition) => edition.valid_from <= window.period && window.period <= edition.valid_to)
    .flatMap((edition) =>
      edition.peer_groups.flatMap((peerGroup) => {
        const units = facts.units.filter((unit) => unit.peer_group === peerGroup && unit.reports);
        return units.length === 0 ? [] : [{...window, edition, units}];
      }),
    );
}

/** From each month to the next of its year: measures count from January, so months of two years are not compared. */
function judgeChanges(judged: readonly Judged[], previousOf: ReadonlyMap<string, string | null>, kept: KeptRows): string[] {
  const found = new Map(judged.map((each) => [`${each.period}|${each.peer_group}`, each]));
  return judged.flatMap((after) => {
    const before = found.get(`${previousOf.get(after.period) ?? ""}|${after.peer_group}`);
    return before ? [judgeChange(before, after, kept)] : [];
  });
}

async function writeScores(warehouse: Warehouse, judged: readonly Judged[], previousOf: ReadonlyMap<string, string | null>): Promise<void> {
  const scores = judged.flatMap((each) => each.scores);
  const found = new Map(scores.map((row) => [`${row.period}|${row.unit_id}`, row]));
  await write(warehouse, unit_scores, comparedRows(scores, ({period, unit_id}) => found.get(`${previousOf.get(period) ?? ""}|${unit_id}`)));
}
