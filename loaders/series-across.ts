import type {Fault} from "../src/lib/faults/fault.js";
import {type Figure, seriesFaults} from "../src/lib/faults/series-faults.js";
import {query, type Warehouse} from "./warehouse/open.js";

type Row = Omit<Figure, "place"> & {readonly file: string; readonly received: string; readonly sheet: string; readonly row: number; readonly cell: string | null};

/** The latest version of every figure, with the cell it stands in. */
const FIGURES = `select region, indicator, kind, coalesce(unit, '') as unit, "period", strftime(period_start, '%Y-%m-%d') as "start", strftime(period_end, '%Y-%m-%d') as "end",
    coalesce(period_ytd, false) or coalesce(basis = 'ytd', false) as ytd, "value", file, strftime(received, '%Y-%m-%d') as received, sheet, "row", json_extract_string(cells, '$.value[0]') as cell
  from raw.indicators where "value" is not null and period_start is not null and not coalesce(estimate, false)
  qualify row_number() over (partition by region, indicator, "period", kind, basis order by arrival desc, "row" desc) = 1
  order by region, indicator, kind, period_end, period_start, file, "row"`;

/** What is wrong with a series that several files make up together: levels in one and their growth in another. */
export async function seriesAcross(warehouse: Warehouse): Promise<Fault[]> {
  const rows = await query<Row>(warehouse, FIGURES);
  if (new Set(rows.map(({file}) => file)).size < 2) return [];
  return seriesFaults(rows.map(({file, received, sheet, row, cell, ...figure}) => ({...figure, place: {file, received, sheet, row, ...(cell ? {cell} : {})}})), {acrossFiles: true});
}
