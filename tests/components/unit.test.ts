import {describe, expect, it} from "vitest";
import {groupsOf, rankingPage} from "../../src/components/pages/ranking.js";
import {unitPage} from "../../src/components/pages/unit.js";
import {marts} from "../../src/lib/marts/index.js";
import {tableOf, testPage, textOf} from "./page.js";

const blank = (mart: string) => Object.fromEntries(Object.keys(marts.find(({name}) => name === mart)!.columns).map((name) => [name, null]));
const unit = {...blank("units"), unit_id: "D28", name: "市司法局", kind: "department", peer_group: "部门三类", reports: true, sort: 1};
const task = (task_id: string, known: object) => ({...blank("task_status"), period: "2022-09", task_id, title: `第${task_id}项`, lead_units: "D28", lead_names: "市司法局", light: "undetermined", city: false, ...known});

async function drawn(tables: Readonly<Record<string, readonly object[]>>): Promise<Element> {
  const page = testPage({
    state: {id: "D28"},
    files: {units: {units: tableOf([unit])}, method: {edition_parameters: tableOf([parameter])}},
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

const measure = (code: string, parent: string | null, known: object) => ({...blank("unit_measures"), period: "2022-09", edition: "departments", code, parent, title_zh: code, title_en: code, unit: "%", weight: 1, effective_weight: 0, ...known});
const parameter = {edition: "departments", parameter: "min_share_present", value: "0.6"};
const scored = {...blank("unit_scores"), period: "2022-09", edition: "departments", unit_id: "D28", unit_name: "市司法局", peer_group: "部门三类", state: "scored", score: 84.44, base_score: 84.44, award: 0, deduction: 0, rank: 1, peers: 2, tied: true, grade: "excellent"};
const affirmation = {...blank("adjustments"), period: "2022-09", honour_id: "H1", unit_id: "D28", kind: "affirmation", matter: "处置（示例）", counted: true, document: "示例市委〔2022〕18号", granted_on: "2022-08-29", row_id: "1-1-1"};

describe("a value that weighs nothing", () => {
  it("says that too little of its group is there", async () => {
    const node = await drawn({
      scores: [scored],
      measures: [
        measure("总分", null, {score: 84, effective_weight: 1}),
        measure("任务", "总分", {score: 84, effective_weight: 1}),
        measure("报送", "总分", {}),
        measure("整改率", "报送", {measure: "rectification", weight: 0.6}),
        measure("按时报送率", "报送", {measure: "reporting_on_time", weight: 0.4, value: 1, score: 100}),
      ],
    });
    expect([...node.querySelectorAll(".why-not")].map(textOf)).toEqual(["只有40%的权重有数据，不足办法要求的60%，整组不计", "不计：报送数据不足"]);
  });
});

describe("a grade set by a decisive achievement", () => {
  it("says so in the headline and on the ranking, with the document", async () => {
    expect(textOf((await drawn({scores: [scored], adjustments: [affirmation]})).querySelector(".headline")!)).toContain("等次优秀（一票肯定）");
    const other = {...scored, unit_id: "D06", unit_name: "市生态环境局", grade: "good"};
    const page = testPage({files: {ranking: {unit_scores: tableOf([scored, other]), units: tableOf([unit, {...unit, unit_id: "D06"}]), edition_nodes: tableOf([]), adjustments: tableOf([affirmation])}, objections: {objection_list: tableOf([])}}});
    const text = textOf(rankingPage.draw(page, await rankingPage.load(page)));
    expect(text).toContain("市司法局（一票肯定）");
    expect(text).toContain("等次定为优秀，不看得分线；得分84.44不变。依据 示例市委〔2022〕18号");
    expect(text).not.toContain("市生态环境局（一票肯定）");
  });
});

describe("classes of departments", () => {
  it("stand as their numerals run", () => {
    const scores = ["三", "一", "十", "二"].map((numeral, at) => ({...scored, unit_id: `D${at}`, peer_group: `部门${numeral}类`}));
    expect(groupsOf(scores as never, [], "2022-09").map(({name}) => name)).toEqual(["部门一类", "部门二类", "部门三类", "部门十类"]);
  });
});
