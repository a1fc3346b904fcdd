import type {ColumnType} from "../../../src/lib/field.js";
import type {Numbers, Repeated} from "../../../src/lib/even-row.js";
import {Bytes} from "./bytes.js";
import {type ColumnBuffer, dataPage, PLAIN} from "./column-buffer.js";
import {Levels} from "./levels.js";
import {Numbered} from "./numbered.js";
import {type Form, type Write, writerOf} from "./written-values.js";

/** @param most rows of a group */
export function columnBuffer(type: ColumnType, form: Form, most: number): ColumnBuffer {
  if (type === "BOOLEAN") return new Bits(most);
  const write = writerOf(type, form);
  return form === "varied" ? new Plain(most, write) : new Numbered(most, write);
}

function putOneByOne(buffer: ColumnBuffer, row: number, values: readonly (Repeated | undefined)[], {numbers}: Numbers, from: number, to: number): number {
  let present = 0;
  for (let at = from; at < to; at++) {
    const value = values[numbers[at]!];
    if (!value) continue;
    buffer.putAgain(row + at - from, value);
    present++;
  }
  return present;
}

class Plain implements ColumnBuffer {
  private readonly levels: Levels;
  private readonly values = new Bytes();
  private readonly page = new Bytes();

  constructor(
    most: number,
    private readonly write: Write,
  ) {
    this.levels = new Levels(most);
  }

  put(row: number, value: string | number | boolean): void {
    this.levels.mark(row);
    this.write(this.values, value);
  }

  putAgain(row: number, {value}: Repeated): void {
    this.put(row, value);
  }

  putRun(row: number, values: readonly (Repeated | undefined)[], given: Numbers, from: number, to: number): number {
    return putOneByOne(this, row, values, given, from, to);
  }

  pages(rows: number): ReturnType<ColumnBuffer["pages"]> {
    const data = dataPage(rows, this.levels, this.page, (page) => page.append(this.values.written()));
    this.values.length = 0;
    return {data, encoding: PLAIN};
  }
}

class Bits implements ColumnBuffer {
  private readonly levels: Levels;
  private readonly values: Levels;
  private readonly page = new Bytes();

  constructor(most: number) {
    this.levels = new Levels(most);
    this.values = new Levels(most);
  }

  put(row: number, value: string | number | boolean): void {
    if (value === true) this.values.mark(this.levels.present);
    this.levels.mark(row);
  }

  putAgain(row: number, {value}: Repeated): void {
    this.put(row, value);
  }

  putRun(row: number, values: readonly (Repeated | undefined)[], given: Numbers, from: number, to: number): number {
    return putOneByOne(this, row, values, given, from, to);
  }

  pages(rows: number): ReturnType<ColumnBuffer["pages"]> {
    const data = dataPage(rows, this.levels, this.page, (page) => page.append(this.values.written(this.levels.present)));
    this.values.clear();
    return {data, encoding: PLAIN};
  }
}
