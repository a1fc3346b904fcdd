import type {Table} from "../../src/lib/published.js";
import type {Gate} from "../gate/open.js";
import {identifier} from "../warehouse/identifier.js";
import {query} from "../warehouse/open.js";

type Cells = Readonly<Record<string, readonly [address: string, text: string]>>;

/** Where the claims stand that a light or a verdict contradicts: `水利9月.xlsx·进展!H23`, so that the overview need not open their files. */
export async function addressTable(warehouse: Gate): Promise<Table> {
  const rows = await query<{row_id: string; file: string; sheet: string; row: number; cells: string}>(
    warehouse,
    `select row_id, file, sheet, "row", cells from raw.${identifier("progress")}
     where row_id in (select progress_row from marts.task_status where city and claim and (verdict = 'returned' or light = 'overdue')) order by row_id`,
  );
  return {rows: rows.length, columns: {row_id: rows.map(({row_id}) => row_id), address: rows.map(({file, sheet, row, cells}) => addressIn(file, sheet, row, JSON.parse(cells) as Cells))}};
}

function addressIn(file: string, sheet: string, row: number, cells: Cells): string {
  const cell = cells["status"]?.[0] || cells["share"]?.[0] || String(row);
  return `${file.split("/").at(-1)}·${sheet}!${cell}`;
}
