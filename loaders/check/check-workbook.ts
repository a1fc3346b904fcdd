import {severityOf} from "../../src/lib/faults/catalogue";
import type {Fault} from "../../src/lib/faults/fault";
import type {Register} from "../../src/lib/field";
import type {EvenShape, RowTaker} from "../../src/lib/even-row";
import type {TextNames} from "../../src/lib/open-row";
import type {ProfileTable} from "../../src/lib/profile";
import {registerNamed, registers} from "../../src/lib/registers/index";
import type {CheckedFile, CheckedTable, Source} from "../../src/lib/rows";
import type {Workbook} from "../../src/lib/workbook";
import {checkTable} from "./check-table";
import {contextOf} from "./context";
import {evenShape} from "./even-shape";
import type {Grid} from "./grid";
import type {HeaderBlock} from "./header-block";
import {SeenKeys} from "./seen-keys";
import {profilesMissingHeaders} from "./match-profile";
import {keptNames} from "./kept-cells";
import {planTable, type TablePlan} from "./plan";
import {type Finding, recogniseSheet} from "./recognise";
import {checkSeries} from "./series";
import {sheetNotes} from "./sheet-notes";
import {unrecognisedTable} from "./unrecognised";
import {learn, type World} from "./world";

export interface CheckOptions {
  /** Check only tables of these registers: for building the world from the earlier ones. */
  readonly only?: ReadonlySet<string>;
  /** Takes the accepted rows of a table one by one. Those that nothing else in the file refers to are not kept in it then. */
  readonly taker?: (register: Register, names: TextNames, even: EvenShape | undefined) => RowTaker;
}

/** Rows that other sheets refer to, or that are looked over together. */
const REFERRED_TO: ReadonlySet<string> = new Set(["units", "tasks", "indicators"]);

interface Job {
  readonly sheetNumber: number;
  /** Where its table stands among those of the file. */
  readonly order: number;
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly register: string;
  readonly table?: ProfileTable;
  readonly profile?: string;
  readonly tableNumber?: number;
  /** Of several tables of one sheet the one that tells what concerns the sheet as a whole. */
  readonly leading: boolean;
  readonly siblings?: readonly ProfileTable[];
}

/**
 * Checks a workbook as read: which register each sheet is, every cell typed, every row accepted or refused, every fault with its place.
 * Pure: the same source, workbook and world give the same answer. Units and tasks of the file itself are known to its other sheets.
 */
export function checkWorkbook(source: Source, workbook: Workbook, world: World, options: CheckOptions = {}): CheckedFile {
  const faults: Fault[] = workbook.notes.map((note) => ({code: note.code, file: source.file, received: source.received, ...(note.sheet === undefined ? {} : {sheet: note.sheet}), seen: note.seen}));
  const tables: {order: number; table: CheckedTable}[] = [];
  const jobs: Job[] = [];
  workbook.sheets.forEach((sheet, index) => {
    const findings = recogniseSheet(source, sheet, world.profiles);
    if (findings.some((finding) => finding.kind === "unrecognised")) for (const {profile, missing} of profilesMissingHeaders(source, sheet, world.profiles)) {
      if (missing.length > 0) faults.push({code: "profile.header_missing", file: source.file, received: source.received, sheet: sheet.name, seen: `${profile}: ${missing.join("、")}`});
    }
    findings.forEach((finding, part) => {
      const order = index + part / 1000;
      const found = jobsOf(finding, index, order);
      jobs.push(...found);
      faults.push(...sheetNotes(source, sheet, finding, part));
      if (found.length > 0) return;
      const left = unrecognisedTable(source, finding, workbook.encoding);
      faults.push(...left.faults);
      tables.push({order, table: left.table});
    });
  });
  const keys = new SeenKeys();
  let known = world;
  for (const job of inOrder(jobs)) {
    if (options.only && !options.only.has(job.register)) continue;
    const checked = checkJob(source, job, known, keys, options.taker);
    for (const fault of checked.faults) faults.push(fault);
    tables.push({order: job.order + (job.tableNumber ?? 0) / 1000, table: checked.table});
    known = learn(known, [checked.table]);
  }
  const sorted = tables.sort((a, b) => a.order - b.order).map((one) => one.table);
  faults.push(...checkSeries(source, sorted));
  return finish(source, workbook, sorted, faults);
}

