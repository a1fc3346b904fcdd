import type {Fault} from "../fault.js";

/** Where a figure stands. */
export type Place = Pick<Fault, "file" | "received" | "sheet" | "cell" | "row">;

/** One accepted row of register `indicators`, as the looks over whole series need it. */
export interface Figure {
  readonly region: string;
  readonly indicator: string;
  readonly kind: "level" | "index" | "growth" | "rank";
  readonly unit: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  /** From 1 January on. */
  readonly ytd: boolean;
  readonly value: number;
  readonly place: Place;
}

/** What a look over series found: the figures concerned, the telling one first. */
export interface Finding {
  readonly code: string;
  readonly figures: readonly [Figure, ...Figure[]];
  readonly seen: string;
  readonly expected: string;
}

/** Figures of one key, in the order given. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

export function isYear({start, end}: Figure): boolean {
  return start.slice(0, 4) === end.slice(0, 4) && start.endsWith("-01-01") && end.endsWith("-12-31");
}

/** The months of a period, 1 to 12. */
export function monthsOf({start, end}: Figure): readonly [first: number, last: number] {
  return [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
}

/** What an indicator is about, whether its name says level or index: GDP_当年价, GDP指数, 地区生产总值增速. */
export function subjectOf(indicator: string): string {
  return indicator.replace(/[(（].*?[)）]/g, "").replace(/[_\s]?(?:当年价格?|现价|名义值?|总量|绝对额|指数|实际增速|增速|增长率|增长|比上年|同比|index|growth|level)/gi, "").replace(/[_\s]+$/, "");
}

/** Up to five names, and how many more. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join("、");
  return names.length > most ? `${shown} … (${names.length})` : shown;
}
