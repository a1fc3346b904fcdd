import type {Line} from "../../../lib/chain/reconcile.js";
import {formatPercent, formatPoints} from "../../../lib/format.js";
import {statusWords} from "../../../lib/messages/codes.js";
import {reconciliationWords as words} from "../../../lib/messages/reconciliation.js";
import type {Child} from "../../page/h.js";
import type {Page} from "../../page/page.js";
import {choiceBar, passing, type Choice} from "../../parts/choices.js";
import {day, month} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {wordOf} from "../../parts/words.js";
import type {Reconciliation} from "../reconciliation.js";

const VERDICTS = ["returned", "pending", "accepted"] as const;
const differs = (line: Line) => line.verdict !== "accepted" || (line.gap !== null && Math.abs(line.gap) > 0.005);

const CHOICES: readonly Choice<Line>[] = [
  {key: "line", label: words.show, values: (line) => [differs(line) ? "differing" : "agreeing"], order: ["differing", "agreeing"], word: (page, value) => page.say(value === "differing" ? words.differing : words.agreeing)},
  {key: "verdict", label: words.verdict, values: (line) => [line.verdict], order: VERDICTS, word: (page, value) => page.say(words[`verdict_${value as Line["verdict"]}`])},
  {key: "unit", label: words.unit, values: (line) => [line.unit_name]},
];

/** Every line: reported beside verified, what they differ by, and the two source rows. */
export function linesPart(page: Page, {lines}: Reconciliation): Node {
  const {h, say, language} = page;
  const rows = passing(CHOICES, lines, page.state).sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || (b.gap ?? -9) - (a.gap ?? -9));
  const share = (value: number | null) => (value === null ? "—" : formatPercent(value, language));
  const table = dataTable(page, {
    id: "lines",
    caption: say(words.list),
    rows,
    first: 30,
    empty: say(words.filtered, {count: 0}),
    columns: [
      {key: "verdict", label: say(words.verdict), value: (row) => say(words[`verdict_${row.verdict}`]), short: true},
      {key: "task", label: say(words.task), wide: true, value: (row) => [row.task_id, row.title].filter(Boolean).join(" "), show: (row) => taskLink(page, row)},
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "status", label: say(words.status), value: (row) => wordOf(page, statusWords, row.reported), minor: true, short: true},
      {key: "reported", label: say(words.reportedShare), value: (row) => row.reported_share, show: (row) => share(row.reported_share), numeric: true, minor: true},
      {key: "verified", label: say(words.verifiedShare), value: (row) => row.verified_share, show: (row) => share(row.verified_share), numeric: true, minor: true},
      {key: "gap", label: say(words.shareGap), value: (row) => row.gap, show: (row) => (row.gap === null ? "—" : formatPoints(row.gap * 100, language)), numeric: true, minor: true, short: true},
      {key: "month", label: say(words.month), value: (row) => row.period, show: (row) => month(page, row.period), minor: true},
      {key: "reviewed", label: say(words.reviewedOn), value: (row) => row.reviewed_on, show: (row) => day(page, row.reviewed_on), minor: true},
      {key: "opinion", label: say(words.opinion), value: (row) => row.opinion, minor: true, wide: true},
      {key: "sources", label: say(words.sources), value: () => null, show: (row) => sources(page, row), minor: true, short: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.list)), choiceBar(page, CHOICES, lines, say(words.filtered, {count: rows.length})), table);
}

/** City tasks have a page of their own; a county's item has it with its unit. */
function taskLink(page: Page, row: Line): Child {
  return page.h("a", {href: page.href("task", {id: row.task_id, unit: row.city ? "" : row.unit})}, [row.task_id, row.title].filter(Boolean).join(" "));
}

function sources(page: Page, {report_row, review_row}: Line): Child {
  const {say} = page;
  const report = report_row === null ? null : sourceLink(page, say(words.report), report_row);
  const review = review_row === null ? say(words.notReviewed) : sourceLink(page, say(words.review), review_row);
  return [report, report && " ", review];
}
