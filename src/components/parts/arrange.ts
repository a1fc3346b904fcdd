import type {Readings} from "../../lib/pinyin.js";
import type {Cell} from "../../lib/published.js";
import {folded, matcher} from "./search.js";

export interface Order {
  readonly key: string;
  readonly descending: boolean;
}

interface Valued<R> {
  readonly key: string;
  readonly value: (row: R) => Cell;
}

export interface Asked {
  readonly query: string;
  readonly order: Order | null;
  readonly readings: Readings | null;
}

const collator = new Intl.Collator("zh-Hans-CN", {numeric: true});

/** Rows that can be searched and sorted again and again: what is compared is prepared once, and only when it is needed. */
export function arranger<R>(rows: readonly R[], columns: readonly Valued<R>[]): {readonly arrange: (asked: Asked) => R[]; readonly prepare: () => void} {
  let texts: readonly string[] | undefined;
  const prepare = () => (texts ??= rows.map((row) => folded(columns.map(({value}) => String(value(row) ?? "")).join(" "))));
  const sorted = new Map<string, readonly number[]>();
  const orderBy = (column: Valued<R>, descending: boolean) => {
    const name = `${descending ? "-" : ""}${column.key}`;
    if (!sorted.has(name)) sorted.set(name, order(rows.map(column.value), descending ? -1 : 1));
    return sorted.get(name)!;
  };
  const arrange = ({query, order: by, readings}: Asked) => {
    const column = by && columns.find(({key}) => key === by.key);
    const places = column ? orderBy(column, by.descending) : rows.map((_, at) => at);
    if (query.trim() === "") return places.map((at) => rows[at]!);
    const matches = matcher(query, readings);
    const prepared = prepare();
    return places.filter((at) => matches(prepared[at]!)).map((at) => rows[at]!);
  };
  return {arrange, prepare};
}

/** The places of values in their order; missing values stand last whichever way they are sorted. */
function order(values: readonly Cell[], sign: number): number[] {
  return values.map((_, at) => at).sort((a, b) => compare(values[a]!, values[b]!, sign));
}

function compare(a: Cell, b: Cell, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "string" && typeof b === "string") return sign * collator.compare(a, b);
  return sign * (Number(a) - Number(b));
}
