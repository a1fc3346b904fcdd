import type {Register} from "../../src/lib/field";
import type {OpenRow, Place} from "../../src/lib/open-row";
import {address} from "../../src/lib/workbook";
import type {Placed} from "./read-rows";

/** Where a key was met first. */
interface Here {
  readonly sheet: string;
  /** From one. */
  readonly row: number;
  /** Of the cell with the key's first column: its own place, or its column where that is the row's own line. */
  readonly place: Place | number | undefined;
}

/** Keys seen in a file, register by register: a level for each column of the key, the last column first, for it has fewer values than the first. */
export type SeenKeys = Map<string, Level>;
interface Level extends Map<string, Level | Here> {}

function inWords({sheet, row, place}: Here): string {
  return `${sheet}!${(typeof place === "number" ? address(row - 1, place) : place?.address) || row}`;
}

function below(level: Level, value: string): Level {
  let next = level.get(value) as Level | undefined;
  if (!next) level.set(value, (next = new Map<string, Level | Here>()));
  return next;
}

/** Keeps the keys of a file, register by register, so that one that comes twice is found. */
export class KeyBook {
  private readonly seen: Level;
  private readonly distinct = new Set<string>();
  private lastKey: readonly string[] = [];
  private lastLevel: Level | undefined;

  /** @param file keys seen in this file, register by register: key → where */
  constructor(
    private readonly register: Register,
    private readonly sheet: string,
    file: SeenKeys,
  ) {
    this.seen = file.get(register.name) ?? new Map<string, Level | Here>();
    file.set(register.name, this.seen);
  }

  /** Whether a row of this key was met before; from now on it was. */
  isRepeated(raw: OpenRow): boolean {
    const key = this.keyOf(raw);
    if (this.distinct.has(key)) return true;
    this.distinct.add(key);
    return false;
  }

  /** What is to be said of a row whose key an accepted row of this file has; nothing, and the key is kept, for the first. */
  duplicate(raw: OpenRow): Placed | undefined {
    const [name = ""] = this.register.key;
    const value = String(raw.values[name] ?? "");
    const level = this.levelOf(raw);
    const place = raw.own.placeOf(name);
    const here = {sheet: this.sheet, row: raw.row, place};
    const earlier = level.get(value) as Here | undefined;
    if (earlier !== undefined) return {code: "key.duplicate", cell: place?.address ?? "", row: raw.row, field: name, seen: `${this.keyOf(raw).replaceAll("\u0000", " | ")}（${inWords(here)}）`, expected: inWords(earlier)};
    level.set(value, here);
    return undefined;
  }

  /**
   * The same for a row whose key is given column by column: whether it is the first, and the key is kept.
   * @param place of the cell with the key's first column, as in `Here`
   */
  isFirst(key: readonly string[], line: number, place: Here["place"]): boolean {
    const level = this.levelFor(key);
    const value = key[0]!;
    if (level.has(value)) return false;
    level.set(value, {sheet: this.sheet, row: line, place});
    return true;
  }

  /** Rows that follow each other often have all but the first column of their keys in common. */
  private levelFor(key: readonly string[]): Level {
    const {lastKey} = this;
    let same = this.lastLevel !== undefined;
    for (let at = key.length - 1; same && at > 0; at--) same = key[at] === lastKey[at];
    if (same) return this.lastLevel!;
    let level = this.seen;
    for (let at = key.length - 1; at > 0; at--) level = below(level, key[at]!);
    this.lastKey = [...key];
    return (this.lastLevel = level);
  }

  /** What was seen with the other columns of a row's key. */
  private levelOf(raw: OpenRow): Level {
    let level = this.seen;
    for (let at = this.register.key.length - 1; at > 0; at--) {
      level = below(level, String(raw.values[this.register.key[at]!] ?? ""));
    }
    return level;
  }

  private keyOf(raw: OpenRow): string {
    const [first = "", ...others] = this.register.key;
    let key = String(raw.values[first] ?? "");
    for (const name of others) key += `\u0000${raw.values[name] ?? ""}`;
    return key;
  }
}
