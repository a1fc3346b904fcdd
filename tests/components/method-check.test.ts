import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, inject, it} from "vitest";
import {methodCheckPage} from "../../src/components/pages/method-check.js";
import type {About} from "../../src/lib/published.js";
import {testPage, textOf} from "./page.js";

const folder = inject("sample").published;
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as unknown;
const about = read("about") as About;
const files = {ranking: read("ranking"), method: read("method")};
const drawn = async (period: string, state: Readonly<Record<string, string>> = {}, language: "zh" | "en" = "zh") => {
  const page = testPage({about, files, language, state: {period, ...state}, shards: {[`judgement/${period}.json`]: read(`judgement/${period}`)}});
  const node = methodCheckPage.draw(page, await methodCheckPage.load(page)) as HTMLElement;
  return {page, node, text: textOf(node)};
};

describe("the check of the method", () => {
  it.each(["zh", "en"] as const)("says each finding in words for every peer group (%s)", async (language) => {
    for (const group of ["区县", "部门一类", "部门二类", "部门三类"]) {
      const {text, node} = await drawn("2022-09", {group}, language);
      expect(text).not.toMatch(/undefined|NaN|Infinity|没能显示|could not be shown/);
      expect(node.querySelectorAll("section").length).toBeGreaterThanOrEqual(7);
    }
  });

  it("says where simulations were not drawn", async () => {
    expect((await drawn("2022-01")).text).toContain("只对最近两个月计算");
  });

  it("warns of judgements that contradict one another, and offers the weights for a trial", async () => {
    const state = {"ahp.tasks.problems": "0", "ahp.problems.discipline": "0", "ahp.tasks.discipline": "8"};
    const {text, node} = await drawn("2022-09", state);
    expect(text).toContain("判断互相矛盾");
    expect(node.querySelector("a[href^='what-if.html']")!.getAttribute("href")).toMatch(/group=.*w\.tasks=/);
    expect((await drawn("2022-09")).text).toContain("判断前后一致（一致性比率0.00");
  });
});
