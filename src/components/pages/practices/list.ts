import type {Practice} from "../../../lib/chain/rows.js";
import {practiceWords as words} from "../../../lib/messages/practices.js";
import type {Page} from "../../page/page.js";
import {choiceBar, passing, type Choice} from "../../parts/choices.js";
import {day} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {PracticeData} from "./load.js";

const tierWord = (page: Page, tier: string | null) => choiceWord(page, "practices", "tier", tier);

const CHOICES: readonly Choice<Practice>[] = [
  {key: "theme", label: words.theme, values: (row) => (row.theme ? [row.theme] : [])},
  {key: "tier", label: words.tier, values: (row) => (row.tier ? [row.tier] : []), word: (page, value) => tierWord(page, value) ?? value},
  {key: "batch", label: words.batchHead, values: (row) => (row.batch === null ? [] : [String(row.batch)]), word: (page, value) => page.say(words.batch, {number: value})},
  {key: "unit", label: words.unit, values: (row) => [row.unit_name]},
];

/** Every practice since September 2019, the newest first. */
export function practiceList(page: Page, {all}: PracticeData): Node {
  const {h, say} = page;
  const rows = passing(CHOICES, all, page.state).sort((a, b) => (a.collected_on < b.collected_on ? 1 : -1));
  const table = dataTable(page, {
    id: "practices",
    caption: say(words.list),
    rows,
    first: 20,
    empty: say(words.filtered, {count: 0}),
    columns: [
      {key: "practice", label: say(words.practice), value: (row) => `${row.practice_id} ${row.title}`, show: (row) => sourceLink(page, `${row.practice_id} ${row.title}`, row.row_id)},
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "collected", label: say(words.collected), value: (row) => row.collected_on, show: (row) => day(page, row.collected_on)},
      {key: "theme", label: say(words.theme), value: (row) => row.theme, minor: true},
      {key: "tier", label: say(words.tier), value: (row) => tierWord(page, row.tier), minor: true, short: true},
      {key: "batch", label: say(words.batchHead), value: (row) => row.batch, show: (row) => (row.batch === null ? "—" : say(words.batch, {number: row.batch})), minor: true, short: true},
      {key: "promoted", label: say(words.promoted), value: (row) => row.promoted_on, show: (row) => day(page, row.promoted_on), minor: true},
      {key: "beyond", label: say(words.beyond), value: (row) => row.beyond_city_on, show: (row) => day(page, row.beyond_city_on), minor: true},
      {key: "problem", label: say(words.problem), value: (row) => row.problem_id, minor: true, short: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.list)), choiceBar(page, CHOICES, all, say(words.filtered, {count: rows.length})), table);
}
