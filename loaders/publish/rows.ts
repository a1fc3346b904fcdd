import {registers} from "../../src/lib/registers/index.js";
import type {TracedRow} from "../../src/lib/published.js";
import {identifier} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";

interface RawRecord {
  readonly row_id: string;
  readonly file: string;
  readonly received: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: string;
  readonly other: string;
}

/** Every accepted row opened to its cells, a shard for each source file: first 12 of the checksum → row id → row. */
export async function tracedRows(warehouse: Warehouse): Promise<Map<string, Record<string, TracedRow>>> {
  const shards = new Map<string, Record<string, TracedRow>>();
  for (const {name} of registers) {
    const rows = await query<RawRecord>(warehouse, `select row_id, file, received, sheet, "row", cells, other from raw.${identifier(name)} order by row_id`);
    for (const {row_id, cells, other, ...place} of rows) {
      const shard = shards.get(row_id.slice(0, 12)) ?? {};
      shard[row_id] = {register: name, ...place, cells: JSON.parse(cells), other: JSON.parse(other)};
      shards.set(row_id.slice(0, 12), shard);
    }
  }
  return shards;
}
