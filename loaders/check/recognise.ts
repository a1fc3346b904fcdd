import {foldName} from "../../src/lib/dialect/fold";
import type {Field, Register} from "../../src/lib/field";
import type {Profile} from "../../src/lib/profile";
import {tasks} from "../../src/lib/registers/tasks";
import type {Source} from "../../src/lib/rows";
import type {Sheet, Workbook} from "../../src/lib/workbook";
import {taskFieldOf} from "./companions";
import {formOf} from "./form";
import {type Grid, gridOf, isBlankRow} from "./grid";
import {linesAbove} from "./context";
import {candidateBlocks, type HeaderBlock, wholeBlock} from "./header-block";
import {folded} from "./header-names";
import {ambiguousField, isRowNumberHeader, meaningIn, meaningsOf} from "./header-index";
import {labelledLines, saidOf} from "./labelled";
import {fitProfile, type ProfileFit} from "./match-profile";
import {tablesOfProfile} from "./profile-tables";
import {choiceOfSheet} from "./sheet-choice";
import {tablesBeside} from "./side-by-side";
import {withUnitsRow} from "./units-row";
import {laterHeader, retitledTables, stackedTables} from "./stacked";

/** How well one register fits one header. */
export interface RegisterFit {
  readonly register: Register;
  readonly score: number;
  /** The fields that headers name. */
  readonly fields: ReadonlySet<string>;
  readonly required: number;
  /** Required fields that have no column and cannot come from around the table. */
  readonly missing: readonly string[];
  readonly hints: number;
}

/** What a sheet is. */
export type Finding =
  | {readonly kind: "profile"; readonly fit: ProfileFit}
  | {readonly kind: "register"; readonly grid: Grid; readonly block: HeaderBlock; readonly register: Register}
  | {readonly kind: "ambiguous"; readonly grid: Grid; readonly block: HeaderBlock; readonly registers: readonly Register[]}
  | {readonly kind: "unrecognised"; readonly grid: Grid; readonly block?: HeaderBlock; readonly nearest?: RegisterFit}
  | {readonly kind: "empty" | "not_a_table" | "skipped"; readonly grid: Grid};

export interface Recognised {
  readonly sheet: string;
  /** Registers that rows of this sheet go to; none where it was not recognised. */
  readonly registers: readonly string[];
  readonly profile?: string;
}

/** Sheets that our own templates carry beside the table. */
const NOT_DATA: ReadonlySet<string> = new Set(["说明", "填报说明", "填写说明", "填表说明", "使用说明", "选项", "下拉选项", "字典", "催报单", "reminder", "notes", "instructions", "choices", "lists", "readme"]);
const LEAST_SHARE = 0.25;

/** Which register each sheet of a workbook is, without reading its rows. */
export function recognise(source: Source, workbook: Workbook, profiles: readonly Profile[]): Recognised[] {
  return workbook.sheets.map((sheet) => {
    const findings = recogniseSheet(source, sheet, profiles);
    const [first] = findings;
    if (first?.kind === "profile") return {sheet: sheet.name, registers: first.fit.profile.tables.map((table) => table.register), profile: first.fit.profile.id};
    return {sheet: sheet.name, registers: findings.flatMap((finding) => (finding.kind === "register" ? [finding.register.name] : []))};
  });
}

/** Decides what a sheet is: a profile's, a register's, or why not; one finding for each of the tables below each other. */
export function recogniseSheet(source: Source, sheet: Sheet, profiles: readonly Profile[]): readonly Finding[] {
  const known = found.get(sheet);
  if (known && known.file === source.file && known.received === source.received && known.profiles === profiles) return known.findings;
  const findings = findingsOf(source, sheet, profiles);
  found.set(sheet, {file: source.file, received: source.received, profiles, findings});
  return findings;
}

/** A sheet is looked at when its file comes, and again when it is checked. */
const found = new WeakMap<Sheet, {readonly file: string; readonly received: string; readonly profiles: readonly Profile[]; readonly findings: readonly Finding[]}>();

