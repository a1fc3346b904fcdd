import {group} from "d3-array";
import {assignmentSets, type AssignmentSet} from "../../../lib/chain/sets.js";
import {formatPercent} from "../../../lib/format.js";
import {assignmentWords as words} from "../../../lib/messages/assignments.js";
import type {Page} from "../../page/page.js";
import {live} from "../../parts/reference.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {AssignmentData} from "./counts.js";

interface Line {
  readonly code: string;
  readonly name: string;
  readonly counts: Readonly<Record<"all" | "done" | "overdue" | "returned" | "reopened", number>>;
}

/** The five channels side by side. */
export function channelPart(page: Page, {year, window}: AssignmentData): Node {
  const {h, say, language} = page;
  const lines = [...group(year, (row) => row.channel ?? "")].map(([code, own]): Line => {
    const count = (set: AssignmentSet) => own.filter((row) => assignmentSets[set](row, window)).length;
    return {code, name: choiceWord(page, "assignments", "channel", code || null) ?? say(words.noChannel), counts: {all: count("all"), done: count("done"), overdue: count("overdue"), returned: count("returned"), reopened: count("reopened")}};
  });
  const column = (key: keyof Line["counts"], label: string, minor = false): TableColumn<Line> => ({key, label, value: (row) => row.counts[key], show: (row) => number(page, row, key), numeric: true, minor});
  return h(
    "section",
    null,
    h("h2", null, say(words.byChannel)),
    dataTable(page, {
      id: "channels",
      caption: say(words.byChannel),
      rows: lines,
      search: false,
      sort: {key: "all", descending: true},
      columns: [
        {key: "name", label: say(words.channel), value: (row) => row.name},
        column("all", say(words.total)),
        {key: "share", label: say(words.share), value: (row) => row.counts.done / row.counts.all, show: (row) => formatPercent(row.counts.done / row.counts.all, language), numeric: true},
        column("done", say(words.closed), true),
        column("overdue", say(words.overdue), true),
        column("returned", say(words.returned), true),
        column("reopened", say(words.reopened), true),
      ],
    }),
  );
}

function number(page: Page, {code, name, counts}: Line, set: keyof Line["counts"]): Node | string {
  if (counts[set] === 0) return "0";
  return live(page, counts[set], {kind: "ledger", period: page.period ?? "", ledger: "assignments", set, by: "channel", is: code}, `${name} ${counts[set]}`);
}
