import {changes} from "../../src/lib/marts/changes.js";
import type {Table} from "../../src/lib/published.js";
import type {Gate} from "../gate/open.js";
import {queryColumns} from "../warehouse/open.js";
import {tableOf} from "./tables.js";

/** The page shows what changed lately; the warehouse holds all of it. */
const MOST = 2000;

/** What the page of what changed reads: every correction, the latest changes from the sources, and how many there are of each. */
export async function changeTables(warehouse: Gate): Promise<Readonly<Record<string, Table>>> {
  const order = ["kind <> 'correction'", "received desc", ...changes.key.map((name) => `"${name}"`)].join(", ");
  const columns = await queryColumns(warehouse, "select register, kind, cast(received as varchar) as received, cast(count(*) as integer) as count from marts.changes group by all order by all");
  return {
    changes: await tableOf(warehouse, changes, {where: "kind <> 'new'", order, most: MOST}),
    change_counts: {rows: columns["register"]?.length ?? 0, columns: columns as Table["columns"]},
  };
}
