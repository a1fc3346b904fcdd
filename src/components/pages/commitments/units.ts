import {group} from "d3-array";
import type {Fate, Promised} from "../../../lib/chain/promises.js";
import {commitmentWords as words} from "../../../lib/messages/commitments.js";
import type {Page} from "../../page/page.js";
import {live} from "../../parts/reference.js";
import {dataTable, type TableColumn} from "../../parts/table.js";

interface Line {
  readonly unit: string;
  readonly name: string;
  readonly all: number;
  readonly kept: number;
  readonly late: number;
  readonly underway: number;
}

/** Departments, those with something due and not kept first. */
export function unitsPart(page: Page, rows: readonly Promised[]): Node {
  const {h, say} = page;
  const lines = [...group(rows, (row) => row.unit)].map(([unit, own]): Line => {
    const count = (...of: Fate[]) => own.filter((row) => of.includes(row.fate)).length;
    return {unit, name: own[0]!.unit_name, all: own.length, kept: count("kept"), late: count("late"), underway: count("underway", "silent")};
  });
  const column = (key: "kept" | "late" | "underway", minor = false): TableColumn<Line> => ({key, label: say(words[key]), value: (row) => row[key], show: (row) => number(page, row, key), numeric: true, minor});
  return h(
    "section",
    null,
    h("h2", null, say(words.units)),
    dataTable(page, {
      id: "departments",
      caption: say(words.units),
      rows: lines.sort((a, b) => b.late - a.late || b.kept - a.kept),
      first: 12,
      columns: [
        {key: "unit", label: say(words.unit), value: (row) => row.name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.name)},
        {key: "all", label: say(words.promised), value: (row) => row.all, numeric: true, minor: true},
        column("kept"),
        column("late"),
        column("underway", true),
      ],
    }),
  );
}

function number(page: Page, row: Line, key: "kept" | "late" | "underway"): Node | string {
  if (row[key] === 0 || key === "underway") return String(row[key]);
  return live(page, row[key], {kind: "ledger", period: page.period ?? "", ledger: "commitments", set: key, by: "unit", is: row.unit}, `${row.name} ${row[key]}`);
}
