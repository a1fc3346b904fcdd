import {lightWords} from "../../../lib/messages/lights.js";
import {taskWords} from "../../../lib/messages/tasks.js";
import type {Text} from "../../../lib/field.js";
import {lightOrder} from "../../charts/lights.js";
import type {Page, State} from "../../page/page.js";
import type {TaskStatus} from "../../parts/rows.js";
import {choiceWord} from "../../parts/words.js";

interface Filter {
  readonly key: string;
  readonly label: Text;
  readonly values: (row: TaskStatus) => readonly string[];
  readonly word?: (page: Page, value: string) => string;
}

/** What tasks are filtered by; each stands in the address under its key. */
const FILTERS: readonly Filter[] = [
  {key: "light", label: taskWords.light, values: (row) => [row.light], word: (page, value) => page.say(lightWords[value as keyof typeof lightWords])},
  {key: "field", label: taskWords.field, values: (row) => (row.field_name ? [row.field_name] : [])},
  {key: "lead", label: taskWords.lead, values: (row) => row.lead_names.split("、")},
  {key: "origin", label: taskWords.origin, values: (row) => (row.origin ? [row.origin] : []), word: (page, value) => choiceWord(page, "tasks", "origin", value) ?? value},
  {key: "list", label: taskWords.listName, values: (row) => (row.list ? [row.list] : []), word: (page, value) => choiceWord(page, "tasks", "list", value) ?? value},
];

/** The tasks that pass every filter of the address. */
export function filtered(rows: readonly TaskStatus[], state: State): TaskStatus[] {
  return rows.filter((row) => FILTERS.every(({key, values}) => !state[key] || values(row).includes(state[key])));
}

/** One list of choices a filter; those that do not occur are not offered. */
export function filterBar(page: Page, rows: readonly TaskStatus[], found: number): HTMLElement {
  const {h, say, state, effects} = page;
  const any = FILTERS.some(({key}) => state[key]);
  const clear = () => effects.go(Object.fromEntries(FILTERS.map(({key}) => [key, ""])));
  return h(
    "div",
    {class: "filters"},
    FILTERS.map((filter) => choices(page, filter, rows)),
    any && h("span", {role: "status"}, say(taskWords.filtered, {count: found})),
    any && h("button", {type: "button", onclick: clear}, say(taskWords.clear)),
  );
}

function choices(page: Page, {key, label, values, word = (_, value) => value}: Filter, rows: readonly TaskStatus[]): HTMLElement | null {
  const {h, say, state, effects} = page;
  const there = new Set(rows.flatMap(values));
  if (there.size < 2) return null;
  const order = key === "light" ? lightOrder.filter((light) => there.has(light)) : [...there].sort((a, b) => a.localeCompare(b, "zh-Hans-CN"));
  const select = h(
    "select",
    {id: `filter-${key}`},
    h("option", {value: ""}, say(taskWords.all)),
    order.map((value) => h("option", {value, selected: state[key] === value}, word(page, value))),
  ) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({[key]: select.value}));
  return h("label", null, say(label), select);
}