/** Units before tasks before progress: what others refer to comes first. */
function inOrder(jobs: readonly Job[]): Job[] {
  const rank = new Map(registers.map((register, index) => [register.name, index]));
  return [...jobs].sort((a, b) => (rank.get(a.register) ?? 0) - (rank.get(b.register) ?? 0));
}

function jobsOf(finding: Finding, sheetNumber: number, order: number): Job[] {
  if (finding.kind === "register") return [{sheetNumber, order, grid: finding.grid, block: finding.block, register: finding.register.name, leading: true, ...(finding.grid.beside === undefined ? {} : {tableNumber: finding.grid.beside})}];
  if (finding.kind !== "profile") return [];
  const {grid, block, profile, tables} = finding.fit;
  const several = profile.tables.length > 1;
  const leading = tables.find(({distinct}) => !distinct) ?? tables[0];
  return tables.map((table) => ({sheetNumber, order, grid, block, register: table.register, table, profile: profile.id, leading: table === leading, ...(several ? {tableNumber: profile.tables.indexOf(table) + 1, siblings: tables.filter((other) => other !== table)} : {})}));
}

/** What concerns the sheet, whichever of its tables is looked at. */
const ONCE_A_SHEET = new Set(["header.unknown", "header.quarters", "header.unmerged"]);

function checkJob(source: Source, job: Job, world: World, keys: SeenKeys, taker: CheckOptions["taker"]): {table: CheckedTable; faults: readonly Fault[]} {
  const {grid, block} = job;
  const context = contextOf(grid, block.top, source, world.units);
  const plan = planTable({register: registerNamed(job.register), grid, block, context, world, ...(job.table ? {table: job.table} : {}), ...(job.profile === undefined ? {} : {profile: job.profile}), ...(job.siblings ? {siblings: job.siblings} : {})});
  const place = {file: source.file, received: source.received, sheet: grid.name, register: job.register};
  const told = plan.remarks.filter(({code}) => job.leading || !ONCE_A_SHEET.has(code));
  const remarks = told.map(({code, seen, expected, cell}): Fault => ({code, ...place, ...(cell === undefined ? {} : {cell}), ...(seen === undefined ? {} : {seen}), ...(expected === undefined ? {} : {expected})}));
  if (context.conflict && plan.context["period"] !== undefined) remarks.push({code: "context.conflict", ...place, seen: context.conflict.seen, expected: context.conflict.taken});
  const idPrefix = `${source.checksum.slice(0, 12)}-${job.sheetNumber + 1}`;
  const even = taker ? evenShape({grid, plan, tableNumber: job.tableNumber, idPrefix}) : undefined;
  const checked = checkTable({
    source,
    grid,
    block,
    plan,
    world,
    fileYear: context.dateYear,
    ...(context.twoYears ? {twoYears: context.twoYears} : {}),
    idPrefix,
    tableNumber: job.tableNumber,
    leading: job.leading,
    keys,
    keepsRows: !taker || REFERRED_TO.has(job.register),
    ...(taker ? {take: taker(plan.register, textNames(plan), even)} : {}),
    ...(even ? {even} : {}),
  });
  return {table: checked.table, faults: remarks.concat(checked.faults)};
}

function textNames(plan: TablePlan): TextNames {
  return {own: [...new Set(plan.variants.flatMap((fields) => fields.map(({name}) => name)))], kept: keptNames(plan).map(([, name]) => name)};
}

function finish(source: Source, workbook: Workbook, tables: readonly CheckedTable[], faults: Fault[]): CheckedFile {
  const recognised = tables.some((table) => table.register !== null);
  const refused = tables.some((table) => table.counts.refused > 0);
  if (!recognised) faults.push({code: "file.nothing_recognised", file: source.file, received: source.received, seen: workbook.sheets.map((sheet) => sheet.name).join("、")});
  return {
    source,
    reader: workbook.reader,
    format: workbook.format,
    ...(workbook.encoding === undefined ? {} : {encoding: workbook.encoding}),
    fate: !recognised ? "nothing_recognised" : refused ? "loaded_with_refusals" : "loaded",
    tables,
    faults: faults.sort((a, b) => severityRank(b) - severityRank(a)),
  };
}

const RANKS = ["note", "warning", "row_refused", "file_refused", "run_refused"];

function severityRank(fault: Fault): number {
  return RANKS.indexOf(severityOf(fault.code));
}
