import {asTyped} from "../../src/lib/methodology/as-typed.js";
import {overview as overviewMart} from "../../src/lib/marts/status.js";
import type {Reader} from "../../src/lib/reader.js";
import type {ChainInput} from "../../src/lib/report/chain-rows.js";
import {widest, type Span} from "../../src/lib/measures/window.js";
import {kindSpans, type ReportKind} from "../../src/lib/report/kind.js";
import type {ReportInput} from "../../src/lib/report/input.js";
import type {OverviewRow} from "../../src/lib/report/rows.js";
import type {Gate} from "../gate/open.js";
import {literal} from "../warehouse/identifier.js";
import {query} from "../warehouse/open.js";
import {addressesOf} from "./addresses.js";
import {readSelection, type Period, type Selected} from "./selections.js";

/** What the build wrote of itself, and for whom it is read. */
export interface Build {
  readonly reader: Reader;
  readonly reader_name: string | null;
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

export async function readBuild(warehouse: Gate): Promise<Build> {
  const rows = await query<{key: string; value: string | null}>(warehouse, "select key, value from meta.build");
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const need = (key: string) => values.get(key) ?? "";
  return {
    reader: warehouse.reader,
    reader_name: await readerName(warehouse),
    version: need("version"),
    stamp: need("stamp"),
    as_of: need("as_of"),
    sample: values.get("sample") === "true",
    city: {zh: need("city_zh"), en: need("city_en")},
    home_region: values.get("home_region") ?? null,
  };
}

async function readerName(warehouse: Gate): Promise<string | null> {
  if (warehouse.reader.kind !== "unit") return null;
  const [unit] = await query<{name: string}>(warehouse, `select name from marts.units where unit_id = ${literal(warehouse.reader.unit)}`);
  return unit?.name ?? null;
}

export async function readInputs(warehouse: Gate): Promise<Input[]> {
  return query<Input>(warehouse, "select file, checksum, bytes from meta.inputs order by file");
}

export async function readSettings(warehouse: Gate): Promise<Input[]> {
  return query<Input>(warehouse, "select file, checksum, bytes from meta.settings order by file");
}

export async function readPeriods(warehouse: Gate): Promise<Period[]> {
  return query<Period>(warehouse, "select period, cut_off, previous from marts.periods order by period");
}

/** Everything a report is made of, in a fixed order. */
export async function gather(warehouse: Gate, build: Build, period: Period, kind: ReportKind): Promise<ReportInput | null> {
  const rows = <Row extends object>(name: Selected) => readSelection<Row>(warehouse, name, period);
  // What is announced is the result since January.
  const over = overSpan(rows, warehouse.reader.kind === "public" ? "year" : widest(kindSpans[kind], period.period));
  const history = await rows<OverviewRow>("overview");
  const overview = warehouse.reader.kind === "public" ? unseenOverview(period) : history.at(-1);
  if (overview?.period !== period.period) return null;
  return {
    ...build,
    kind,
    cut_off: period.cut_off,
    overview,
    history,
    previous: period.previous === null ? null : {period: period.previous},
    tasks: await rows("task_status"),
    scores: await over("unit_scores", "window_scores"),
    measures: await over("unit_measures", "window_measures"),
    adjustments: await over("adjustments", "window_adjustments"),
    reporting: await rows("reporting"),
    problems: await rows("problem_list"),
    findings: await rows("finding_list"),
    editionNodes: asTyped(await rows("edition_nodes")),
    editionParameters: asTyped(await rows("edition_parameters")),
    indicators: await rows("indicator_series"),
    growth: byRank(await rows("city_growth")),
    files: await rows("files"),
    faults: await rows("faults"),
    addresses: await addressesOf(warehouse, period.period),
    ...(await gatherChain(rows)),
  };
}

/** Everybody sees no totals of the city: the month alone stands there. */
function unseenOverview({period}: Period): OverviewRow {
  const nothing = Object.fromEntries(Object.keys(overviewMart.columns).map((name) => [name, null]));
  return {...nothing, period} as unknown as OverviewRow;
}

type Rows = <Row extends object>(name: Selected) => Promise<Row[]>;

/** What was judged, over the window that the report judges. */
function overSpan(rows: Rows, span: Span) {
  return async <Row extends object>(toDate: Selected, over: Selected): Promise<Row[]> => span === "year" ? rows<Row>(toDate) : (await rows<Row & {readonly span: string}>(over)).filter((row) => row.span === span);
}

async function gatherChain(rows: Rows): Promise<ChainInput> {
  return {
    chain: await rows("chain"),
    commitments: await rows("commitment_list"),
    reviews: await rows("review_lines"),
    meetings: await rows("meeting_items"),
    documents: await rows("document_list"),
    practices: await rows("practice_list"),
    objections: await rows("objection_list"),
  };
}

/** Years in their order, the best of each first. */
function byRank<Row extends {readonly year: number; readonly rank: number}>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.year - b.year || a.rank - b.rank);
}
