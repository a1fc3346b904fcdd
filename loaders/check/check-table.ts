import {severityOf} from "../../src/lib/faults/catalogue";
import type {Fault} from "../../src/lib/faults/fault";
import type {CheckedTable, RawRow, Source} from "../../src/lib/rows";
import {rowJudge, type RowKind} from "./classify";
import {addressIn, type Grid} from "./grid";
import type {HeaderBlock} from "./header-block";
import type {PlannedField, TablePlan} from "./plan";
import {type Placed, type ReadRow, RowReader, splitText} from "./read-rows";
import {checkTotals} from "./totals";
import type {World} from "./world";

/** What the check of one table needs to know. */
export interface TableJob {
  readonly source: Source;
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly plan: TablePlan;
  readonly world: World;
  readonly fileYear: number | undefined;
  /** `<first 12 of checksum>-<sheet number>`. */
  readonly idPrefix: string;
  /** Set where a sheet makes several tables: part of the row's id. */
  readonly tableNumber: number | undefined;
  /** Keys seen in this file, register by register: key → where. */
  readonly keys: Map<string, Map<string, string>>;
}

const MOST_FAULTS_OF_A_KIND = 2_000;

/** Reads and checks every row of a table. */
export function checkTable(job: TableJob): {readonly table: CheckedTable; readonly faults: readonly Fault[]} {
  return new TableCheck(job).run();
}

class TableCheck {
  private readonly rows: RawRow[] = [];
  private readonly faults: Fault[] = [];
  private readonly reader: RowReader;
  private readonly keys: Map<string, string>;
  private readonly distinct = new Set<string>();
  private refused = 0;
  private skipped = 0;
  private examples = 0;
  private unfilled = 0;
  private personal = 0;
  private dittos = 0;
  private centuries = 0;
  private readonly years = new Map<string, number>();

  constructor(private readonly job: TableJob) {
    this.reader = new RowReader(job.grid, job.plan, job.world, job.fileYear);
    const name = job.plan.register.name;
    this.keys = job.keys.get(name) ?? new Map<string, string>();
    job.keys.set(name, this.keys);
  }

  run(): {table: CheckedTable; faults: readonly Fault[]} {
    const {grid, block, plan} = this.job;
    const judge = rowJudge(grid, block, plan.rowNumbers);
    const kinds: RowKind[] = [];
    const top = block.top + block.height;
    for (let row = top; row < grid.height; row++) {
      const kind = judge(row);
      kinds.push(kind);
      if (kind === "data") this.readRow(row);
      else if (kind !== "blank") this.skipped++;
      if (kind === "example") this.examples++;
    }
    if (this.job.tableNumber === undefined || this.job.tableNumber === 1) this.totals(top, kinds);
    this.summarise();
    return {table: this.table(), faults: this.faults};
  }

  private readRow(row: number): void {
    const {plan} = this.job;
    plan.variants.forEach((fields, variant) => {
      if (this.isSkipped(row, fields)) return;
      if (this.isUnfilled(row, fields)) {
        this.unfilled++;
        this.skipped++;
        return;
      }
      const parts = this.partsOf(row, fields);
      if (parts === undefined) this.take(this.reader.read(row, fields, this.rowId(row, variant, undefined)));
      else for (let part = 0; part < parts; part++) this.take(this.reader.read(row, fields, this.rowId(row, variant, part), part));
    });
  }

  /** How many rows a joined cell makes; undefined where nothing is split into rows. */
  private partsOf(row: number, fields: readonly PlannedField[]): number | undefined {
    const split = fields.filter((planned) => planned.split.length > 0 && planned.field.kind !== "units");
    if (split.length === 0) return undefined;
    return Math.max(1, ...split.map((planned) => splitText(this.reader.textOf(row, planned), planned.split).length));
  }

  private isSkipped(row: number, fields: readonly PlannedField[]): boolean {
    const names = this.job.plan.skipBlank;
    return names.length > 0 && fields.some((planned) => names.includes(planned.name) && this.reader.textOf(row, planned).trim() === "");
  }

  /** A row of a form that was handed out: what it names was printed on it, and nothing was filled in. */
  private isUnfilled(row: number, fields: readonly PlannedField[]): boolean {
    const names = this.job.plan.skipUnfilled;
    return names.length > 0 && fields.every((planned) => !names.includes(planned.name) || this.reader.textOf(row, planned).trim() === "");
  }

