import type {Fault} from "../../src/lib/faults/fault.js";
import {literal} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";
import type {EditionFault, EditionInForce} from "./editions.js";

interface PlaceRow {
  readonly file: string;
  readonly received: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: string;
}

/** The faults of editions as faults of the cells they stand in. */
export async function editionFaults(warehouse: Warehouse, faults: readonly EditionFault[]): Promise<Fault[]> {
  return Promise.all(
    faults.map(async ({edition, code, field, seen, expected, row_id: rowId}) => {
      const place = rowId === null ? {} : await placeOf(warehouse, rowId, field);
      return {code: `edition.${code}`, file: `methodology/${edition}`, ...place, field, seen, expected};
    }),
  );
}

/** Without an edition the ledgers stand there and nothing is judged: that is said. */
export function withoutEdition(editions: readonly EditionInForce[]): Fault[] {
  return editions.length > 0 ? [] : [{code: "run.no_edition", file: "methodology", seen: "methodology/"}];
}

async function placeOf(warehouse: Warehouse, rowId: string, field: string): Promise<Partial<Fault>> {
  const places = `select file, received, sheet, "row", cells from raw.methodology where row_id = ${literal(rowId)} union all select file, received, sheet, "row", cells from raw.parameters where row_id = ${literal(rowId)}`;
  const [found] = await query<PlaceRow>(warehouse, places);
  if (!found) return {};
  const {cells, ...place} = found;
  const cell = (JSON.parse(cells) as Record<string, [string, string]>)[field]?.[0];
  return {...place, ...(cell ? {cell} : {})};
}
