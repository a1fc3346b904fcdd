import type {Register} from "../../src/lib/field";
import type {ProfileColumn, ProfileTable} from "../../src/lib/profile";
import type {ColumnMapping} from "../../src/lib/rows";
import {type Companion, companionField, taskFieldOf} from "./companions";
import type {HeaderBlock, HeaderCell} from "./header-block";
import {ambiguousField, isPersonalHeader, isRowNumberHeader, meaningIn, namesOf} from "./header-index";
import {isNamed, meltAbsent, meltCells, meltField, meltFields, namedCells, usedBy} from "./named-cells";
import type {Remark} from "./typed";
import {yearAndMonth} from "./month-in-two";
import {isTimeAcross, nearField, remarkOnColumn, remarksOnUnknown} from "./unknown-columns";

/** The columns a field is read from: one, or several of which the first that is not blank counts. */
export interface FieldColumns {
  readonly cells: readonly HeaderCell[];
  /** Of a month in two columns (年, 月): the one of the year. */
  readonly year?: HeaderCell;
  readonly column?: ProfileColumn;
}

export interface ColumnMap {
  readonly fields: ReadonlyMap<string, FieldColumns>;
  /** Columns kept as they stand. */
  readonly others: readonly HeaderCell[];
  /** Columns that repeat what the task's own row says. */
  readonly companions: readonly Companion[];
  readonly personal: readonly HeaderCell[];
  /** Fields of the profile whose header is not there. */
  readonly absent: readonly string[];
  readonly mappings: readonly ColumnMapping[];
  readonly remarks: readonly (Remark & {readonly cell?: string})[];
}

/** A sheet with thousands of unknown columns is told of once and for all. */
const MOST_REMARKS = 60;
const MOST_HEADINGS = 20;

/** Decides, for one register and one header, which column is which field. Nothing is guessed: near headers are only proposed. */
export function mapColumns(register: Register, block: HeaderBlock, table?: ProfileTable, siblings: readonly ProfileTable[] = []): ColumnMap {
  const desk = new Mapper(register, block, table?.synonyms ?? true, usedBy(block, siblings));
  if (table) desk.declared(table);
  if (!table || table.synonyms) desk.known(new Set(table ? [...Object.keys(table.constants), ...Object.keys(table.from_title), ...Object.keys(table.from_name), ...meltFields(table)] : []));
  desk.rest(table?.keep ?? []);
  return desk;
}

class Mapper implements ColumnMap {
  readonly fields = new Map<string, FieldColumns>();
  readonly others: HeaderCell[] = [];
  readonly companions: Companion[] = [];
  readonly personal: HeaderCell[] = [];
  readonly absent: string[] = [];
  readonly mappings: ColumnMapping[] = [];
  readonly remarks: (Remark & {cell?: string})[] = [];
  private readonly left: Set<HeaderCell>;
  private readonly unknown: HeaderCell[] = [];

  constructor(
    private readonly register: Register,
    private readonly block: HeaderBlock,
    private readonly synonyms: boolean,
    private readonly elsewhere: ReadonlySet<number>,
  ) {
    this.left = new Set(block.cells);
  }

  /** What a profile says. One column may feed several fields. */
  declared(table: ProfileTable): void {
    for (const [field, column] of Object.entries(table.columns)) {
      const cells = namedCells(this.block, column.headers);
      if (cells.length === 0) {
        this.absent.push(field);
        this.remarks.push({code: "profile.header_missing", seen: column.headers.join(" / ")});
        continue;
      }
      this.fields.set(field, {cells, column});
      for (const cell of cells) this.take(cell, field, "profile");
    }
    for (const name of meltAbsent(this.block, table)) this.remarks.push({code: "profile.melt_missing", seen: name, expected: this.headings()});
    for (const cell of meltCells(this.block, table)) this.take(cell, meltField(table, cell) ?? "", "profile");
  }

  /** What the register's own names say, for fields that nothing else gives. */
  known(given: ReadonlySet<string>): void {
    const best = new Map<string, {cell: HeaderCell; rank: number}>();
    for (const cell of this.left) {
      const meaning = meaningIn(this.register, cell.sure ?? cell.keys);
      if (!meaning || this.fields.has(meaning.field) || given.has(meaning.field)) continue;
      if (this.register.fields[meaning.field]?.kind === "personal") continue;
      const known = best.get(meaning.field);
      if (!known || meaning.rank < known.rank) best.set(meaning.field, {cell, rank: meaning.rank});
    }
    for (const [field, {cell}] of best) {
      this.fields.set(field, {cells: [cell]});
      this.take(cell, field, "synonym");
    }
    this.monthInTwo(given);
  }

