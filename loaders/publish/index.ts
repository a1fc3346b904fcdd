import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {adoption_list, assignment_list, chain, commitment_list, document_list, leaders, meeting_items, objection_list, practice_list, publicity_list, review_lines} from "../../src/lib/marts/chain.js";
import {city_growth, indicator_series, indicator_signals, indicator_trends, level_breaks} from "../../src/lib/marts/economy.js";
import {impactMarts} from "../../src/lib/marts/impact.js";
import {adjustments, edition_nodes, edition_parameters, measure_rows, unit_measures, unit_scores, units} from "../../src/lib/marts/judgement.js";
import {ownIndicatorMarts} from "../../src/lib/marts/own-indicators.js";
import type {Mart} from "../../src/lib/marts/mart.js";
import {measure_limits, score_changes} from "../../src/lib/marts/method-check.js";
import {faults, files, reporting} from "../../src/lib/marts/quality.js";
import {finding_list, overview, periods, problem_list, task_status} from "../../src/lib/marts/status.js";
import {seenColumns} from "../../src/lib/marts/seen.js";
import type {Table} from "../../src/lib/published.js";
import {internal, type Reader} from "../../src/lib/reader.js";
import type {FrozenFiles, FrozenReport, FrozenReports} from "../../src/lib/verify/frozen.js";
import {openGate, type Gate} from "../gate/open.js";
import {literal} from "../warehouse/identifier.js";
import {query} from "../warehouse/open.js";
import {aboutOf} from "./about.js";
import {addressTable} from "./addresses.js";
import {changeTables} from "./changes.js";
import {writeJudgement} from "./judgement.js";
import {tracedRows} from "./rows.js";
import {writeSearch} from "./search.js";
import {fileSafe, tableOf, tablesOf} from "./tables.js";
import {claimTable, writeHistories, writeTasks, writeWatched} from "./tasks.js";
import {writeWindows} from "./windows.js";

type Tables = Readonly<Record<string, Table>>;

/** Pages that take whole marts, by the name of their file. */
const PAGES: Readonly<Record<string, readonly Mart[]>> = {
  ranking: [unit_scores, units, edition_nodes, adjustments],
  economy: [indicator_series, city_growth, ...ownIndicatorMarts],
  impact: [...impactMarts, indicator_trends, indicator_signals, level_breaks],
  problems: [problem_list],
  inspections: [finding_list],
  method: [edition_nodes, edition_parameters],
  units: [units],
  chain: [chain],
  assignments: [assignment_list],
  practices: [practice_list, adoption_list, publicity_list],
  meetings: [meeting_items],
  commitments: [commitment_list],
  reviews: [review_lines],
  documents: [document_list],
  objections: [objection_list],
  leaders: [leaders],
};

/** What pages read besides the warehouse: the frozen reports. */
export interface Besides {
  readonly reports: readonly FrozenReport[];
  readonly files: FrozenFiles;
}

/**
 * Writes everything the pages read (`src/lib/published.ts`) from the warehouse into a folder, beside first and then
 * renamed into place, so that a page never sees half of it. It reads through the gate: a reader's folder holds what he may see.
 * @returns the folder
 */
export async function publish(warehouseFile: string, target: string, {reports, files: frozen}: Besides = {reports: [], files: {}}, reader: Reader = internal): Promise<string> {
  const warehouse = await openGate(warehouseFile, reader);
  const beside = `${target}.tmp-${process.pid}`;
  try {
    rmSync(beside, {recursive: true, force: true});
    for (const folder of ["", "unit", "rows", "judgement", "frozen"]) mkdirSync(join(beside, folder), {recursive: true});
    await writePages(warehouse, beside);
    if (reader.kind === "internal") await writeOffice(warehouse, beside);
    if (reader.kind === "unit") await writeHistories(warehouse, beside);
    await writeUnits(warehouse, beside);
    writeJson(join(beside, "reports.json"), {reports} satisfies FrozenReports);
    writeJson(join(beside, "frozen", "files.json"), frozen);
    await writeSearch(warehouse, beside);
    await writeMap(warehouse, beside);
    for (const [shard, rows] of await tracedRows(warehouse)) writeJson(join(beside, "rows", `${shard}.json`), rows);
    swap(beside, target);
    return target;
  } finally {
    warehouse.close();
    rmSync(beside, {recursive: true, force: true});
  }
}

