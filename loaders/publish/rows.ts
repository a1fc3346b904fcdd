import {registers} from "../../src/lib/registers/index.js";
import type {TracedRow} from "../../src/lib/published.js";
import {rowShard} from "../../src/lib/shards.js";
import type {Gate} from "../gate/open.js";
import {identifier} from "../warehouse/identifier.js";
import {query} from "../warehouse/open.js";

interface RawRecord {
  readonly row_id: string;
  readonly file: string;
  readonly received: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: string;
  readonly other: string;
}

/** Every accepted row opened to its cells, a shard for each source file, more for a long one: `rowShard` → row id → row. */
export async function tracedRows(warehouse: Gate): Promise<Map<string, Record<string, TracedRow>>> {
  const shards = new Map<string, Record<string, TracedRow>>();
  for (const {name} of registers) {
    const rows = await query<RawRecord>(warehouse, `select row_id, file, received, sheet, "row", cells, other from raw.${identifier(name)} order by row_id`);
    for (const {row_id, cells, other, ...place} of rows) {
      const shard = shards.get(rowShard(row_id)) ?? {};
      shard[row_id] = {register: name, ...place, cells: JSON.parse(cells), other: JSON.parse(other)};
      shards.set(rowShard(row_id), shard);
    }
  }
  return shards;
}