  /** 年 and 月 beside each other are one month. */
  private monthInTwo(given: ReadonlySet<string>): void {
    const [name] = Object.entries(this.register.fields).find(([, {kind, required}]) => required && (kind === "month" || kind === "period")) ?? [];
    if (name === undefined || given.has(name) || this.register.fields["year"] !== undefined) return;
    const pair = yearAndMonth([...this.left, ...(this.fields.get(name)?.cells ?? [])]);
    const known = this.fields.get(name)?.cells[0];
    if (!pair || (known !== undefined && known !== pair.month && known !== pair.year)) return;
    this.fields.set(name, {cells: [pair.month], year: pair.year});
    for (const cell of [pair.year, pair.month]) if (cell !== known) this.take(cell, name, "synonym");
    this.others.push(pair.year);
  }

  /** What nobody claimed: personal columns are dropped, all else is kept, and the reader is told what it might have been. */
  rest(keep: readonly string[]): void {
    const open = new Set([...namesOf(this.register)].filter(([, field]) => !this.fields.has(field)).map(([key]) => key));
    for (const cell of this.block.cells) {
      if (!this.left.has(cell)) continue;
      if (this.elsewhere.has(cell.column)) {
        this.mappings.push({header: cell.text, address: cell.address, field: null, how: "unknown"});
        continue;
      }
      const meaning = this.synonyms ? meaningIn(this.register, cell.keys) : undefined;
      if ((meaning && this.register.fields[meaning.field]?.kind === "personal") || isPersonalHeader(cell.keys)) {
        this.personal.push(cell);
        this.mappings.push({header: cell.text, address: cell.address, field: null, how: "personal"});
        continue;
      }
      const kept = keep.some((name) => isNamed(cell, name));
      if (!kept && this.isCompanion(cell, meaning?.field)) continue;
      this.others.push(cell);
      if (kept) {
        this.mappings.push({header: cell.text, address: cell.address, field: null, how: "unknown"});
        continue;
      }
      this.remarkOn(cell, meaning?.field, open);
    }
    this.remarks.push(...remarksOnUnknown(this.unknown));
    const order = new Map(this.block.cells.map((cell, index) => [cell.address, index]));
    this.mappings.sort((a, b) => (order.get(a.address) ?? 0) - (order.get(b.address) ?? 0));
  }

  /** Beside a task's code its title, target or deadline is no unknown column. */
  private isCompanion(cell: HeaderCell, known: string | undefined): boolean {
    const task = taskFieldOf(this.register);
    if (!this.synonyms || task === undefined || !this.fields.has(task) || (known !== undefined && known !== task)) return false;
    const field = companionField(cell.keys);
    if (field === undefined || field === "task_id") return false;
    this.companions.push({cell, field});
    this.mappings.push({header: cell.text, address: cell.address, field: null, how: "companion", proposal: field});
    return true;
  }

  private remarkOn(cell: HeaderCell, known: string | undefined, open: ReadonlySet<string>): void {
    const proposal = this.synonyms ? (ambiguousField(this.register, cell.keys) ?? known ?? nearField(this.register, cell, open, this.block.cells.length)) : undefined;
    const taken = known === undefined ? undefined : this.fields.get(known);
    this.mappings.push({header: cell.text, address: cell.address, field: null, how: proposal === undefined || taken ? "unknown" : "proposed", ...(proposal === undefined ? {} : {proposal})});
    if (isRowNumberHeader(cell.keys)) return;
    const remark = isTimeAcross(cell) || (taken && cell.sure) ? undefined : remarkOnColumn(this.register, cell, taken?.cells[0], proposal);
    if (!remark) this.unknown.push(cell);
    else if (this.remarks.length < MOST_REMARKS) this.remarks.push({...remark, seen: cell.text, cell: cell.address});
  }

  /** The headings that are there, for whoever mends a profile. */
  private headings(): string {
    const all = this.block.cells.map(({text}) => text.replace(/\s+/g, " "));
    return all.slice(0, MOST_HEADINGS).join("、") + (all.length > MOST_HEADINGS ? ` … (${all.length})` : "");
  }

  private take(cell: HeaderCell, field: string, how: "profile" | "synonym"): void {
    this.left.delete(cell);
    this.mappings.push({header: cell.text, address: cell.address, field, how});
  }
}
