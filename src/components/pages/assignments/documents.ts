import {median} from "d3-array";
import {lagKinds, lagsOf, type Lag, type LagKind} from "../../../lib/chain/lags.js";
import type {HigherDocument} from "../../../lib/chain/rows.js";
import {within} from "../../../lib/chain/window.js";
import {formatDate, formatNumber} from "../../../lib/format.js";
import {assignmentWords as words} from "../../../lib/messages/assignments.js";
import {lagDots} from "../../charts/lag-dots.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {figure} from "../../parts/figure.js";
import {sourceLink} from "../../parts/reference.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {AssignmentData} from "./counts.js";

/** 三个第一时间: from receipt to conveying, studying, issuing. */
export function documentsPart(page: Page, {documents, window}: AssignmentData): Node {
  const {h, say} = page;
  const received = documents.filter((row) => within(row.received_on, window));
  const heading = h("h2", null, say(words.docs));
  if (received.length === 0) return h("section", null, heading, h("p", {class: "empty"}, say(words.docsNone)));
  return h("section", null, heading, lagFigure(page, lagsOf(documents, window), received.length, window.end.slice(0, 4)), documentTable(page, received));
}

function lagFigure(page: Page, lags: readonly Lag[], count: number, year: string): Node {
  const {say, language} = page;
  const name = (kind: LagKind) => say(words[`lag_${kind}`]);
  const days = (value: number | undefined) => (value === undefined ? "—" : formatNumber(value, language, {most: 1}));
  const middle = (kind: LagKind) => days(median(lags.filter((lag) => lag.kind === kind), (lag) => lag.days));
  const points = lags.map((lag) => ({id: lag.document.row_id, panel: lag.kind, days: lag.days, waiting: lag.waiting, title: `${lag.document.unit_name} ${lag.document.document_id}\n${name(lag.kind)} ${say(words.medianDays, {days: lag.days})}`}));
  return figure(page, {
    title: say(words.docsTitle, {conveyed: middle("conveyed"), studied: middle("studied"), issued: middle("issued")}),
    subtitle: say(words.docsSub, {count, year}),
    name: `first-moments-${year}`,
    draw: (options) => lagDots(points, {...options, panels: lagKinds.map((id) => ({id, label: name(id)})), medianLabel: (value) => say(words.median, {days: days(value)})}),
    data: {head: [say(words.document), say(words.unit), say(words.step), say(words.days), say(words.waiting)], rows: lags.map((lag) => [`${lag.document.document_id} ${lag.document.title}`, lag.document.unit_name, name(lag.kind), lag.days, say(lag.waiting ? words.yes : words.no)])},
    source: cityFoot(page),
  });
}

function documentTable(page: Page, rows: readonly HigherDocument[]): HTMLElement {
  const {h, say, language} = page;
  return dataTable(page, {
    id: "documents",
    caption: say(words.docs),
    rows,
    first: 15,
    sort: {key: "received", descending: true},
    columns: [
      {key: "document", label: say(words.document), value: (row) => `${row.document_id} ${row.title}`, show: (row) => sourceLink(page, `${row.document_id} ${row.title}`, row.row_id)},
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "received", label: say(words.received), value: (row) => row.received_on, show: (row) => day(page, row.received_on)},
      {key: "conveyed", label: say(words.lag_conveyed), value: (row) => row.conveyed_on, show: (row) => day(page, row.conveyed_on), minor: true},
      {key: "studied", label: say(words.lag_studied), value: (row) => row.studied_on, show: (row) => day(page, row.studied_on), minor: true},
      {key: "issued", label: say(words.lag_issued), value: (row) => row.issued_on, show: (row) => day(page, row.issued_on), minor: true},
      {key: "own", label: say(words.ownTitle), value: (row) => [row.own_title, row.own_number, row.issued_on && formatDate(row.issued_on, language)].filter(Boolean).join(" ") || null, show: (row) => [row.own_title, row.own_number].filter(Boolean).join(" ") || "—", minor: true},
      {key: "level", label: say(words.level), value: (row) => choiceWord(page, "documents", "level", row.level), minor: true, short: true},
      {key: "major", label: say(words.major), value: (row) => say(row.major_policy ? words.yes : words.no), minor: true, short: true},
    ],
  });
}
