import type {Text} from "../../../lib/field.js";
import {absentWords as words} from "../../../lib/messages/absent.js";
import {shellWords} from "../../../lib/messages/shell.js";
import {registerNamed} from "../../../lib/registers/index.js";
import type {Page} from "../../page/page.js";
import type {FileRow} from "../data.js";

/** What each register opens; those that no page waits for are not asked for. */
const OPENS: readonly (readonly [register: string, page: string, title: Text])[] = [
  ["units", "unit", shellWords.unit],
  ["tasks", "tasks", shellWords.tasks],
  ["progress", "index", shellWords.overview],
  ["reviews", "reconciliation", shellWords.reconciliation],
  ["problems", "problems", shellWords.problems],
  ["assignments", "assignments", shellWords.assignments],
  ["inspections", "inspections", shellWords.inspections],
  ["practices", "practices", shellWords.practices],
  ["meetings", "meetings", shellWords.meetings],
  ["leaders", "lists", shellWords.lists],
  ["commitments", "commitments", shellWords.commitments],
  ["methodology", "ranking", shellWords.ranking],
  ["indicators", "economy", shellWords.economy],
];

/** Registers of which nothing has come yet, and the page each would fill; nothing where all have come. */
export function absentPart(page: Page, files: readonly FileRow[]): Node | null {
  const {h, say, language} = page;
  const came = new Set(files.flatMap((file) => (file.accepted > 0 ? (file.registers?.split("、") ?? []) : [])));
  const absent = OPENS.filter(([register]) => !came.has(register));
  if (absent.length === 0) return null;
  const item = ([register, name, title]: (typeof OPENS)[number]) => h("li", null, registerNamed(register).label[language], " → ", h("a", {href: page.href(name)}, say(title)));
  return h("section", {class: "absent"}, h("h2", null, say(words.title, {count: absent.length})), h("p", {class: "sub"}, say(words.hint)), h("ul", {class: "names"}, absent.map(item)));
}
