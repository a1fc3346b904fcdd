import {group} from "d3-array";
import {formatPercent} from "../../../lib/format.js";
import {listPageWords as words} from "../../../lib/messages/lists-pages.js";
import type {Page} from "../../page/page.js";
import type {ProblemAspect} from "../../../lib/report/sentence.js";
import {aspectOf, problemState} from "../../parts/filters.js";
import {lastDay} from "../../parts/months.js";
import type {Problem} from "../../parts/rows.js";
import {counted} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {ProblemData} from "../problems.js";

const WAYS: readonly ProblemAspect[] = ["channel", "campaign", "level", "direction", "triage", "field", "unit"];

interface Line {
  readonly code: string;
  readonly name: string;
  readonly total: number;
  readonly solved: number;
  readonly overdue: number;
}

/** The same problems by one aspect at a time; which one stands in the address. */
export function breakdown(page: Page, {year}: ProblemData): Node {
  const {h, say, state, effects, language} = page;
  const way = WAYS.find((each) => each === state["by"]) ?? "channel";
  const select = h("select", {id: "by"}, WAYS.map((each) => h("option", {value: each, selected: each === way}, say(words.by, {what: say(words[each])})))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({by: select.value}));
  const open = ({code, name}: Line, count: number, state?: "solved" | "overdue") => counted(page, count, {kind: "problems", period: page.period ?? "", by: way, is: code, ...(state ? {state} : {})}, name);
  const table = dataTable(page, {
    id: "breakdown",
    caption: say(words.by, {what: say(words[way])}),
    rows: linesOf(page, year, way),
    search: false,
    sort: {key: "total", descending: true},
    columns: [
      {key: "name", label: say(words[way]), value: (row) => row.name},
      {key: "total", label: say(words.total), value: (row) => row.total, show: (row) => open(row, row.total), numeric: true},
      {key: "share", label: say(words.share), value: (row) => row.solved / row.total, show: (row) => formatPercent(row.solved / row.total, language, {least: 1, most: 1}), numeric: true},
      {key: "solved", label: say(words.solved), value: (row) => row.solved, show: (row) => open(row, row.solved, "solved"), numeric: true, minor: true},
      {key: "overdue", label: say(words.overdue), value: (row) => row.overdue, show: (row) => open(row, row.overdue, "overdue"), numeric: true, minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.by, {what: say(words[way])})), h("p", {class: "filters"}, h("label", null, h("span", {class: "unseen"}, say(words.by, {what: ""})), select)), table, way === "triage" && h("p", {class: "onward"}, h("a", {href: page.href("assignments")}, say(words.toAssigned))));
}

function linesOf(page: Page, rows: readonly Problem[], way: ProblemAspect): Line[] {
  const end = lastDay(page.period ?? "2000-01");
  return [...group(rows, (row) => aspectOf(row, way))].map(([code, own]) => ({
    code,
    name: nameOf(page, own[0]!, way),
    total: own.length,
    solved: own.filter((row) => problemState(row, end) === "solved").length,
    overdue: own.filter((row) => problemState(row, end) === "overdue").length,
  }));
}

function nameOf(page: Page, row: Problem, way: ProblemAspect): string {
  if (way === "unit") return row.unit_name;
  if (way === "field") return row.field_name ?? page.say(words.none);
  return choiceWord(page, "problems", way, row[way]) ?? page.say(words.none);
}
