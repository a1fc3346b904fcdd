import type {Register} from "../../src/lib/field";
import type {OpenRow, Place} from "../../src/lib/open-row";
import {address} from "../../src/lib/workbook";
import type {Placed} from "./read-rows";

/** Where a key was met first. */
interface Here {
  readonly sheet: string;
  /** From one. */
  readonly row: number;
  /** Of the cell with the key's first column. */
  readonly place: Place | undefined;
}

/** A row in which the key's first column stands in its own column, as it mostly does: a number, for there are many. */
type Row = number;

/** Keys seen in a file, register by register: a level for each column of the key, the last column first, for it has fewer values than the first. */
export class SeenKeys {
  private readonly levels = new Map<string, Level>();
  private readonly tables: {readonly sheet: string; column: number}[] = [];

  of(register: string): Level {
    let level = this.levels.get(register);
    if (!level) this.levels.set(register, (level = new Map<string, Level | Here | Row>()));
    return level;
  }

  /** A table whose rows are to be remembered, with the column of the key's first part. @returns its number */
  begin(sheet: string): number {
    return this.tables.push({sheet, column: -1}) - 1;
  }

  rowOf(table: number, row: number, column: number): Row {
    this.tables[table]!.column = column;
    return table * ROWS + row;
  }

  inWords(here: Here | Row): string {
    if (typeof here !== "number") return inWords(here);
    const {sheet, column} = this.tables[Math.floor(here / ROWS)]!;
    return `${sheet}!${address((here % ROWS) - 1, column)}`;
  }
}

interface Level extends Map<string, Level | Here | Row> {}

/** More rows than a sheet has. */
const ROWS = 2 ** 21;

function inWords({sheet, row, place}: Here): string {
  return `${sheet}!${place?.address || row}`;
}

function below(level: Level, value: string): Level {
  let next = level.get(value) as Level | undefined;
  if (!next) level.set(value, (next = new Map<string, Level | Here | Row>()));
  return next;
}

/** Keeps the keys of a file, register by register, so that one that comes twice is found. */
export class KeyBook {
  private readonly seen: Level;
  private readonly table: number;
  private readonly distinct = new Set<string>();
  private lastKey: string[] = [];
  private lastLevel: Level | undefined;

  constructor(
    private readonly register: Register,
    private readonly sheet: string,
    private readonly file: SeenKeys,
  ) {
    this.seen = file.of(register.name);
    this.table = file.begin(sheet);
  }

  /** Whether a row of this key was met before; from now on it was. */
  isRepeated(raw: OpenRow): boolean {
    const key = this.keyOf(raw).join("\u0000");
    if (this.distinct.has(key)) return true;
    this.distinct.add(key);
    return false;
  }

  /** What is to be said of a row whose key an accepted row of this file has; nothing, and the key is kept, for the first. */
  duplicate(raw: OpenRow): Placed | undefined {
    const [name = ""] = this.register.key;
    const key = this.keyOf(raw);
    const place = raw.own.placeOf(name);
    const level = this.levelFor(key);
    const earlier = level.get(key[0]!) as Here | Row | undefined;
    const here = {sheet: this.sheet, row: raw.row, place};
    if (earlier !== undefined) return {code: "key.duplicate", cell: place?.address ?? "", row: raw.row, field: name, seen: `${key.join(" | ")}（${inWords(here)}）`, expected: this.file.inWords(earlier)};
    level.set(key[0]!, here);
    return undefined;
  }

  /**
   * Whether a key, given column by column, is met for the first time; it is kept then.
   * @param place of the cell with its first column: the number of its column, where that is always the same
   */
  isFirst(key: readonly string[], row: number, place: Place | number | undefined): boolean {
    const level = this.levelFor(key);
    const value = key[0]!;
    if (level.has(value)) return false;
    level.set(value, typeof place === "number" ? this.file.rowOf(this.table, row, place) : {sheet: this.sheet, row, place});
    return true;
  }

  /** What was seen with the other columns of a key: rows that follow each other often have them in common. */
  private levelFor(key: readonly string[]): Level {
    const {lastKey} = this;
    let same = this.lastLevel !== undefined;
    for (let at = key.length - 1; same && at > 0; at--) same = key[at] === lastKey[at];
    if (same) return this.lastLevel!;
    let level = this.seen;
    for (let at = key.length - 1; at > 0; at--) {
      const value = (lastKey[at] = key[at]!);
      level = below(level, value);
    }
    return (this.lastLevel = level);
  }

  private keyOf(raw: OpenRow): string[] {
    return this.register.key.map((name) => String(raw.values[name] ?? ""));
  }
}
