import type {Reader} from "../reader.js";
import type {Audience, Mart} from "./mart.js";

/** What a reader may see of a mart: these columns, in these rows. */
export interface Right {
  /** `public`: rows that were made public; `own`: those of the unit; `peers`: those of its peer group. */
  readonly rows: "all" | "public" | "own" | "peers";
  readonly unit?: string;
  readonly columns: readonly string[];
}

/** A reader's rights in a mart, by what it declares; none where nothing is said. */
export function rightsOf(mart: Mart, reader: Reader): Right[] {
  if (reader.kind === "internal") return [{rows: "all", columns: Object.keys(mart.columns)}];
  const published: Right = {rows: "public", columns: columnsFor(mart, ["public"])};
  const rights: Right[] = reader.kind === "public" ? [published] : [published, {rows: "own", unit: reader.unit, columns: columnsFor(mart, ["public", "unit"])}, {rows: "peers", unit: reader.unit, columns: mart.totals ?? []}];
  return rights.filter(({columns}) => columns.length > 0);
}

/** The columns of a mart that a reader can meet in some row: what is written for him has no others. */
export function seenColumns(mart: Mart, reader: Reader): string[] {
  const rights = rightsOf(mart, reader);
  return Object.keys(mart.columns).filter((name) => rights.some(({columns}) => columns.includes(name)));
}

function columnsFor({columns}: Mart, audiences: readonly Audience[]): string[] {
  return Object.entries(columns).filter(([, {audience}]) => audiences.includes(audience)).map(([name]) => name);
}
