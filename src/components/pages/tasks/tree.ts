import {group, rollup} from "d3-array";
import {taskWords} from "../../../lib/messages/tasks.js";
import {lightWords} from "../../../lib/messages/lights.js";
import {lightOrder} from "../../charts/lights.js";
import type {Page} from "../../page/page.js";
import {lightShape} from "../../parts/light.js";
import {taskName} from "../../parts/task-name.js";
import type {ListedTask} from "../../parts/task-shards.js";

/** Fields, their aspects, their tasks, each with its count by light; the counts of a level add up to the one above. */
export function taskTree(page: Page, rows: readonly ListedTask[]): HTMLElement {
  const {h, say} = page;
  const fields = [...group(rows, (row) => row.field_name ?? say(taskWords.noField))];
  return h(
    "div",
    {class: "tree"},
    h("ul", null, fields.map(([name, own]) => fieldItem(page, name, own, fields.length === 1))),
    h("p", {class: "tree-total"}, h("strong", null, say(taskWords.total, {count: rows.length})), mini(page, rows)),
  );
}

function fieldItem(page: Page, name: string, rows: readonly ListedTask[], open: boolean): HTMLElement {
  const {h, say} = page;
  const aspects = [...group(rows, (row) => row.aspect ?? say(taskWords.noAspect))];
  const named = new Set(rows.flatMap((row) => row.aspect ?? [])).size;
  const about = [countWord(page, rows.length), ...(named === 0 ? [] : [say(named === 1 ? taskWords.aspectOne : taskWords.aspects, {count: named})])].join(page.language === "zh" ? "，" : ", ");
  return h("li", null, h("details", {open}, h("summary", null, h("strong", null, name), ` ${about}`, mini(page, rows)), h("ul", null, aspects.map(([aspect, own]) => aspectItem(page, aspect, own)))));
}

/** An aspect's tasks are drawn when it is opened. */
function aspectItem(page: Page, name: string, rows: readonly ListedTask[]): HTMLElement {
  const {h} = page;
  const list = h("ul");
  const details = h("details", null, h("summary", null, name, ` ${countWord(page, rows.length)}`, mini(page, rows)), list) as HTMLDetailsElement;
  const leaf = (row: ListedTask) => h("li", {class: "leaf"}, isKnown(row.light) && lightShape(page, row.light), " ", h("a", {href: page.href("task", {id: row.task_id})}, taskName(row)), h("span", {class: "sub"}, ` ${row.lead_names}`));
  details.addEventListener("toggle", () => list.append(...rows.map(leaf)), {once: true});
  return h("li", null, details);
}

const isKnown = (light: string): light is (typeof lightOrder)[number] => (lightOrder as readonly string[]).includes(light);

/** Counts by light, shape and number; the word is read out. */
function mini(page: Page, rows: readonly ListedTask[]): HTMLElement {
  const {h, say} = page;
  const byLight = rollup(rows, (own) => own.length, (row) => row.light);
  const counts = lightOrder.flatMap((light) => (byLight.has(light) ? [{light, count: byLight.get(light)!}] : []));
  return h("span", {class: "mini"}, counts.map(({light, count}) => h("span", {class: "light", title: say(lightWords[light])}, lightShape(page, light), h("span", {class: "unseen"}, say(lightWords[light])), count)));
}

function countWord({say}: Page, count: number): string {
  return say(count === 1 ? taskWords.countOne : taskWords.count, {count});
}
