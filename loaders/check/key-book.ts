import type {Register} from "../../src/lib/field";
import type {OpenRow, Place} from "../../src/lib/open-row";
import type {Placed} from "./read-rows";

/** Where a key was met first. */
interface Here {
  readonly sheet: string;
  readonly row: number;
  readonly place: Place | undefined;
}

/** Keys seen in a file, register by register. */
export type SeenKeys = Map<string, Map<string, Here>>;

function inWords({sheet, row, place}: Here): string {
  return `${sheet}!${place?.address || row}`;
}

/** Keeps the keys of a file, register by register, so that one that comes twice is found. */
export class KeyBook {
  private readonly seen: Map<string, Here>;
  private readonly distinct = new Set<string>();

  /** @param file keys seen in this file, register by register: key → where */
  constructor(
    private readonly register: Register,
    private readonly sheet: string,
    file: SeenKeys,
  ) {
    this.seen = file.get(register.name) ?? new Map<string, Here>();
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
    const key = this.keyOf(raw);
    const name = this.register.key[0] ?? "";
    const here = {sheet: this.sheet, row: raw.row, place: raw.own.placeOf(name)};
    const earlier = this.seen.get(key);
    if (earlier !== undefined) return {code: "key.duplicate", cell: here.place?.address ?? "", row: raw.row, field: name, seen: `${key.replaceAll("\u0000", " | ")}（${inWords(here)}）`, expected: inWords(earlier)};
    this.seen.set(key, here);
    return undefined;
  }

  private keyOf(raw: OpenRow): string {
    const [first = "", ...others] = this.register.key;
    let key = String(raw.values[first] ?? "");
    for (const name of others) key += `\u0000${raw.values[name] ?? ""}`;
    return key;
  }
}
