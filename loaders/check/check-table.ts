import {severityOf} from "../../src/lib/faults/catalogue";
import type {Fault} from "../../src/lib/faults/fault";
import type {CheckedTable, RawRow} from "../../src/lib/rows";
import {rowJudge, type RowKind} from "./classify";
import {BLOCK, EvenRows} from "./even-rows";
import {wholeRows} from "./complete-row";
import {addressIn} from "./grid";
import {FaultDesk} from "./fault-desk";
import {KeyBook} from "./key-book";
import {checkKeptColumns} from "./kept-columns";
import type {OpenRow} from "../../src/lib/open-row";
import type {PlannedField} from "./plan";
import {type Placed, type ReadRow, RowReader} from "./read-rows";
import {checkRowTotals} from "./row-totals";
import {RowTally} from "./row-tally";
import {sharedNames} from "./shared-names";
import {splitText} from "./split-cell";
import type {TableJob} from "./table-job";
import {checkTotals} from "./totals";

export type {TableJob} from "./table-job";

/** Reads and checks every row of a table. */
export function checkTable(job: TableJob): {readonly table: CheckedTable; readonly faults: readonly Fault[]} {
  return new TableCheck(job).run();
}

class TableCheck {
  private readonly rows: RawRow[] = [];
  private readonly desk: FaultDesk;
  private readonly tally = new RowTally();
  private readonly reader: RowReader;
  private readonly keys: KeyBook;
  private readonly even: EvenRows | undefined;
  private accepted = 0;
  private refused = 0;
  private skipped = 0;

  constructor(private readonly job: TableJob) {
    this.desk = new FaultDesk(job.source, job.grid.name, job.plan.register.name);
    this.reader = new RowReader(job.grid, job.plan, job.world, job.fileYear);
    this.keys = new KeyBook(job.plan.register, job.grid.name, job.keys);
    this.even = job.even && !job.keepsRows && job.take ? new EvenRows(job, job.even, this.reader.beginning) : undefined;
  }

  run(): {table: CheckedTable; faults: readonly Fault[]} {
    const {block} = this.job;
    const top = block.top + block.height;
    const kinds = this.kindsFrom(top);
    this.readRows(top, kinds);
    for (const remark of this.remarksOnTable(top, kinds)) this.report(remark);
    this.desk.close(this.job.grid.height);
    return {table: this.table(), faults: this.desk.faults};
  }

  private kindsFrom(top: number): RowKind[] {
    const {grid, block, plan} = this.job;
    const judge = rowJudge(grid, block, plan.rowNumbers);
    const whole = wholeRows(grid, plan);
    const sections = plan.variants[0]!.flatMap((planned) => planned.sections ?? []);
    const kinds = Array.from<RowKind>({length: Math.max(0, grid.height - top)});
    for (let row = top; row < grid.height; row++) {
      const judged = whole(row, judge(row));
      const kind = sections.some(({rows}) => rows.has(row)) ? "section" : judged;
      kinds[row - top] = kind;
      if (kind !== "data" && kind !== "blank") this.skipped++;
      if (kind === "example") this.tally.examples++;
    }
    return kinds;
  }

  private readRows(top: number, kinds: readonly RowKind[]): void {
    const {height} = this.job.grid;
    const isData = (row: number): boolean => kinds[row - top] === "data";
    for (let first = top; first < height; first += BLOCK) {
      const last = Math.min(first + BLOCK, height);
      if (this.even) this.readBlock(this.even, first, last, isData);
      else for (let row = first; row < last; row++) if (isData(row)) this.readAlone(row);
    }
  }

  private readBlock(even: EvenRows, first: number, last: number, isData: (row: number) => boolean): void {
    even.load(first, last, isData);
    const key: string[] = [];
    let from = first;
    for (let row = first; row < last; row++) {
      if (even.isEven(row)) {
        even.readKey(row, key);
        if (this.keys.isFirst(key, even.keyValue(row), row + 1, even.keyPlace(row))) continue;
      }
      this.acceptEven(even, from, row);
      from = row + 1;
      if (isData(row)) this.readAlone(row);
    }
    this.acceptEven(even, from, last);
  }

  private acceptEven(even: EvenRows, from: number, to: number): void {
    if (from === to) return;
    this.accepted += to - from;
    this.tally.personal += even.personalIn(from, to);
    this.job.take!.addEven(even.run(from, to));
  }

  private readAlone(row: number): void {
    const {plan} = this.job;
    if (this.even) this.reader.goOnAfter(this.even.above(row));
    plan.variants.forEach((fields, variant) => {
      if (this.isSkipped(row, fields)) return;
      if (this.isUnfilled(row, fields)) {
        this.tally.unfilled++;
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
    return names.length > 0 && fields.some((planned) => names.includes(planned.name) && this.reader.saysNothing(row, planned));
  }

  /** A row of a form that was handed out: what it names was printed on it, and nothing was filled in. */
  private isUnfilled(row: number, fields: readonly PlannedField[]): boolean {
    const names = this.job.plan.skipUnfilled;
    return names.length > 0 && fields.every((planned) => !names.includes(planned.name) || this.reader.saysNothing(row, planned));
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
    if (plan.distinct && this.keys.isRepeated(read.raw)) return;
    this.tally.add(read);
    for (const remark of read.remarks) this.report(remark);
    const refused = read.remarks.some((remark) => severityOf(remark.code) === "row_refused");
    const duplicate = refused ? undefined : this.keys.duplicate(read.raw);
    if (duplicate) this.report(duplicate);
    if (refused || duplicate) this.refused++;
    else this.accept(read.raw);
  }

  private accept(raw: OpenRow): void {
    this.accepted++;
    this.job.take?.add(raw);
    if (this.job.keepsRows) this.rows.push(raw.plain());
  }

  private report(remark: Placed): void {
    this.desk.report(remark);
  }

  /** What shows only once every row is read. */
  private remarksOnTable(top: number, kinds: readonly RowKind[]): Placed[] {
    const {grid, plan, block, leading, world} = this.job;
    const place = {cell: addressIn(grid, block.top, 0), row: block.top + 1};
    return [
      ...(leading ? [...checkTotals(grid, top, kinds, plan, block), ...checkRowTotals(grid, top, kinds, plan, block)].map((found) => ({...found, code: "total.disagrees"})) : []),
      ...(leading ? checkKeptColumns(grid, top, kinds, plan) : []),
      ...sharedNames(plan.register.name, this.rows, world),
      ...this.tally.remarks(place, this.accepted + this.refused, this.job.twoYears),
    ];
  }

  private table(): CheckedTable {
    const {grid, block, plan} = this.job;
    const {accepted} = this;
    return {
      sheet: grid.name,
      register: plan.register.name,
      ...(plan.profile === undefined ? {} : {profile: plan.profile}),
      headerRow: block.top + 1,
      columns: plan.mappings,
      context: plan.context,
      rows: this.rows,
      counts: {present: accepted + this.refused, accepted, refused: this.refused, skipped: this.skipped, personalDropped: this.tally.personal},
    };
  }
}