function findingsOf(source: Source, sheet: Sheet, profiles: readonly Profile[]): Finding[] {
  const grid = gridOf(sheet);
  if (grid.rows.every((_, row) => isBlankRow(grid, row))) return [{kind: "empty", grid}];
  if (NOT_DATA.has(foldName(sheet.name))) return [{kind: "skipped", grid}];
  const fit = fitProfile(source, sheet, profiles);
  if (fit) return tablesOfProfile(fit).map((one) => ({kind: "profile", fit: one}));
  const findings = tablesIn(grid, source);
  if (findings.some(({kind}) => kind !== "unrecognised")) return findings;
  const form = formOf(grid);
  return form === undefined ? findings : [recogniseGrid(form, source)];
}

function tablesIn(grid: Grid, source: Source): Finding[] {
  return stackedTables(grid).flatMap((part) => {
    const finding = recogniseGrid(part, source);
    if (finding.kind !== "register") return [finding];
    const beside = tablesBeside(part, finding.block).map((one) => recogniseGrid(one, source));
    if (beside.length > 1 && beside.every(({kind}) => kind === "register")) return beside;
    const again = retitledTables(part, finding.block);
    return again.length < 2 ? [finding] : again.map((one) => recogniseGrid(one, source));
  });
}

/** Decides what one table is by its header alone, which may stand far down where nothing above is one. */
export function recogniseGrid(grid: Grid, source: Source): Finding {
  const finding = recogniseFrom(grid, source, 0);
  if (finding.kind === "register" || finding.kind === "ambiguous") return finding;
  const later = laterHeader(grid);
  const found = later === undefined ? finding : recogniseFrom(grid, source, later);
  return found.kind === "register" ? found : finding;
}

function recogniseFrom(grid: Grid, source: Source, from: number): Finding {
  const best = bestBlock(grid, source, from);
  if (!best) return isProse(grid) ? {kind: "not_a_table", grid} : {kind: "unrecognised", grid};
  return decide(grid, withUnitsRow(grid, wholeBlock(grid, best.block)), best.fits);
}

function decide(grid: Grid, block: HeaderBlock, fits: readonly RegisterFit[]): Finding {
  const [likest, second] = listAlone(block, fits) ?? fits;
  const first = likest && likest.missing.length > 0 ? (fits.find(isReportOnTasks) ?? likest) : likest;
  if (!first || first.missing.length > 0) return {kind: "unrecognised", grid, block, ...(first ? {nearest: first} : {})};
  if (first === likest && second && second.missing.length === 0 && compareFits(first, second) === 0) {
    return {kind: "ambiguous", grid, block, registers: fits.filter((fit) => compareFits(fit, first) === 0).map((fit) => fit.register)};
  }
  if (first.score / block.cells.length < LEAST_SHARE && first.hints === 0) return {kind: "unrecognised", grid, block, nearest: first};
  return {kind: "register", grid, block, register: first.register};
}

/** A list of tasks with code, title and unit alone is no report on them, whatever register's words these are: nothing says how things stand. */
function listAlone(block: HeaderBlock, fits: readonly RegisterFit[]): readonly RegisterFit[] | undefined {
  const [first] = fits;
  const list = fits.find(({register}) => register === tasks);
  if (!first || !list?.fields.has("title") || first.hints > 0 || taskFieldOf(first.register) === undefined) return undefined;
  const names = [...first.fields].map((name) => first.register.fields[name]!);
  const ofTasks = block.cells.every(({keys}) => meaningIn(tasks, keys) ?? ambiguousField(tasks, keys) ?? isRowNumberHeader(keys));
  return ofTasks && names.every(({kind}) => kind === "task" || kind === "unit") ? [list] : undefined;
}

/**
 * A report on tasks repeats title, target and deadline of each, and may have more columns of the list of tasks than of its own.
 * It is one where all that it needs is there and a column of its own says how things stand.
 */
function isReportOnTasks({register, fields, missing}: RegisterFit): boolean {
  const task = taskFieldOf(register);
  if (missing.length > 0 || task === undefined || !fields.has(task)) return false;
  return [...fields].some((name) => !register.fields[name]?.required && !Object.hasOwn(tasks.fields, name));
}

