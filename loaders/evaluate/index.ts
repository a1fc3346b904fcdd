import {adjustments, measure_rows, unit_measures, unit_scores} from "../../src/lib/marts/judgement.js";
import {score_changes} from "../../src/lib/marts/method-check.js";
import {task_status} from "../../src/lib/marts/status.js";
import {startOf} from "../../src/lib/measures/window.js";
import type {City} from "../settings.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {evaluateEconomy} from "./economy.js";
import {readEditions, type EditionFault, type EditionInForce} from "./editions.js";
import {writeMethodCheck} from "./method-check.js";
import type {Memo} from "./remember.js";
import {scoreChangeRows} from "./score-changes.js";
import {scoreGroup, type HonourRow, type ScoredUnit} from "./scores.js";
import {adjustmentRows, measureRowRows, taskStatusRows, unitMeasureRows, unitScoreRows} from "./tables.js";
import {lightTasks, type LitTask, type TaskPeriod} from "./tasks.js";
import {readUnitFacts, type UnitFacts, type Window} from "./units.js";
import {writeWindows} from "./windows.js";
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
}

/**
 * Applies the pure functions of `src/lib/evaluation` to the intermediate tables and writes the schema `evaluation`.
 * With a faulty edition nothing is evaluated: the faults are returned and the run is refused.
 * @param memo what earlier runs worked out at length; the answer is the same without it
 */
export async function evaluateWarehouse(warehouse: Warehouse, city: City, memo: Memo): Promise<EvaluationReport> {
  const {editions, faults} = await readEditions(warehouse);
  if (faults.length > 0) return {editions, faults};
  const facts = await readUnitFacts(warehouse, city);
  const periods = await query<PeriodRow>(warehouse, "select period, cut_off, previous from intermediate.periods order by period");
  const groupOf = new Map(facts.units.map((unit) => [unit.unit_id, unit.peer_group]));
  const tasks = lightTasks(await query<TaskPeriod>(warehouse, "select * from intermediate.task_periods order by period, task_id"), groupOf, editions, city);
  const honours = await query<HonourRow>(warehouse, 'select honour_id, unit, kind, matter, points, document, granted_on, row_id from staging.honours order by honour_id');
  const score = (window: Window): ScoredUnit[] => scoreWindow(window, editions, facts, tasks, honours, memo);
  const scored = periods.flatMap(({period, cut_off}) => score({period, from: startOf("year", period), cutOff: cut_off}));
  const previousOf = new Map(periods.map(({period, previous}) => [period, previous?.slice(0, 4) === period.slice(0, 4) ? previous : null]));
  const nameOf = new Map(facts.units.map((unit) => [unit.unit_id, unit.name]));
  await write(warehouse, task_status, taskStatusRows(tasks, previousOf, nameOf));
  await write(warehouse, unit_scores, unitScoreRows(scored, previousOf));
  await write(warehouse, unit_measures, unitMeasureRows(scored));
  await write(warehouse, adjustments, adjustmentRows(scored));
  await write(warehouse, measure_rows, measureRowRows(scored));
  await write(warehouse, score_changes, scoreChangeRows(scored, previousOf));
  await writeWindows(warehouse, periods, scored, score);
  await writeMethodCheck(warehouse, scored, memo);
  await evaluateEconomy(warehouse, city, memo);
  return {editions, faults: []};
}

function scoreWindow(window: Window, editions: readonly EditionInForce[], facts: UnitFacts, tasks: readonly LitTask[], honours: readonly HonourRow[], memo: Memo): ScoredUnit[] {
  const lit = tasks.filter((task) => task.period === window.period);
  return editions
    .filter((edition) => edition.valid_from <= window.period && window.period <= edition.valid_to)
    .flatMap((edition) =>
      edition.peer_groups.flatMap((peerGroup) => {
        const units = facts.units.filter((unit) => unit.peer_group === peerGroup && unit.reports);
        return units.length === 0 ? [] : scoreGroup({...window, edition, units}, facts, lit, honours, memo);
      }),
    );
}
