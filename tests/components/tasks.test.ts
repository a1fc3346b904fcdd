import {describe, expect, it} from "vitest";
import {taskPage} from "../../src/components/pages/task.js";
import {tasksPage} from "../../src/components/pages/tasks.js";
import {marts} from "../../src/lib/marts/index.js";
import {bucketOf} from "../../src/lib/shards.js";
import {tableOf, testPage, textOf, type Asked} from "./page.js";

const blank = Object.fromEntries(Object.keys(marts.find(({name}) => name === "task_status")!.columns).map((name) => [name, null]));
const task = (task_id: string, rating: string | null, known: object = {}) => ({...blank, period: "2022-09", task_id, title: task_id, city: true, lead_units: "MOD", lead_names: "MOD", light: "undetermined", rating, ...known});
const rows = [task("HS2", "amber_red"), task("Crossrail", "red"), task("Maritime", "amber_red"), task("Reset", null)];

async function drawn(asked: Asked, tasks: readonly object[] = rows): Promise<Element> {
  const page = testPage({...asked, files: {inspections: {finding_list: tableOf([])}}, shards: {"tasks/2022-09.json": tableOf(tasks as Record<string, unknown>[])}});
  return tasksPage.draw(page, await tasksPage.load(page)) as Element;
}

describe("delivery ratings of a portfolio", () => {
  it("are counted, those without one too, and filter the tasks", async () => {
    expect(textOf((await drawn({})).querySelector(".ratings")!)).toMatch(/^交付评级：4项中3项有评级.*黄红2项红1项未评级1项$/);
    const node = await drawn({state: {rating: "unrated"}});
    expect([...node.querySelectorAll(".data-table tbody a")].map((link) => link.textContent)).toEqual(["Reset"]);
    expect(node.querySelector("#filter-rating")).not.toBeNull();
  });

  it("stand on the page of the task, whose code is not said twice where it is its title", async () => {
    const page = testPage({language: "en", state: {id: "HS2"}, files: {inspections: {finding_list: tableOf([])}}, shards: {[`task/${bucketOf("HS2")}.json`]: tableOf(rows)}});
    const node = taskPage.draw(page, await taskPage.load(page)) as Element;
    expect(textOf(node)).toContain("Delivery ratingAmber/Red");
    expect(textOf(node.querySelector(".headline")!)).toBe("HS2");
  });

  it("are not spoken of where no task has one", async () => {
    const node = await drawn({}, rows.map((row) => ({...row, rating: null})));
    expect(textOf(node)).not.toMatch(/评级/);
  });
});

describe("the sentence over the tasks", () => {
  it("counts one in the singular, and nothing that the ledger does not have", async () => {
    const sentence = async (tasks: readonly object[]) => textOf((await drawn({language: "en"}, tasks)).querySelector(".headline")!);
    expect(await sentence(rows)).toBe("Sep 2022: 4 tasks; 0 to watch.");
    expect(await sentence([task("A", null, {field_name: "Roads", aspect: "Tolls"})])).toBe("Sep 2022: 1 field, 1 aspect, 1 task; 0 to watch.");
  });
});
