import {literal} from "../warehouse/identifier.js";
import type {Gate} from "../gate/open.js";
import {query} from "../warehouse/open.js";

interface Place {
  readonly row_id: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: string;
}

/** Where to look for the rows behind a month's tasks, and the cell in which each says what matters. */
const SOURCES = [
  {table: "progress", column: "progress_row", fields: ["status", "share", "task_id"]},
  {table: "reviews", column: "review_row", fields: ["verdict", "task_id"]},
  {table: "tasks", column: "task_row", fields: ["task_id", "title"]},
] as const;

/** row_id → `2022-10-05/水利9月.xlsx·进展!H23`, for the rows behind a month's tasks. */
export async function addressesOf(warehouse: Gate, period: string): Promise<Record<string, string>> {
  const known = await query<{table_name: string}>(warehouse, "select table_name from information_schema.tables where table_schema = 'raw'");
  const there = new Set(known.map((row) => row.table_name));
  const addresses: Record<string, string> = {};
  for (const {table, column, fields} of SOURCES) {
    if (!there.has(table)) continue;
    const places = await query<Place>(
      warehouse,
      `select row_id, file, sheet, "row", cells from raw.${table} where row_id in (select ${column} from marts.task_status where period = ${literal(period)})`,
    );
    for (const place of places) addresses[place.row_id] = addressOf(place, fields);
  }
  return addresses;
}

function addressOf({file, sheet, row, cells}: Place, fields: readonly string[]): string {
  const found = JSON.parse(cells) as Readonly<Record<string, readonly [address: string, text: string]>>;
  const cell = fields.map((field) => found[field]?.[0] ?? "").find((address) => address !== "");
  return `${file.replace(/^inbox\//, "")}·${sheet}!${cell ?? row}`;
}
