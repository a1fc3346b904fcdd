import {nearest} from "../../src/lib/dialect/nearest";
import type {Register} from "../../src/lib/field";
import {fits, type ProfileColumn, type ProfileTable} from "../../src/lib/profile";
import type {ColumnMapping} from "../../src/lib/rows";
import {folded, type HeaderBlock, type HeaderCell} from "./header-block";
import {ambiguousField, isPersonalHeader, isRowNumberHeader, meaningIn, namesOf} from "./header-index";
import type {Remark} from "./typed";

/** The columns a field is read from: one, or several of which the first that is not blank counts. */
export interface FieldColumns {
  readonly cells: readonly HeaderCell[];
  readonly column?: ProfileColumn;
}

export interface ColumnMap {
  readonly fields: ReadonlyMap<string, FieldColumns>;
  /** Columns kept as they stand. */
  readonly others: readonly HeaderCell[];
  readonly personal: readonly HeaderCell[];
  /** Fields of the profile whose header is not there. */
  readonly absent: readonly string[];
  readonly mappings: readonly ColumnMapping[];
  readonly remarks: readonly (Remark & {readonly cell?: string})[];
}

/** A sheet with thousands of unknown columns is told of once and for all. */
const MOST_REMARKS = 60;

/** Decides, for one register and one header, which column is which field. Nothing is guessed: near headers are only proposed. */
export function mapColumns(register: Register, block: HeaderBlock, table?: ProfileTable, siblings: readonly ProfileTable[] = []): ColumnMap {
  const desk = new Mapper(register, block, table?.synonyms ?? true, usedBy(block, siblings));
  if (table) desk.declared(table);
  if (!table || table.synonyms) desk.known(new Set(table ? [...Object.keys(table.constants), ...Object.keys(table.from_title), ...meltFields(table)] : []));
  desk.rest();
  return desk;
}

function meltFields(table: ProfileTable): string[] {
  if (!table.melt) return [];
  const groups = table.melt.columns instanceof RegExp ? [...table.melt.columns.source.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] ?? "") : [];
  return [...groups, ...table.melt.name_to, table.melt.value_to];
}

/** Columns that other tables of the same profile take: nothing to remark on. */
function usedBy(block: HeaderBlock, tables: readonly ProfileTable[]): ReadonlySet<number> {
  const cells = tables.flatMap((table) => [...Object.values(table.columns).flatMap((column) => namedCells(block, column.headers)), ...meltCells(block, table)]);
  return new Set(cells.map((cell) => cell.column));
}

class Mapper implements ColumnMap {
  readonly fields = new Map<string, FieldColumns>();
  readonly others: HeaderCell[] = [];
  readonly personal: HeaderCell[] = [];
  readonly absent: string[] = [];
  readonly mappings: ColumnMapping[] = [];
  readonly remarks: (Remark & {cell?: string})[] = [];
  private readonly left: Set<HeaderCell>;

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
    if (!table.melt) return;
    for (const cell of meltCells(this.block, table)) this.take(cell, table.melt.value_to, "profile");
  }

  /** What the register's own names say, for fields that nothing else gives. */
  known(given: ReadonlySet<string>): void {
    const best = new Map<string, {cell: HeaderCell; rank: number}>();
    for (const cell of this.left) {
      const meaning = meaningIn(this.register, cell.keys);
      if (!meaning || this.fields.has(meaning.field) || given.has(meaning.field)) continue;
      if (this.register.fields[meaning.field]?.kind === "personal") continue;
      const known = best.get(meaning.field);
      if (!known || meaning.rank < known.rank) best.set(meaning.field, {cell, rank: meaning.rank});
    }
    for (const [field, {cell}] of best) {
      this.fields.set(field, {cells: [cell]});
      this.take(cell, field, "synonym");
    }
  }

  /** What nobody claimed: personal columns are dropped, all else is kept, and the reader is told what it might have been. */
  rest(): void {
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
      this.others.push(cell);
      this.remarkOn(cell, meaning?.field, open);
    }
    const order = new Map(this.block.cells.map((cell, index) => [cell.address, index]));
    this.mappings.sort((a, b) => (order.get(a.address) ?? 0) - (order.get(b.address) ?? 0));
  }

  private remarkOn(cell: HeaderCell, known: string | undefined, open: ReadonlySet<string>): void {
    const proposal = this.synonyms ? (ambiguousField(this.register, cell.keys) ?? known ?? this.near(cell, open)) : undefined;
    const taken = known === undefined ? undefined : this.fields.get(known);
    this.mappings.push({header: cell.text, address: cell.address, field: null, how: proposal === undefined || taken ? "unknown" : "proposed", ...(proposal === undefined ? {} : {proposal})});
    if (isRowNumberHeader(cell.keys) || this.remarks.length >= MOST_REMARKS) return;
    this.remarks.push({...this.remarkFor(cell, taken, proposal), seen: cell.text, cell: cell.address});
  }

  private remarkFor(cell: HeaderCell, taken: FieldColumns | undefined, proposal: string | undefined): Remark {
    const first = taken?.cells[0];
    if (first && first.keys[0] === cell.keys[0]) return {code: "header.repeated"};
    if (first) return {code: "header.second", expected: first.text};
    const field = proposal === undefined ? undefined : this.register.fields[proposal];
    if (!field) return {code: "header.unknown"};
    return {code: ambiguousField(this.register, cell.keys) !== undefined ? "header.ambiguous" : "header.proposed", expected: field.label};
  }

  private near(cell: HeaderCell, open: ReadonlySet<string>): string | undefined {
    if (this.block.cells.length > 200) return undefined;
    const key = nearest(cell.keys[0] ?? "", open)[0]?.candidate;
    return key === undefined ? undefined : namesOf(this.register).get(key);
  }

  private take(cell: HeaderCell, field: string, how: "profile" | "synonym"): void {
    this.left.delete(cell);
    this.mappings.push({header: cell.text, address: cell.address, field, how});
  }
}

/** The columns with these headers, in this order; a name given twice means its first and its second column. */
export function namedCells(block: HeaderBlock, names: readonly string[]): HeaderCell[] {
  const found: HeaderCell[] = [];
  for (const name of names) {
    const cell = byLetter(block, name) ?? block.cells.find((one) => !found.includes(one) && isNamed(one, name));
    if (cell) found.push(cell);
  }
  return found;
}

/** `#D`: a column that has no header, or whose header does not matter. */
function byLetter(block: HeaderBlock, name: string): HeaderCell | undefined {
  const letters = /^#([A-Z]{1,3})$/.exec(name)?.[1];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return block.cells.find((cell) => cell.column === column) ?? {column, text: name, keys: [], address: `${letters}${block.top + 1}`, parts: []};
}

/** Whether a header is the one a profile names: equal after folding, or fitting a pattern with `*`. */
export function isNamed(cell: HeaderCell, name: string): boolean {
  if (name.includes("*")) return fits(name.replace(/\s+/g, " "), cell.text.replace(/\s+/g, " ").trim());
  return cell.keys.includes(folded(name).key);
}

/** The columns that become rows. */
export function meltCells(block: HeaderBlock, table: ProfileTable): HeaderCell[] {
  const columns = table.melt?.columns;
  if (columns === undefined) return [];
  const named = new Set(Object.values(table.columns).flatMap((column) => namedCells(block, column.headers)));
  if (columns instanceof RegExp) return block.cells.filter((cell) => !named.has(cell) && columns.test(cell.text.trim()));
  return block.cells.filter((cell) => !named.has(cell) && columns.some((name) => isNamed(cell, name)));
}
