import {nearest} from "../../src/lib/dialect/nearest";
import type {Register} from "../../src/lib/field";
import type {HeaderCell} from "./header-block";
import {ambiguousField, namesOf} from "./header-index";
import type {Remark} from "./typed";

/** 一季度 … 四季度 or 1月 … 12月 as columns, alone or with what they hold: 一季度进展, 9月完成率. */
const QUARTER = /^(?:第?[一二三四1-4]季度|q[1-4]$)/;
const MONTH = /^(?:\d{2,4}年)?(?:1[0-2]|[1-9])月/;
const MOST_NAMED = 40;
const QUARTERS = '"melt": {"columns": "^(?<period>[一二三四]季度)", "value_to": "narrative"}';
const MONTHS = '"melt": {"columns": "^(?<period>\\\\d+月)", "value_to": "share"}';

/** On a sheet of more columns no near name is looked for. */
const MOST_COMPARED = 200;

/** The field whose name is nearest to a header, for a proposal that is never taken. `open`: folded names still free. */
export function nearField(register: Register, cell: HeaderCell, open: ReadonlySet<string>, columns: number): string | undefined {
  if (columns > MOST_COMPARED) return undefined;
  const key = nearest(cell.keys[0] ?? "", open)[0]?.candidate;
  return key === undefined ? undefined : namesOf(register).get(key);
}

/** What is said of a column that was not taken, by itself; nothing where nobody knows it. `first`: the column that its field was taken from. */
export function remarkOnColumn(register: Register, cell: HeaderCell, first: HeaderCell | undefined, proposal: string | undefined): Remark | undefined {
  if (first && first.keys[0] === cell.keys[0]) return {code: "header.repeated"};
  if (first) return {code: "header.second", expected: first.text};
  const field = proposal === undefined ? undefined : register.fields[proposal];
  if (!field) return undefined;
  return {code: ambiguousField(register, cell.keys) !== undefined ? "header.ambiguous" : "header.proposed", expected: field.label};
}

/** One note on all columns that nobody knows, and one on quarters or months that stand in columns, with the words a profile needs. */
export function remarksOnUnknown(cells: readonly HeaderCell[]): (Remark & {cell: string})[] {
  const [quarters, months] = [across(cells, QUARTER), across(cells, MONTH)];
  const others = cells.filter((cell) => !quarters.includes(cell) && !months.includes(cell));
  return [...remark("header.quarters", quarters, QUARTERS), ...remark("header.quarters", months, MONTHS), ...remark("header.unknown", others)];
}

/** A column of a quarter or a month among several that hold the same: its name alone says too little. */
export function isTimeAcross({keys, sure}: HeaderCell): boolean {
  return sure !== undefined && (QUARTER.test(keys[0] ?? "") || MONTH.test(keys[0] ?? ""));
}

/** Columns named by a time each; one alone is only a column. */
function across(cells: readonly HeaderCell[], time: RegExp): readonly HeaderCell[] {
  const found = cells.filter(({keys}) => keys.some((key) => time.test(key)));
  return found.length >= 2 ? found : [];
}

function remark(code: string, cells: readonly HeaderCell[], expected?: string): (Remark & {cell: string})[] {
  const [first] = cells;
  if (!first) return [];
  const more = cells.length > MOST_NAMED ? ` … (${cells.length})` : "";
  const seen = cells.slice(0, MOST_NAMED).map(({text}) => text.replace(/\s+/g, " ")).join("、") + more;
  return [{code, seen, cell: first.address, ...(expected === undefined ? {} : {expected})}];
}