  private rowId(row: number, variant: number, part: number | undefined): string {
    const {idPrefix, tableNumber, plan} = this.job;
    let id = `${idPrefix}-${row + 1}`;
    if (tableNumber !== undefined) id += `-${tableNumber}`;
    if (plan.variants.length > 1) id += `-${variant + 1}`;
    return part === undefined ? id : `${id}-${part + 1}`;
  }

  private take(read: ReadRow): void {
    const {plan} = this.job;
    if (plan.distinct && this.isKnown(read)) return;
    this.personal += read.personal;
    this.dittos += read.dittos;
    this.centuries += read.centuries;
    if (read.year !== undefined) this.years.set(read.year, (this.years.get(read.year) ?? 0) + 1);
    for (const remark of read.remarks) this.report(remark);
    const refused = read.remarks.some((remark) => severityOf(remark.code) === "row_refused");
    if (refused || this.isDuplicate(read)) this.refused++;
    else this.rows.push(read.raw);
  }

  private isKnown(read: ReadRow): boolean {
    const key = this.keyOf(read.raw);
    if (this.distinct.has(key)) return true;
    this.distinct.add(key);
    return false;
  }

  private keyOf(raw: RawRow): string {
    return this.job.plan.register.key.map((name) => String(raw.values[name] ?? "")).join("\u0000");
  }

  private isDuplicate(read: ReadRow): boolean {
    const {register} = this.job.plan;
    const key = this.keyOf(read.raw);
    const name = register.key[0] ?? "";
    const address = read.raw.cells[name]?.[0] ?? "";
    const earlier = this.keys.get(key);
    const here = `${this.job.grid.name}!${address || `${read.raw.row}`}`;
    if (earlier === undefined) {
      this.keys.set(key, here);
      return false;
    }
    this.report({code: "key.duplicate", cell: address, row: read.raw.row, field: name, seen: `${key.replaceAll("\u0000", " | ")}（${here}）`, expected: earlier});
    return true;
  }

  private readonly counts = new Map<string, number>();

  private report(remark: Placed): void {
    const count = (this.counts.get(remark.code) ?? 0) + 1;
    this.counts.set(remark.code, count);
    if (severityOf(remark.code) !== "row_refused" && count > MOST_FAULTS_OF_A_KIND) return;
    const {source, grid, plan} = this.job;
    this.faults.push({
      code: remark.code,
      file: source.file,
      received: source.received,
      sheet: grid.name,
      ...(remark.cell === "" ? {} : {cell: remark.cell}),
      row: remark.row,
      register: plan.register.name,
      ...(remark.field === undefined ? {} : {field: remark.field}),
      ...(remark.seen === undefined ? {} : {seen: remark.seen}),
      ...(remark.expected === undefined ? {} : {expected: remark.expected}),
    });
  }

  private totals(top: number, kinds: readonly RowKind[]): void {
    const {grid, plan, block} = this.job;
    for (const found of checkTotals(grid, top, kinds, plan, block)) this.report({...found, code: "total.disagrees"});
  }

  private summarise(): void {
    const place = {cell: addressIn(this.job.grid, this.job.block.top, 0), row: this.job.block.top + 1};
    if (this.personal > 0) this.report({code: "personal.dropped", seen: String(this.personal), ...place});
    if (this.dittos > 0) this.report({code: "row.ditto", seen: String(this.dittos), ...place});
    for (const [year, count] of this.years) this.report({code: "date.assumed", seen: String(count), expected: year, ...place});
    if (this.centuries > 0) this.report({code: "date.century", seen: String(this.centuries), ...place});
    if (this.examples > 0) this.report({code: "row.example", seen: String(this.examples), ...place});
    if (this.unfilled > 0) this.report({code: "row.unfilled", seen: String(this.unfilled), ...place});
    if (this.rows.length + this.refused + this.examples + this.unfilled === 0) this.report({code: "sheet.no_rows", ...place});
  }

  private table(): CheckedTable {
    const {grid, block, plan} = this.job;
    const accepted = this.rows.length;
    return {
      sheet: grid.name,
      register: plan.register.name,
      ...(plan.profile === undefined ? {} : {profile: plan.profile}),
      headerRow: block.top + 1,
      columns: plan.mappings,
      context: plan.context,
      rows: this.rows,
      counts: {present: accepted + this.refused, accepted, refused: this.refused, skipped: this.skipped, personalDropped: this.personal},
    };
  }
}
