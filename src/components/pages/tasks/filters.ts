import {lightWords} from "../../../lib/messages/lights.js";
import {taskWords} from "../../../lib/messages/tasks.js";
import {lightOrder} from "../../charts/lights.js";
import type {Page, State} from "../../page/page.js";
import {choiceBar, passing, type Choice} from "../../parts/choices.js";
import type {ListedTask} from "../../parts/task-shards.js";
import {choiceWord} from "../../parts/words.js";
import {ratingOrder, ratingWord, UNRATED} from "./ratings.js";

/** What tasks are filtered by; each stands in the address under its key. */
const FILTERS: readonly Choice<ListedTask>[] = [
  {key: "light", label: taskWords.light, values: (row) => [row.light], order: lightOrder, word: (page, value) => page.say(lightWords[value as keyof typeof lightWords])},
  {key: "field", label: taskWords.field, values: (row) => (row.field_name ? [row.field_name] : [])},
  {key: "lead", label: taskWords.lead, values: (row) => row.lead_names.split("、")},
  {key: "origin", label: taskWords.origin, values: (row) => (row.origin ? [row.origin] : []), word: (page, value) => choiceWord(page, "tasks", "origin", value) ?? value},
  {key: "list", label: taskWords.listName, values: (row) => (row.list ? [row.list] : []), word: (page, value) => choiceWord(page, "tasks", "list", value) ?? value},
  {key: "rating", label: taskWords.rating, values: (row) => [row.rating ?? UNRATED], order: ratingOrder, word: ratingWord},
];

/** The tasks that pass every filter of the address. */
export function filtered(rows: readonly ListedTask[], state: State): ListedTask[] {
  return passing(FILTERS, rows, state);
}

/** One list of choices a filter; those that do not occur are not offered. */
export function filterBar(page: Page, rows: readonly ListedTask[], found: number): HTMLElement {
  return choiceBar(page, FILTERS, rows, page.say(taskWords.filtered, {count: found}));
}
