import type {ChangeRow} from "../../../lib/marts/changes.js";
import {formatDate, formatMonth, formatNumber} from "../../../lib/format.js";
import {changeListWords as words} from "../../../lib/messages/changes.js";
import {rowsOf, type Published} from "../../../lib/published.js";
import {registers} from "../../../lib/registers/index.js";
import type {Page} from "../../page/page.js";
import {choiceBar, passing, type Choice} from "../../parts/choices.js";
import {day} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import {fieldOf, valueWord} from "../../parts/value-word.js";

/** What became of a value that was known before. */
export type Change = Omit<ChangeRow, "kind"> & {readonly kind: Exclude<ChangeRow["kind"], "new">};

interface ChangeCount {
  readonly register: string;
  readonly kind: Change["kind"] | "new";
  readonly received: string;
  readonly count: number;
}

export interface ChangeData {
  readonly changes: readonly Change[];
  readonly counts: readonly ChangeCount[];
}

export function changeDataOf(published: Published): ChangeData {
  return {changes: rowsOf<Change>(published["changes"]!), counts: rowsOf<ChangeCount>(published["change_counts"]!)};
}

const monthOf = ({received}: {readonly received: string}) => received.slice(0, 7);
const registerLabel = ({language}: Page, name: string) => registers.find((register) => register.name === name)?.label[language] ?? name;

/** What changed since last time: corrections by us and revisions by the sources, each apart, each opening its rows. */
export function changesPart(page: Page, data: ChangeData): Node {
  const {h, say} = page;
  const of = (kind: Change["kind"][]) => data.changes.filter((change) => kind.includes(change.kind));
  const [corrections, revisions] = [of(["correction"]), of(["revision", "gone"])];
  const empty = corrections.length + revisions.length === 0;
  return h(
    "section",
    {id: "changes"},
    h("h2", null, say(words.title)),
    h("p", null, empty ? say(words.none) : sentence(page, data)),
    h("p", {class: "sub"}, say(words.hint)),
    h("h3", null, say(words.corrections)),
    correctionTable(page, corrections),
    revisions.length > 0 && [h("h3", null, say(words.revisions)), revisionTable(page, data, revisions)],
  );
}

/** The month in which something was last restated or put right; new keys and those gone are known of the last day received. */
function sentence({say, language, about}: Page, {counts}: ChangeData): string {
  const sum = (rows: readonly ChangeCount[], kind: ChangeCount["kind"]) => formatNumber(rows.filter((row) => row.kind === kind).reduce((total, row) => total + row.count, 0), language, {most: 0});
  const last = counts.filter(({kind}) => kind === "revision" || kind === "correction").map(monthOf).sort().at(-1);
  const [inMonth, onDay] = [counts.filter((row) => monthOf(row) === last), counts.filter((row) => row.received === about.as_of)];
  const changed = last ? say(words.sentence, {month: formatMonth(last, language), revisions: sum(inMonth, "revision"), corrections: sum(inMonth, "correction")}) : "";
  return [changed, say(words.lastDay, {day: formatDate(about.as_of ?? "", language), added: sum(onDay, "new"), gone: sum(onDay, "gone")})].join(language === "zh" ? "" : " ");
}

/** Where the value stands: register, key and column. */
function placeColumns(page: Page): TableColumn<Change>[] {
  const {say, language} = page;
  return [
    {key: "register", label: say(words.register), value: (row) => registerLabel(page, row.register), minor: true},
    {key: "key", label: say(words.key), value: (row) => row.row_key.replaceAll("|", " · ")},
    {key: "field", label: say(words.field), value: (row) => fieldOf(row.register, row.column)?.label[language] ?? row.column},
  ];
}

function valueColumns(page: Page): TableColumn<Change>[] {
  const {say} = page;
  const word = (row: Change, value: string | null) => (row.column === null ? "—" : valueWord(page, row.register, row.column, value));
  return [
    {key: "before", label: say(words.before), value: (row) => word(row, row.old)},
    {key: "after", label: say(words.after), value: (row) => word(row, row.new)},
  ];
}

function correctionTable(page: Page, rows: readonly Change[]): HTMLElement {
  const {say} = page;
  return dataTable(page, {
    id: "corrections",
    caption: say(words.corrections),
    rows,
    empty: say(words.noCorrections),
    first: 20,
    columns: [
      ...placeColumns(page),
      ...valueColumns(page),
      {key: "reason", label: say(words.reason), value: (row) => row.reason, wide: true, minor: true},
      {key: "by", label: say(words.madeBy), value: (row) => row.made_by, minor: true},
      {key: "on", label: say(words.madeOn), value: (row) => row.received, show: (row) => day(page, row.received), short: true, minor: true},
      {key: "source", label: say(words.open), value: (row) => row.row_id_before, show: (row) => sources(page, [[say(words.cell), row.row_id_before], [say(words.record), row.row_id]]), minor: true},
    ],
  });
}

function revisionTable(page: Page, {counts}: ChangeData, revisions: readonly Change[]): Node {
  const {h, say} = page;
  const filters = choicesOf(page, revisions);
  const rows = passing(filters, revisions, page.state);
  const all = counts.filter(({kind}) => kind === "revision" || kind === "gone").reduce((total, {count}) => total + count, 0);
  const table = dataTable(page, {
    id: "revisions",
    caption: say(words.revisions),
    rows,
    empty: say(words.noneFound),
    sort: {key: "received", descending: true},
    first: 20,
    columns: [
      ...placeColumns(page),
      ...valueColumns(page),
      {key: "kind", label: say(words.kind), value: (row) => say(row.kind === "gone" ? words.gone : words.revision), short: true, minor: true},
      {key: "received", label: say(words.received), value: (row) => row.received, show: (row) => day(page, row.received), short: true, minor: true},
      {key: "received_before", label: say(words.receivedBefore), value: (row) => row.received_before, show: (row) => day(page, row.received_before), short: true, minor: true},
      {key: "source", label: say(words.open), value: (row) => row.row_id, show: (row) => sources(page, row.kind === "gone" ? [[say(words.earlier), row.row_id]] : [[say(words.earlier), row.row_id_before], [say(words.later), row.row_id]]), minor: true},
    ],
  });
  const limited = all > revisions.length && h("p", {class: "sub"}, say(words.limited, {all, shown: revisions.length}));
  return h("div", null, choiceBar(page, filters, revisions, say(words.found, {count: rows.length})), limited, table);
}

function choicesOf(page: Page, revisions: readonly Change[]): Choice<Change>[] {
  const months = [...new Set(revisions.map(monthOf))].sort().reverse();
  return [
    {key: "month", label: words.month, values: (row) => [monthOf(row)], order: months, word: (_, value) => formatMonth(value, page.language)},
    {key: "register", label: words.register, values: (row) => [row.register], order: registers.map(({name}) => name), word: (_, value) => registerLabel(page, value)},
    {key: "kind", label: words.kind, values: (row) => [row.kind], word: (_, value) => page.say(value === "gone" ? words.gone : words.revision)},
  ];
}

function sources(page: Page, named: readonly (readonly [name: string, row_id: string | null])[]): HTMLElement {
  const links = named.flatMap(([name, row_id]) => (row_id ? [sourceLink(page, name, row_id)] : []));
  return page.h("span", null, links.flatMap((link, at) => (at > 0 ? [" · ", link] : [link])));
}
