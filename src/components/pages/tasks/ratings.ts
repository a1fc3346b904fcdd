import {taskWords} from "../../../lib/messages/tasks.js";
import {tasks} from "../../../lib/registers/tasks.js";
import type {Page} from "../../page/page.js";
import type {ListedTask} from "../../parts/task-shards.js";
import {choiceWord} from "../../parts/words.js";

/** A task its portfolio gave no rating. */
export const UNRATED = "unrated";

export const ratingOrder: readonly string[] = [...Object.keys(tasks.fields["rating"]?.choices ?? {}), UNRATED];

/** 绿、黄绿、黄、黄红、红, or that there is none. */
export function ratingWord(page: Page, rating: string): string {
  return rating === UNRATED ? page.say(taskWords.unrated) : (choiceWord(page, "tasks", "rating", rating) ?? rating);
}

/** How many tasks have each delivery rating, those without one among them; each count opens its tasks. */
export function ratingsPart(page: Page, rows: readonly ListedTask[]): HTMLElement | null {
  const {h, say} = page;
  const rated = rows.filter((row) => row.rating);
  if (rated.length === 0) return null;
  const counts = ratingOrder.map((rating) => ({rating, count: rows.filter((row) => (row.rating ?? UNRATED) === rating).length}));
  return h(
    "section",
    {class: "ratings"},
    h("h2", null, say(taskWords.ratings, {rated: rated.length, tasks: rows.length})),
    h("p", {class: "sub"}, say(taskWords.ratingsHint)),
    h("dl", {class: "facts"}, counts.filter(({count}) => count > 0).map(({rating, count}) => [h("dt", null, ratingWord(page, rating)), h("dd", null, h("a", {href: page.href("tasks", {rating})}, say(taskWords.count, {count})))])),
  );
}