/** The header block whose best register fits best; of equals the first, and there the one that takes in the header's lowest row and no more. */
function bestBlock(grid: Grid, source: Source, from: number): {block: HeaderBlock; fits: readonly RegisterFit[]} | undefined {
  let best: {block: HeaderBlock; fits: readonly RegisterFit[]} | undefined;
  for (const block of candidateBlocks(grid, from)) {
    const fits = fitRegisters(block, grid, source);
    const [first] = fits;
    if (!first || first.score < 2) continue;
    const lead = first.score - (best?.fits[0]?.score ?? 0);
    if (!best || lead > 0 || (lead === 0 && isCloser(grid, block, best.block))) best = {block, fits};
  }
  return best;
}

/** Of two readings of one header: the rows of both overlap. A row of names below is part of it; a group above need not be. */
function isCloser(grid: Grid, block: HeaderBlock, known: HeaderBlock): boolean {
  if (block.top >= known.top + known.height) return false;
  if (block.top !== known.top) return block.height < known.height;
  return block.height > known.height && isRowOfNames(grid, block.top + block.height - 1);
}

/** Whether a row holds nothing but texts, most of them names of columns. */
function isRowOfNames(grid: Grid, row: number): boolean {
  const said = (grid.rows[row] ?? []).filter((cell) => cell !== undefined && cell.text.trim() !== "");
  const names = said.filter((cell) => cell?.kind === "text" && meaningsOf(folded(cell.text).key).length > 0);
  return said.every((cell) => cell?.kind === "text") && names.length >= 1 && names.length * 2 >= said.length;
}

function fitRegisters(block: HeaderBlock, grid: Grid, source: Source): RegisterFit[] {
  const touched = new Set(block.cells.flatMap((cell) => cell.keys.flatMap((key) => meaningsOf(key).map((meaning) => meaning.register))));
  return [...touched].map((register) => fitRegister(register, block, grid, source)).sort(compareFits);
}

/** Exact headers first, then whether all that is required is there, then hints, then how much of it is required. */
function compareFits(a: RegisterFit, b: RegisterFit): number {
  return b.score - a.score || Number(a.missing.length > 0) - Number(b.missing.length > 0) || b.hints - a.hints || b.required - a.required;
}

function fitRegister(register: Register, block: HeaderBlock, grid: Grid, source: Source): RegisterFit {
  const fields = new Set<string>();
  for (const cell of block.cells) {
    const meaning = meaningIn(register, cell.keys);
    const field = meaning && register.fields[meaning.field];
    if (field && field.kind !== "personal" && field.unitOf === undefined) fields.add(meaning.field);
  }
  const needed = Object.entries(register.fields).filter(([, field]) => field.required);
  const absent = needed.filter(([name, field]) => !fields.has(name) && !isAround(grid, field) && field.otherwise === undefined).map(([name]) => name);
  const said = absent.length > 0 ? labelledLines(linesAbove(grid, block.top)) : undefined;
  const missing = absent.filter((name) => !said || !saidOf(register, name, said));
  return {register, score: fields.size, fields, required: needed.filter(([name]) => fields.has(name)).length, missing, hints: hintsFor(register, grid, source)};
}

/** Whether a value may come from around the table; a choice only where the sheet's name is one. */
function isAround(grid: Grid, field: Field): boolean {
  return field.context === "sheet" ? choiceOfSheet(grid.name, field) !== undefined : field.context !== undefined;
}

/** A word in the sheet's name weighs more than one in the file's, and that more than one in the folder's. */
function hintsFor(register: Register, grid: Grid, source: Source): number {
  const parts = source.file.split("/");
  const said = (text: string): number => Math.max(0, ...register.hints.map((hint) => (text.toLowerCase().includes(hint) ? hint.length : 0)));
  return said(grid.name) * 10_000 + said(parts.at(-1) ?? "") * 100 + said(parts.slice(0, -1).join("/"));
}

function isProse(grid: Grid): boolean {
  return grid.rows.every((row) => (row?.filter((cell) => cell !== undefined && cell.text.trim() !== "").length ?? 0) <= 1);
}