/** What the pages beyond the office read too: the marts of which their reader may see something. */
async function writePages(warehouse: Gate, folder: string): Promise<void> {
  const save = (name: string, value: unknown) => writeJson(join(folder, `${name}.json`), value);
  save("about", await aboutOf(warehouse));
  for (const [name, marts] of Object.entries(PAGES)) {
    const seen = marts.filter((mart) => seenColumns(mart, warehouse.reader).length > 0);
    if (seen.length > 0) save(name, await tablesOf(warehouse, seen));
  }
}

/** What only the office's pages read. */
async function writeOffice(warehouse: Gate, folder: string): Promise<void> {
  const save = (name: string, value: unknown) => writeJson(join(folder, `${name}.json`), value);
  save("overview", {
    periods: await tableOf(warehouse, periods),
    overview: await tableOf(warehouse, overview),
    watch: await writeWatched(warehouse, folder),
    reporting: await tableOf(warehouse, reporting, {where: "not reported"}),
    scores: await tableOf(warehouse, unit_scores),
    addresses: await addressTable(warehouse),
  } satisfies Tables);
  save("claims", {task_status: await claimTable(warehouse)} satisfies Tables);
  await writeTasks(warehouse, folder);
  save("quality", await tablesOf(warehouse, [files, faults, reporting]));
  save("changes", await changeTables(warehouse));
  await writeJudgement(warehouse, folder);
}

/** One file per unit whose own page the reader has: all that it opens. */
async function writeUnits(warehouse: Gate, folder: string): Promise<void> {
  const {reader} = warehouse;
  if (reader.kind === "public") return;
  const rows = await query<{unit_id: string}>(warehouse, `select unit_id from marts.units where ${reader.kind === "unit" ? `unit_id = ${literal(reader.unit)}` : "true"} order by unit_id`);
  await writeWindows(warehouse, folder, rows.map(({unit_id}) => unit_id));
  for (const {unit_id} of rows) {
    const own = `unit_id = ${literal(unit_id)}`;
    const responsible = `unit = ${literal(unit_id)}`;
    writeJson(join(folder, "unit", `${fileSafe(unit_id)}.json`), {
      tasks: await tableOf(warehouse, task_status, {where: `list_contains(string_split(lead_units, '、'), ${literal(unit_id)})`}),
      scores: await tableOf(warehouse, unit_scores, {where: own}),
      measures: await tableOf(warehouse, unit_measures, {where: own}),
      score_changes: await tableOf(warehouse, score_changes, {where: own}),
      limits: await tableOf(warehouse, measure_limits, {where: own}),
      adjustments: await tableOf(warehouse, adjustments, {where: own}),
      measure_rows: await tableOf(warehouse, measure_rows, {where: own}),
      problems: await tableOf(warehouse, problem_list, {where: responsible}),
      findings: await tableOf(warehouse, finding_list, {where: responsible}),
      reporting: await tableOf(warehouse, reporting, {where: own}),
    } satisfies Tables);
  }
}

/** The map that the office supplied and the door let through, already fitted to its box. */
async function writeMap(warehouse: Gate, folder: string): Promise<void> {
  const [row] = await query<{value: string | null}>(warehouse, "select value from meta.build where key = 'map'");
  if (!row?.value) return;
  mkdirSync(join(folder, "map"), {recursive: true});
  writeFileSync(join(folder, "map", "regions.json"), row.value);
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value));
}

function swap(beside: string, target: string): void {
  const old = `${target}.old-${process.pid}`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(beside, target);
  rmSync(old, {recursive: true, force: true});
}
