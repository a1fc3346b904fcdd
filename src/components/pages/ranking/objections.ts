import {formatNumber} from "../../../lib/format.js";
import {rankingWords as words} from "../../../lib/messages/ranking.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import type {UnitScore} from "../../parts/rows.js";
import {dataTable} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";

/** `marts.objection_list` */
export interface Objection {
  readonly objection_id: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly period: string;
  readonly measure: string | null;
  readonly stated: number | null;
  readonly claimed: number | null;
  readonly objection: string;
  readonly filed_on: string;
  readonly answer: string | null;
  readonly answered_on: string | null;
  readonly outcome: string | null;
  readonly row_id: string;
}

/** Beside a result that an unanswered objection may still move. */
export function provisionalMark({h, say}: Page, {provisional}: Pick<UnitScore, "provisional">): Node | null {
  return provisional ? h("span", {class: "sub provisional-mark"}, ` ${say(words.provisionalMark)}`) : null;
}

/** Whose result may still move, as the scores have it; nothing where nobody objected. */
export function provisionalNote(page: Page, scores: readonly UnitScore[], objections: readonly Objection[]): Node | null {
  const {h, say, language} = page;
  const waiting = scores.filter(({provisional}) => provisional).map((row) => [row.unit_id, row.unit_name] as const);
  if (waiting.length === 0 && objections.length === 0) return null;
  if (waiting.length === 0) return h("p", null, say(words.final, {count: objections.length}));
  const [before, after] = say(words.provisional, {units: "\n"}).split("\n");
  const between = language === "zh" ? "、" : ", ";
  return h("p", {class: "provisional"}, before, waiting.map(([id, name], index) => [index > 0 && between, h("a", {href: page.href("unit", {id})}, name)]), after);
}

/** Every objection of the month with its answer. */
export function objectionsPart(page: Page, objections: readonly Objection[]): Node | null {
  const {h, say, language} = page;
  if (objections.length === 0) return null;
  const number = (value: number | null) => (value === null ? "—" : formatNumber(value, language));
  const table = dataTable(page, {
    id: "objections",
    caption: say(words.objections),
    rows: objections.toSorted((a, b) => Number(a.answered_on !== null) - Number(b.answered_on !== null)),
    search: false,
    columns: [
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "objection", label: say(words.objection), value: (row) => `${row.objection_id} ${row.objection}`, show: (row) => sourceLink(page, row.objection, row.row_id)},
      {key: "outcome", label: say(words.outcome), value: (row) => (row.answered_on === null ? say(words.waiting) : choiceWord(page, "objections", "outcome", row.outcome)), short: true},
      {key: "measure", label: say(words.measure), value: (row) => row.measure, minor: true},
      {key: "stated", label: say(words.stated), value: (row) => row.stated, show: (row) => number(row.stated), numeric: true, minor: true},
      {key: "claimed", label: say(words.claimed), value: (row) => row.claimed, show: (row) => number(row.claimed), numeric: true, minor: true},
      {key: "filed", label: say(words.filedOn), value: (row) => row.filed_on, show: (row) => day(page, row.filed_on), minor: true},
      {key: "answer", label: say(words.answer), value: (row) => row.answer, minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.objections)), table);
}
