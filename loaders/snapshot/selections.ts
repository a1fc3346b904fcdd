import {marts} from "../../src/lib/marts/index.js";
import type {Mart} from "../../src/lib/marts/mart.js";
import {seenColumns} from "../../src/lib/marts/seen.js";
import type {Reader} from "../../src/lib/reader.js";
import {identifier, literal} from "../warehouse/identifier.js";
import type {Gate} from "../gate/open.js";
import {query} from "../warehouse/open.js";

export interface Period {
  readonly period: string;
  readonly cut_off: string;
  readonly previous: string | null;
}

/** The marts a report stands on, and which of their rows: the report and its data package read the same. */
const WHERE = {
  periods: ({period}: Period) => `period <= ${literal(period)}`,
  overview: ({period}: Period) => `period <= ${literal(period)}`,
  task_status: ofMonth,
  units: () => "true",
  unit_scores: ({period}: Period, reader: Reader) => (reader.kind === "public" ? `period <= ${literal(period)}` : `period = ${literal(period)}`),
  unit_measures: ofMonth,
  measure_rows: ofMonth,
  adjustments: ofMonth,
  window_scores: ofMonth,
  window_measures: ofMonth,
  window_rows: ofMonth,
  window_adjustments: ofMonth,
  reporting: ofMonth,
  chain: ofMonth,
  review_lines: ofMonth,
  objection_list: ofMonth,
  problem_list: ({cut_off}: Period) => `found_on <= date ${literal(cut_off)}`,
  finding_list: ({cut_off}: Period) => `inspected_on <= date ${literal(cut_off)}`,
  commitment_list: ({period}: Period) => `year = ${Number(period.slice(0, 4))}`,
  meeting_items: ({cut_off}: Period) => `held_on <= date ${literal(cut_off)}`,
  document_list: ({cut_off}: Period) => `received_on <= date ${literal(cut_off)}`,
  practice_list: ({cut_off}: Period) => `coalesce(collected_on, promoted_on) <= date ${literal(cut_off)}`,
  edition_nodes: () => "true",
  edition_parameters: () => "true",
  indicator_series: () => "true",
  city_growth: () => "true",
  files: () => "true",
  faults: () => "true",
} satisfies Readonly<Record<string, (period: Period, reader: Reader) => string>>;

export type Selected = keyof typeof WHERE;

function ofMonth({period}: Period): string {
  return `period = ${literal(period)}`;
}

/** The marts of a report, in the order in which the house declares them. */
export const selectedMarts: readonly (Mart & {readonly name: Selected})[] = marts.filter((mart): mart is Mart & {name: Selected} => mart.name in WHERE);

/** The columns of a mart that the reader may see, of the rows the report stands on, by their key. */
export function selectionOf(name: Selected, period: Period, reader: Reader, names = seenColumns(martNamed(name), reader)): string {
  const mart = martNamed(name);
  const columns = names.map(identifier).join(", ");
  return `select ${columns} from marts.${identifier(name)} where ${(WHERE[name] as (period: Period, reader: Reader) => string)(period, reader)} order by ${mart.key.map(identifier).join(", ")}`;
}

function martNamed(name: Selected): Mart {
  return selectedMarts.find((each) => each.name === name)!;
}

/** All columns of a selection, those that the reader may not see empty. */
export async function readSelection<Row extends object>(warehouse: Gate, name: Selected, period: Period): Promise<Row[]> {
  return query<Row>(warehouse, selectionOf(name, period, warehouse.reader, Object.keys(martNamed(name).columns)));
}
