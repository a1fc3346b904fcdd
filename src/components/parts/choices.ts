import type {Text} from "../../lib/field.js";
import {taskWords} from "../../lib/messages/tasks.js";
import type {Page, State} from "../page/page.js";

/** What the rows of a page are filtered by; it stands in the address under its key. */
export interface Choice<R> {
  readonly key: string;
  readonly label: Text;
  readonly values: (row: R) => readonly string[];
  readonly word?: (page: Page, value: string) => string;
  /** The order of what is offered; by default that of the alphabet. */
  readonly order?: readonly string[];
}

/** The rows that pass every filter of the address. */
export function passing<R>(filters: readonly Choice<R>[], rows: readonly R[], state: State): R[] {
  return rows.filter((row) => filters.every(({key, values}) => !state[key] || values(row).includes(state[key])));
}

/** One list of choices a filter; those that do not occur are not offered. */
export function choiceBar<R>(page: Page, filters: readonly Choice<R>[], rows: readonly R[], found: string): HTMLElement {
  const {h, say, state, effects} = page;
  const any = filters.some(({key}) => state[key]);
  const clear = () => effects.go(Object.fromEntries(filters.map(({key}) => [key, ""])));
  return h(
    "div",
    {class: "filters"},
    filters.map((filter) => choices(page, filter, rows)),
    any && h("span", {role: "status"}, found),
    any && h("button", {type: "button", onclick: clear}, say(taskWords.clear)),
  );
}

function choices<R>(page: Page, {key, label, values, order, word = (_, value) => value}: Choice<R>, rows: readonly R[]): HTMLElement | null {
  const {h, say, state, effects} = page;
  const there = new Set(rows.flatMap(values));
  if (there.size < 2 && !state[key]) return null;
  const offered = order ? order.filter((value) => there.has(value)) : [...there].sort((a, b) => a.localeCompare(b, "zh-Hans-CN"));
  const select = h(
    "select",
    {id: `filter-${key}`},
    h("option", {value: ""}, say(taskWords.all)),
    offered.map((value) => h("option", {value, selected: state[key] === value}, word(page, value))),
  ) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({[key]: select.value}));
  return h("label", null, say(label), select);
}
