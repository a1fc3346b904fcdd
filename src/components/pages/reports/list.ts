import {formatBytes} from "../../../lib/format.js";
import {reportsWords as words} from "../../../lib/messages/reports.js";
import {replacementOf, type FrozenReport} from "../../../lib/verify/frozen.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {dataTable} from "../../parts/table.js";
import {languageNames, nameOf, readerName, stateWord} from "./names.js";
import {offers} from "./offers.js";

/** All frozen reports, the latest month first. */
export function reportsList(page: Page, reports: readonly FrozenReport[]): Node {
  const {h, say, language} = page;
  return dataTable(page, {
    id: "frozen",
    caption: say(words.list),
    rows: reports,
    first: 30,
    columns: [
      {key: "report", label: say(words.report), wide: true, value: (row) => nameOf(page, row), show: (row) => [h("a", {href: page.href("reports", {id: row.folder})}, nameOf(page, row)), replacementOf(row, reports) !== null && h("span", {class: "sub"}, ` ${say(words.replacedShort)}`)]},
      {key: "state", label: say(words.state), short: true, value: (row) => stateWord(page, row), show: (row) => h("span", {class: `verdict ${row.outcome}`}, stateWord(page, row))},
      {key: "asOf", label: say(words.asOf), value: (row) => row.about?.as_of ?? null, show: (row) => day(page, row.about?.as_of ?? null)},
      {key: "cutOff", label: say(words.cutOff), value: (row) => row.about?.cut_off ?? null, show: (row) => day(page, row.about?.cut_off ?? null), minor: true},
      {key: "reader", label: say(words.reader), value: (row) => (row.about === null ? null : readerName(page, row.about)), minor: true, short: true},
      {key: "languages", label: say(words.languages), value: (row) => languageNames(page, row.about?.languages ?? []), minor: true},
      {key: "size", label: say(words.size), value: (row) => row.bytes, show: (row) => formatBytes(row.bytes, language), numeric: true, short: true, minor: true},
      {key: "take", label: say(words.take), value: (row) => row.archive?.name ?? null, show: (row) => offers(page, row), minor: true},
    ],
  });
}
