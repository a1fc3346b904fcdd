import type {Mart} from "../../marts/mart.js";

/** A row of a mart as text, as its CSV holds it. */
export type TextRow = Readonly<Record<string, string>>;

/** One thing that is otherwise than it was: a cell, or a row that came or went. */
export interface Revision {
  readonly mart: string;
  readonly what: "changed" | "added" | "removed";
  /** The key of the row, joined by ` · `, without the month and the edition where something else tells rows apart. */
  readonly key: string;
  /** A name a reader knows the row by, where it has one. */
  readonly title: string;
  /** Column of the cell; empty for a row. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** The row of the ledger that says so now. */
  readonly row_id: string;
}

/** Where a row stands is not what it says. */
const PLACES = /(?:^|_)row(?:_id)?$|^sample_data$/;
const TITLES = ["title", "unit_name", "name", "finding", "matter", "decision", "objection"];
const ROWS = ["progress_row", "review_row", "row_id", "task_row"];

/** What differs between two states of one mart, row by key and cell by cell, in the order of the keys; a column that only one of them has is no revision. */
export function revisionsOf(mart: Mart, before: readonly TextRow[], after: readonly TextRow[]): Revision[] {
  const columns = Object.keys(mart.columns).filter((name) => !PLACES.test(name) && !mart.key.includes(name));
  const keyOf = (row: TextRow) => mart.key.map((name) => row[name] ?? "").join(" · ");
  const [old, now] = [new Map(before.map((row) => [keyOf(row), row])), new Map(after.map((row) => [keyOf(row), row]))];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key): Revision[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const row = {mart: mart.name, key: shownKey(mart, is ?? was!), title: titleOf(is ?? was!), row_id: rowOf(is ?? was!)};
    if (was === undefined) return [{...row, what: "added", column: "", before: "", after: ""}];
    if (is === undefined) return [{...row, what: "removed", column: "", before: "", after: ""}];
    return columns.filter((name) => name in was && name in is && was[name] !== is[name]).map((name) => ({...row, what: "changed", column: name, before: was[name] ?? "", after: is[name] ?? ""}));
  });
}

function shownKey({key}: Mart, row: TextRow): string {
  const telling = key.filter((name) => name !== "period" && name !== "edition");
  return (telling.length > 0 ? telling : key).map((name) => row[name] ?? "").join(" · ");
}

function titleOf(row: TextRow): string {
  return TITLES.map((name) => row[name] ?? "").find((text) => text !== "") ?? "";
}

function rowOf(row: TextRow): string {
  return ROWS.map((name) => row[name] ?? "").find((text) => text !== "") ?? "";
}
