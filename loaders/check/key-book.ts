import type {Register} from "../../src/lib/field";
import type {RawRow} from "../../src/lib/rows";
import type {Placed} from "./read-rows";

/** Keeps the keys of a file, register by register, so that one that comes twice is found. */
export class KeyBook {
  private readonly seen: Map<string, string>;
  private readonly distinct = new Set<string>();

  /** @param file keys seen in this file, register by register: key → where */
  constructor(
    private readonly register: Register,
    private readonly sheet: string,
    file: Map<string, Map<string, string>>,
  ) {
    this.seen = file.get(register.name) ?? new Map<string, string>();
    file.set(register.name, this.seen);
  }

  /** Whether a row of this key was met before; from now on it was. */
  isRepeated(raw: RawRow): boolean {
    const key = this.keyOf(raw);
    if (this.distinct.has(key)) return true;
    this.distinct.add(key);
    return false;
  }

  /** What is to be said of a row whose key an accepted row of this file has; nothing, and the key is kept, for the first. */
  duplicate(raw: RawRow): Placed | undefined {
    const key = this.keyOf(raw);
    const name = this.register.key[0] ?? "";
    const cell = raw.cells[name]?.[0] ?? "";
    const here = `${this.sheet}!${cell || `${raw.row}`}`;
    const earlier = this.seen.get(key);
    if (earlier !== undefined) return {code: "key.duplicate", cell, row: raw.row, field: name, seen: `${key.replaceAll("\u0000", " | ")}（${here}）`, expected: earlier};
    this.seen.set(key, here);
    return undefined;
  }

  private keyOf(raw: RawRow): string {
    return this.register.key.map((name) => String(raw.values[name] ?? "")).join("\u0000");
  }
}
