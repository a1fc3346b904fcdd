import type {Repeated} from "../../src/lib/even-row";
import type {Register} from "../../src/lib/field";
import type {OpenRow, Place} from "../../src/lib/open-row";
import type {Placed} from "./read-rows";
import {type Book, inWords, type Level, levelBelow, type SeenKeys} from "./seen-keys";

const NONE = -1;

/** Keeps the keys of a file, register by register, so that one that comes twice is found. */
export class KeyBook {
  private readonly seen: Book;
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
    const {places} = this.levelFor(key);
    const number = this.numberOf(key[0]!);
    const here = {sheet: this.sheet, row: raw.row, place};
    const earlier = places.get(number);
    if (earlier !== undefined) return {code: "key.duplicate", cell: place?.address ?? "", row: raw.row, field: name, seen: `${key.join(" | ")}（${inWords(here)}）`, expected: this.file.inWords(earlier)};
    places.set(number, this.file.placeOfHere(here));
    return undefined;
  }

  /**
   * Whether a key, given column by column, is met for the first time; it is kept then.
   * @param first what its first column says, if anything, in a form that remembers its number
   * @param place of the cell with its first column: the number of its column, where that is always the same
   */
  isFirst(key: readonly string[], first: Repeated | undefined, row: number, place: Place | number | undefined): boolean {
    const {places} = this.levelFor(key);
    let number = first ? first.key : NONE;
    if (number === NONE) {
      number = this.numberOf(key[0]!);
      if (first) first.key = number;
    }
    if (places.has(number)) return false;
    places.set(number, typeof place === "number" ? this.file.placeOf(this.table, row, place) : this.file.placeOfHere({sheet: this.sheet, row, place}));
    return true;
  }

  private numberOf(value: string): number {
    const {numbers} = this.seen;
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    return number;
  }

  /** What was seen with the other columns of a key: rows that follow each other often have them in common. */
  private levelFor(key: readonly string[]): Level {
    const {lastKey} = this;
    let same = this.lastLevel !== undefined;
    for (let at = key.length - 1; same && at > 0; at--) same = key[at] === lastKey[at];
    if (same) return this.lastLevel!;
    let level = this.seen.top;
    for (let at = key.length - 1; at > 0; at--) {
      const value = (lastKey[at] = key[at]!);
      level = levelBelow(level, value);
    }
    return (this.lastLevel = level);
  }

  private keyOf(raw: OpenRow): string[] {
    return this.register.key.map((name) => String(raw.values[name] ?? ""));
  }
}
