import type {ReportInput} from "../../src/lib/report/input.js";
import type {OverviewRow} from "../../src/lib/report/rows.js";
import {literal} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {addressesOf} from "./addresses.js";

/** What the build wrote of itself. */
export interface Build {
  readonly version: string;
  readonly stamp: string;
  readonly as_of: string;
  readonly sample: boolean;
  readonly city: {readonly zh: string; readonly en: string};
  readonly home_region: string | null;
}

/** A file that was read, as the build recorded it. */
export interface Input {
  readonly file: string;
  readonly checksum: string;
  readonly bytes: number;
}

export interface Period {
  readonly period: string;
  readonly cut_off: string;
  readonly previous: string | null;
}

export async function readBuild(warehouse: Warehouse): Promise<Build> {
  const rows = await query<{key: string; value: string | null}>(warehouse, "select key, value from meta.build");
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const need = (key: string) => values.get(key) ?? "";
  return {
    version: need("version"),
    stamp: need("stamp"),
    as_of: need("as_of"),
    sample: values.get("sample") === "true",
    city: {zh: need("city_zh"), en: need("city_en")},
    home_region: values.get("home_region") ?? null,
  };
}

export async function readInputs(warehouse: Warehouse): Promise<Input[]> {
  return query<Input>(warehouse, "select file, checksum, bytes from meta.inputs order by file");
}

export async function readPeriods(warehouse: Warehouse): Promise<Period[]> {
  return query<Period>(warehouse, "select period, cut_off, previous from marts.periods order by period");
}

/** Everything the monthly report is made of, in a fixed order. */
export async function gather(warehouse: Warehouse, build: Build, period: Period): Promise<ReportInput | null> {
  const month = literal(period.period);
  const rows = <Row extends object>(sql: string) => query<Row>(warehouse, sql);
  const history = await rows<OverviewRow>(`select * from marts.overview where period <= ${month} order by period`);
  const overview = history.at(-1);
  if (overview?.period !== period.period) return null;
  return {
    ...build,
    cut_off: period.cut_off,
    overview,
    history,
    previous: period.previous === null ? null : {period: period.previous},
    tasks: await rows(`select * from marts.task_status where period = ${month} order by task_id`),
    scores: await rows(`select * from marts.unit_scores where period = ${month} order by edition, unit_id`),
    measures: await rows(`select * from marts.unit_measures where period = ${month} order by edition, unit_id, code`),
    adjustments: await rows(`select * from marts.adjustments where period = ${month} order by honour_id`),
    reporting: await rows(`select * from marts.reporting where period = ${month} order by unit_id`),
    problems: await rows(`select * from marts.problem_list where found_on <= date ${literal(period.cut_off)} order by problem_id`),
    findings: await rows(`select * from marts.finding_list where inspected_on <= date ${literal(period.cut_off)} order by finding_id`),
    editionNodes: asTyped(await rows("select * from marts.edition_nodes order by edition, code")),
    editionParameters: asTyped(await rows("select * from marts.edition_parameters order by edition, parameter")),
    indicators: await rows("select * from marts.indicator_series order by region, indicator, period, kind"),
    growth: await rows("select * from marts.city_growth order by year, rank, region"),
    files: await rows("select * from marts.files order by file"),
    faults: await rows("select * from marts.faults order by fault_id"),
    addresses: await addressesOf(warehouse, period.period),
  };
}

/** Lines of an edition in the order in which the analyst typed them: a row id ends with sheet and row. */
function asTyped<Row extends {readonly edition: string; readonly row_id: string}>(rows: readonly Row[]): Row[] {
  const place = (row: Row) => row.row_id.split("-").slice(1).map(Number);
  return [...rows].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    return a.edition < b.edition ? -1 : a.edition > b.edition ? 1 : (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
  });
}
