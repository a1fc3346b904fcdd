import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, inject, it} from "vitest";
import {noTrial, tryOut} from "../../src/lib/evaluation/what-if.js";
import {judgedMonth} from "../../src/components/parts/judged.js";
import {whatIfPage} from "../../src/components/pages/what-if.js";
import {stateOf, trialOf} from "../../src/components/pages/what-if/state.js";
import type {About} from "../../src/lib/published.js";
import {testPage, textOf} from "./page.js";

const folder = inject("sample").published;
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as unknown;
const about = read("about") as About;
const files = {ranking: read("ranking"), method: read("method")};
const asked = (period: string, state: Readonly<Record<string, string>> = {}, language: "zh" | "en" = "zh") =>
  testPage({about, files, language, state: {period, ...state}, shards: {[`judgement/${period}.json`]: read(`judgement/${period}`)}});

describe("the trial of other weights", () => {
  it.each(about.periods)("gives the published result of %s at the edition's own weights, unit by unit", async (period) => {
    const {groups} = await judgedMonth(asked(period));
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      const {units} = tryOut(group, noTrial)!;
      const own = units.map(({unit_id, published_score, rank, grade, award, deduction}) => ({unit_id, score: published_score, rank, grade, award, deduction}));
      expect(own).toEqual(group.scores.map(({unit_id, score, rank, grade, award, deduction}) => ({unit_id, score, rank, grade, award, deduction})));
    }
  });

  it("stands in the address and comes back from it", async () => {
    const page = asked("2022-09", {"w.tasks": "10", "w.problems": "30", "w.brands": "-1", "w.verified": "x", agg: "geometric", missing: "nonsense"});
    const {edition} = (await judgedMonth(page)).groups[0]!;
    const trial = trialOf(page.state, edition);
    expect(trial).toEqual({weights: new Map([["tasks", 10]]), aggregation: "geometric", missing: null});
    expect(trialOf(stateOf(trial, edition), edition)).toEqual(trial);
  });

  let zh: string;
  beforeAll(async () => {
    const page = asked("2022-09");
    zh = textOf(whatIfPage.draw(page, await whatIfPage.load(page)));
  });

  it("says that it is a trial and not the published result, in both languages", async () => {
    expect(zh).toContain("这是试算，不是公布结果");
    const page = asked("2022-09", {"w.tasks": "1"}, "en");
    const en = textOf(whatIfPage.draw(page, await whatIfPage.load(page)));
    expect(en).toContain("This is a trial, not the published result");
    expect(en).toMatch(/Trial: ranks that move in Counties: \d/);
    expect(en).not.toMatch(/undefined|NaN|could not be shown/);
  });

  it("says what is missing where every weight is 0", async () => {
    const page = asked("2022-09", {"w.tasks": "0", "w.problems": "0", "w.discipline": "0", "w.practices": "0"});
    expect(textOf(whatIfPage.draw(page, await whatIfPage.load(page)))).toContain("没有指标可评");
  });

  it("follows a weight at once, and the address when the reader lets go", async () => {
    const page = asked("2022-09");
    const node = whatIfPage.draw(page, await whatIfPage.load(page)) as HTMLElement;
    const input = node.querySelector<HTMLInputElement>("#weight-tasks")!;
    input.value = "0";
    input.dispatchEvent(new (node.ownerDocument.defaultView!.Event)("input"));
    expect(node.querySelector("[role=status]")!.textContent).toMatch(/^试算：区县\d家位次变动/);
    expect(page.changes).toEqual([]);
    input.dispatchEvent(new (node.ownerDocument.defaultView!.Event)("change"));
    expect(page.changes.at(-1)).toMatchObject({"w.tasks": "0", agg: "", missing: ""});
    node.querySelector<HTMLButtonElement>(".trial-controls button")!.click();
    expect(node.querySelector("[role=status]")!.textContent).toContain("结果与公布的相同");
    expect(page.changes.at(-1)).toMatchObject({"w.tasks": ""});
  });
});
