import type {Practice} from "../../../lib/chain/rows.js";
import {formatMonth} from "../../../lib/format.js";
import {beyondWords as words} from "../../../lib/messages/beyond.js";
import {practiceWords} from "../../../lib/messages/practices.js";
import {view, type Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {tableOf} from "../../parts/ledger-readers.js";
import {lastDay} from "../../parts/months.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";

/** Practices promoted by the end of the month shown, the newest first. */
export async function loadPromoted(page: Page): Promise<readonly Practice[]> {
  const end = lastDay(page.period ?? "9999-12");
  const rows = await tableOf<Practice>(page, "practices", "practice_list");
  return rows.filter((row) => row.promoted_on !== null && row.promoted_on <= end).sort((a, b) => (a.promoted_on! < b.promoted_on! ? 1 : a.promoted_on! > b.promoted_on! ? -1 : a.practice_id < b.practice_id ? -1 : 1));
}

/** What other places may learn from. */
export const promotedPage = view<readonly Practice[]>({
  load: loadPromoted,
  draw(page, rows) {
    const {h, say} = page;
    if (rows.length === 0) return h("p", {class: "empty"}, say(words.noPromoted));
    return h("div", null, h("p", {class: "headline"}, promotedSentence(page, rows)), h("section", null, h("h2", null, say(words.promotedList)), table(page, rows)));
  },
});

export function promotedSentence({say, period, language}: Page, rows: readonly Practice[]): string {
  return say(words.promoted, {month: formatMonth(period ?? "", language), count: rows.length, units: new Set(rows.map((row) => row.unit)).size, beyond: rows.filter((row) => row.beyond_city_on !== null).length});
}

function table(page: Page, rows: readonly Practice[]): HTMLElement {
  const {h, say} = page;
  return dataTable(page, {
    id: "promoted",
    caption: say(words.promotedList),
    rows,
    first: 30,
    columns: [
      {key: "practice", label: say(practiceWords.practice), value: (row) => row.title, show: (row) => sourceLink(page, row.title, row.row_id), wide: true},
      {key: "unit", label: say(practiceWords.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "promoted", label: say(practiceWords.promoted), value: (row) => row.promoted_on, show: (row) => day(page, row.promoted_on)},
      {key: "beyond", label: say(practiceWords.beyond), value: (row) => row.beyond_city_on, show: (row) => day(page, row.beyond_city_on), minor: true},
      {key: "theme", label: say(practiceWords.theme), value: (row) => row.theme, minor: true},
    ],
  });
}
