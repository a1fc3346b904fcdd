/**
 * The files the pipeline writes for the pages, under `src/data/` (not in git).
 * A table is published as columns; `rowsOf` turns it into row objects in the page.
 */
import type {Language} from "./field.js";
import type {Reader} from "./reader.js";

/** A mart's rows as columns: dates are ISO text, missing is null. */
export interface Table {
  readonly rows: number;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** Row objects of a published table. */
export function rowsOf<R extends object = Row>(table: Table): R[] {
  const names = Object.keys(table.columns);
  return Array.from({length: table.rows}, (_, index) =>
    Object.fromEntries(names.map((name) => [name, table.columns[name]?.[index] ?? null])) as R,
  );
}

/** Columns that need not be decoded before they are read: arrays, or those of an Arrow file. */
export interface LazyTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, {at(index: number): unknown}>>;
}

/**
 * Rows that read their columns only when asked: twenty thousand cost a few milliseconds, not half a second. They hold no
 * values of their own (a spread copies nothing).
 */
export function lazyRowsOf<R extends object>(table: LazyTable): R[] {
  class LazyRow {
    constructor(readonly at: number) {}
  }
  for (const [name, cells] of Object.entries(table.columns)) Object.defineProperty(LazyRow.prototype, name, {get(this: LazyRow) { return cells.at(this.at) ?? null; }, enumerable: true});
  return Array.from({length: table.rows}, (_, at) => new LazyRow(at) as unknown as R);
}

/** `about.json`: what every page shows in its header and foot. */
export interface About {
  /** For whom the site is made. */
  readonly reader: Reader;
  /** The name of the unit, where it is made for one. */
  readonly reader_name: string | null;
  readonly city: {readonly zh: string; readonly en: string};
  /** Shown on every page and export while true. */
  readonly sample: boolean;
  /** The region the economic page highlights. */
  readonly home_region: string | null;
  readonly latest: string | null;
  readonly periods: readonly string[];
  /** Last day received that was read: the state of knowledge. */
  readonly as_of: string | null;
  readonly version: string;
  /** Short checksum over inputs, edition and program: the same figures carry the same stamp. */
  readonly stamp: string;
  readonly editions: readonly {readonly id: string; readonly peer_group: string}[];
  /** Months whose tasks travel as Arrow, being long. */
  readonly arrow?: readonly string[];
  /** Approval number (审图号) of the map that the office supplied; the map itself is `map/regions.json`. */
  readonly map?: string;
  readonly counts: {readonly files: number; readonly rows: number; readonly accepted: number; readonly refused: number; readonly faults: number};
}

/** One source row, opened: `rows/<first 12 of row_id>.json` is a map of these by row_id. */
export interface TracedRow {
  readonly register: string;
  readonly file: string;
  readonly received: string;
  readonly sheet: string;
  readonly row: number;
  /** field → [address, original text, rows of the corrections made to it] */
  readonly cells: Readonly<Record<string, readonly [address: string, text: string, ...corrections: string[]]>>;
  readonly other: Readonly<Record<string, readonly [string, string]>>;
}

/**
 * `FileAttachment` files (names fixed; each holds named tables of `src/lib/marts`):
 * - `about.json`     About
 * - `overview.json`  periods, overview, watch (task_status of city tasks of the latest month lit behind, overdue or not_started, or changed against last month; other months in `watch/<month>.json`), reporting (units that did not report), scores (unit_scores, latest columns only), addresses (row_id → file, sheet and cell of a contradicted claim)
 * - `claims.json`    task_status of claims and reviewed tasks, the columns of a reconciliation
 * - `ranking.json`   unit_scores, units, edition_nodes, adjustments
 * - `economy.json`   indicator_series, city_growth, and the marts of `marts/own-indicators.ts`
 * - `impact.json`    impact_studies, impact_methods, impact_gaps, impact_weights, impact_runs, impact_doubts, impact_left_out, indicator_trends, indicator_signals, level_breaks
 * - `problems.json`  problem_list
 * - `inspections.json` finding_list
 * - `quality.json`   files, faults, reporting
 * - `changes.json`   changes (all corrections, then revisions and keys gone, latest first, at most 2,000 in all), change_counts (register, kind, received, count: of all)
 * - `method.json`    edition_nodes, edition_parameters
 * - `units.json`     units
 * - `chain.json`     chain · `assignments.json` assignment_list · `practices.json` practice_list, adoption_list, publicity_list · `meetings.json` meeting_items
 * - `commitments.json` commitment_list · `reviews.json` review_lines · `documents.json` document_list · `objections.json` objection_list · `leaders.json` leaders
 * - `reports.json` FrozenReports (`verify/frozen.ts`)
 * Fetched when asked for, by plain relative address (copied beside the pages, never bundled):
 * - `tasks/<month>.json` task_status of the city's tasks that month, without what only a task's own page shows (`.arrow` for months named in `about.arrow`)
 * - `task/<bucket>.json` every month of the tasks whose codes fall into the bucket (`src/lib/shards.ts`)
 * - `unit/<unit_id>.json` tasks (task_status rows the unit leads, its own items too), scores, measures, score_changes, limits (measure_limits), adjustments, measure_rows, problems, findings, reporting
 * - `judgement/<month>.json` values (unit_measures of measures: edition, unit_id, code, value), adjustments, and the marts of `marts/method-check.ts` but score_changes
 * - `windows/ranking.json` the scores and adjustments over the month and over the half-year (`marts/windows.ts`) · `windows/unit-<unit_id>.json` the same of one unit, with measures and measure_rows
 * - `rows/<first 12 of row_id>.json`  Record<row_id, TracedRow>
 * - `map/regions.json` RegionMap (`src/lib/regions/map.ts`), where the office supplied one
 * - `frozen/files.json` FrozenFiles: path, checksum and size of every file of every frozen report
 * - `search/index.json` what the search box looks through: kind, id, title, about, row · `search/pinyin.json` PinyinTable
 */
export type Published = Readonly<Record<string, Table>>;

export type {Language};
