import {group as groupBy} from "d3-array";
import type {UnitMonth} from "../../src/lib/measures/unit-month.js";
import {query, type Warehouse} from "../warehouse/open.js";
import type {City} from "../settings.js";
import {byOwner, readChain} from "./chain.js";
import {sha256} from "./remember.js";
import type {LitTask} from "./tasks.js";
import {readUnitGrowth} from "./unit-growth.js";

export interface UnitRow {
  readonly unit_id: string;
  readonly name: string;
  readonly kind: string;
  readonly peer_group: string;
  readonly reports: boolean;
  readonly row_id: string;
}

interface ReportRow {
  readonly period: string;
  readonly unit_id: string;
  readonly reported: boolean;
  readonly received: string | null;
  readonly row_id: string | null;
}

type Owned = {readonly unit: string};

/** A stretch of days that ends with a month. */
export interface Window {
  readonly period: string;
  readonly from: string;
  readonly cutOff: string;
}

/** Everything about units that measures are computed from, read once. */
export interface UnitFacts {
  readonly units: readonly UnitRow[];
  readonly of: (unit: UnitRow, window: Window, lit: readonly LitTask[]) => UnitMonth;
  /** The months of the window in which the unit was due to report. */
  readonly reports: (unit: UnitRow, window: Window) => UnitMonth["reports"];
  /** Everything else that `of` looks at, of the unit and all windows, as one checksum. */
  readonly checksum: (unit: UnitRow) => string;
}

/** Reads the staged registers of the units' work. */
export async function readUnitFacts(warehouse: Warehouse, city: City): Promise<UnitFacts> {
  const rows = <R extends object>(sql: string) => query<R>(warehouse, sql);
  const units = await rows<UnitRow>("select unit_id, name, kind, coalesce(peer_group, kind) as peer_group, reports, row_id from staging.units order by unit_id");
  const reported = groupBy(await rows<ReportRow>("select period, unit_id, reported, received, row_id from intermediate.reporting order by period, unit_id"), ({unit_id}) => unit_id);
  const reports: UnitFacts["reports"] = (unit, window) => reportsOf(unit, window, reported.get(unit.unit_id) ?? [], city);
  const byUnit = {
    problems: byOwner(await rows<UnitMonth["problems"][number] & Owned>("select unit, problem_id, found_on, due, solved_on, row_id from staging.problems order by problem_id")),
    findings: byOwner(await rows<UnitMonth["findings"][number] & Owned>("select unit, finding_id, inspected_on, due, rectified_on, row_id from staging.inspections order by finding_id")),
    practices: byOwner(await rows<UnitMonth["practices"][number] & Owned>("select unit, practice_id, tier, collected_on, row_id from staging.practices order by practice_id")),
    commitments: byOwner(await rows<CommitmentRow>(COMMITMENTS)),
    decisions: byOwner(await rows<DecisionRow>("select unit, item_id as id, due, held_on, closed_on as kept_on, row_id from staging.meetings where unit is not null and decision is not null order by item_id")),
  };
  const chain = await readChain(warehouse);
  const growth = await readUnitGrowth(warehouse);
  const of = (unit: UnitRow, {period, from, cutOff}: Window, lit: readonly LitTask[]): UnitMonth => ({
    unit_id: unit.unit_id,
    kind: unit.kind,
    from,
    cut_off: cutOff,
    ...chain.at(unit.unit_id, cutOff),
    growth: growth.get(unit.unit_id) ?? [],
    items: lit,
    problems: byUnit.problems.get(unit.unit_id) ?? [],
    findings: byUnit.findings.get(unit.unit_id) ?? [],
    practices: byUnit.practices.get(unit.unit_id) ?? [],
    reports: reports(unit, {period, from, cutOff}),
    commitments: (byUnit.commitments.get(unit.unit_id) ?? []).filter((row) => row.year === Number(period.slice(0, 4))),
    decisions: (byUnit.decisions.get(unit.unit_id) ?? []).filter((row) => row.held_on <= cutOff && row.held_on >= from),
  });
  const checksum = ({unit_id}: UnitRow) => sha256([Object.values(byUnit).map((own) => own.get(unit_id) ?? []), chain.rows(unit_id), growth.get(unit_id) ?? []]);
  return {units, of, reports, checksum};
}

type CommitmentRow = Owned & {readonly id: string; readonly year: number; readonly due: string | null; readonly kept_on: string | null; readonly row_id: string};
type DecisionRow = Owned & {readonly id: string; readonly due: string | null; readonly held_on: string; readonly kept_on: string | null; readonly row_id: string};

/** One row a commitment: its promise, and the first publication that said it was kept. */
const COMMITMENTS = `
  select
    unit,
    commitment_id as id,
    "year",
    min(due) as due,
    min(published_on) filter (where status in ('done_reported', 'done_verified')) as kept_on,
    arg_max(row_id, coalesce(published_on, received)) as row_id
  from staging.commitments
  group by unit, commitment_id, "year"
  order by commitment_id`;

function reportsOf(unit: UnitRow, {period, from}: Window, reports: readonly ReportRow[], city: City): UnitMonth["reports"] {
  return reports
    .filter((report) => report.period <= period && report.period >= from.slice(0, 7))
    .map((report) => ({
      period: report.period,
      reported: report.reported,
      on_time: report.received !== null && report.received <= deadline(report.period, city.report_deadline_day),
      row_id: report.row_id ?? unit.row_id,
    }));
}

function deadline(period: string, day: number): string {
  const [year, month] = period.split("-").map(Number) as [number, number];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  return `${next}-${String(day).padStart(2, "0")}`;
}
