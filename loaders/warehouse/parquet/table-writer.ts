import type {ColumnType} from "../../../src/lib/field.js";
import {Bytes} from "./bytes.js";
import {columnBuffer} from "./column.js";
import {type ColumnBuffer, NUMBERED, type Page, PLAIN} from "./column-buffer.js";
import type {Form} from "./written-values.js";
import {i32, i64, list, struct, text, writeStruct, type Struct} from "./thrift.js";

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly form: Form;
}

const RUN_LENGTH = 3;
const OPTIONAL = 1;
const UTF8 = 0;
const DATE = 6;
const PHYSICAL: Readonly<Record<ColumnType, number>> = {BOOLEAN: 0, INTEGER: 1, DATE: 1, DOUBLE: 5, VARCHAR: 6};
const MARK = new TextEncoder().encode("PAR1");
/** Rows of a group: as many as the database has in one of its own, which a thread of it takes over whole. */
const GROUP = 122_880;

/** Writes a Parquet file, uncompressed, texts numbered: what the database takes in fastest. The same rows give the same bytes. */
export class TableWriter {
  rows = 0;
  private inGroup = 0;
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  /** Bytes in them. */
  private before = 0;
  private readonly part = new Bytes();
  private readonly groups: Struct[] = [];
  private readonly buffers: readonly ColumnBuffer[];

  constructor(private readonly columns: readonly TableColumn[]) {
    this.part.append(MARK);
    this.buffers = columns.map(({type, form}) => columnBuffer(type, form, GROUP));
  }

  /** Takes one row, as long as the columns are many. */
  add(row: readonly (string | number | boolean | null)[]): void {
    for (let column = 0; column < this.buffers.length; column++) {
      const value = row[column]!;
      if (value !== null) this.buffers[column]!.put(this.inGroup, value);
    }
    this.endRow();
  }

  /** One of its columns, for one who puts in values by himself: those of row `next`, until `endRow` or `endRows`. */
  column(at: number): ColumnBuffer {
    return this.buffers[at]!;
  }

  get next(): number {
    return this.inGroup;
  }

  /** So many rows can be put in by oneself before they are ended. */
  get room(): number {
    return GROUP - this.inGroup;
  }

  endRow(): void {
    this.endRows(1);
  }

  endRows(count: number): void {
    this.rows += count;
    this.inGroup += count;
    if (this.inGroup === GROUP) this.closeGroup();
  }

  /** The whole file, in parts. Nothing is added after it. */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.closeGroup();
    const root = struct({4: text("rows"), 5: i32(this.columns.length)});
    const leaves = this.columns.map(({name, type}) => struct({1: i32(PHYSICAL[type]), 3: i32(OPTIONAL), 4: text(name), 6: type === "VARCHAR" ? i32(UTF8) : type === "DATE" ? i32(DATE) : undefined}));
    const foot = new Bytes();
    writeStruct(foot, {1: i32(1), 2: list([root, ...leaves]), 3: i64(this.rows), 4: list(this.groups.map(struct))});
    foot.int32(foot.length);
    foot.append(MARK);
    this.part.append(foot.written());
    this.endPart();
    return this.parts;
  }

  private get length(): number {
    return this.before + this.part.length;
  }

  private endPart(): void {
    this.before = this.length;
    this.parts.push(this.part.given());
  }

  private closeGroup(): void {
    if (this.inGroup === 0) return;
    const start = this.length;
    const chunks = this.buffers.map((buffer, at) => this.chunk(this.columns[at]!, buffer));
    this.groups.push({1: list(chunks.map(struct)), 2: i64(this.length - start), 3: i64(this.inGroup)});
    this.inGroup = 0;
    this.endPart();
  }

  private chunk({name, type}: TableColumn, buffer: ColumnBuffer): Struct {
    const {dictionary, data, encoding} = buffer.pages(this.inGroup);
    const start = this.length;
    if (dictionary) this.page(dictionary, 2, {7: struct({1: i32(dictionary.values), 2: i32(PLAIN)})});
    const first = this.length;
    this.page(data, 0, {5: struct({1: i32(data.values), 2: i32(encoding), 3: i32(RUN_LENGTH), 4: i32(RUN_LENGTH)})});
    const size = i64(this.length - start);
    const encodings = list([...(encoding === NUMBERED ? [i32(NUMBERED)] : []), i32(PLAIN), i32(RUN_LENGTH)]);
    const about = {1: i32(PHYSICAL[type]), 2: encodings, 3: list([text(name)]), 4: i32(0), 5: i64(data.values), 6: size, 7: size, 9: i64(first), 11: dictionary ? i64(start) : undefined};
    return {2: i64(start), 3: struct(about)};
  }

  private page({bytes}: Page, type: number, header: Struct): void {
    const size = i32(bytes.length);
    const head = new Bytes(64);
    writeStruct(head, {1: i32(type), 2: size, 3: size, ...header});
    this.part.append(head.written());
    this.part.append(bytes);
  }
}
