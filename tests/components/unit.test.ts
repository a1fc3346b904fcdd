import {describe, expect, it} from "vitest";
import {unitPage} from "../../src/components/pages/unit.js";
import {marts} from "../../src/lib/marts/index.js";
import {tableOf, testPage, textOf} from "./page.js";

const blank = (mart: string) => Object.fromEntries(Object.keys(marts.find(({name}) => name === mart)!.columns).map((name) => [name, null]));
const unit = {...blank("units"), unit_id: "D28", name: "市司法局", kind: "department", peer_group: "部门三类", reports: true, sort: 1};
const task = (task_id: string, known: object) => ({...blank("task_status"), period: "2022-09", task_id, title: `第${task_id}项`, lead_units: "D28", lead_names: "市司法局", light: "undetermined", city: false, ...known});

async function drawn(tables: Readonly<Record<string, readonly object[]>>): Promise<Element> {
  const page = testPage({
    state: {id: "D28"},
    files: {units: {units: tableOf([unit])}},
    shards: {"unit/D28.json": Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, tableOf(rows as Record<string, unknown>[])]))},
  });
  return unitPage.draw(page, await unitPage.load(page)) as Element;
}

describe("what a unit leads", () => {
  it("is counted as its measures count it; tasks of other plans stand apart and are said not to count", async () => {
    const node = await drawn({tasks: [task("T-1", {city: true, plan: "实施方案", light: "behind"}), task("C-1", {parent_task_id: "T-9", plan: "分解"}), task("A-1", {plan: "行动方案"}), task("A-2", {plan: "行动方案"})]});
    expect(textOf(node)).toContain("2项，1项要盯");
    expect(textOf(node.querySelector(".not-counted")!)).toContain("其他方案的任务（行动方案）：2项，不计入");
    expect([...node.querySelectorAll(".not-counted a")].map((link) => link.textContent)).toEqual(["A-1 第A-1项", "A-2 第A-2项"]);
  });
});
