import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {openWarehouse, query, type Warehouse} from "../../../loaders/warehouse/open.js";
import {economyPage} from "../../../src/components/pages/economy.js";
import type {About} from "../../../src/lib/published.js";
import {testPage, textOf} from "../../components/page.js";
import {city, SMALL} from "../pipeline/city.js";

describe("the sample city's own indicators", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await openWarehouse(inject("sample").warehouse, "read");
  });
  afterAll(() => warehouse.close());

  it("have a season where there is one, and are too short where they are", async () => {
    const found = await query<{indicator: string; state: string; p: number | null; high_month: number; low_month: number}>(warehouse, "select indicator, state, p, high_month, low_month from marts.indicator_seasons");
    const of = (start: string) => found.find(({indicator}) => indicator.startsWith(start))!;
    expect(of("热线诉求量")).toMatchObject({state: "ok", p: 0.001, low_month: 7});
    expect(of("事项网上可办率").p).toBeGreaterThan(0.01);
    expect(of("诉求逾期办理率").state).toBe("too_few_points");
  });

  it("are held against their targets", async () => {
    const found = await query(warehouse, "select indicator, assurance from marts.indicator_assurance order by indicator");
    expect(found).toEqual([
      {indicator: "事项网上可办率（示例）", assurance: "consistently_met"},
      {indicator: "热线诉求满意率（示例）", assurance: "hit_or_miss"},
      {indicator: "诉求逾期办理率（示例）", assurance: "unknown"},
    ]);
  });

  it.each(["zh", "en"] as const)("stand on the economy page in words, marked as samples, and not among the real figures (%s)", async (language) => {
    const folder = inject("sample").published;
    const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as unknown;
    const page = testPage({about: read("about") as About, language, files: {economy: read("economy")}});
    const node = economyPage.draw(page, await economyPage.load(page)) as HTMLElement;
    const text = textOf(node);
    for (const words of language === "zh" ? ["稳定达标（目标不低于95%", "时达时不达，全凭波动", "不足10期，不下结论", "每年12月最高、7月最低", "只有8个月", "以下示例市的指标是示例数据"] : ["the target is met consistently", "hit or miss by chance", "Fewer than 10 periods", "highest in Dec and lowest in Jul", "8 months only", "sample data, not real ones"]) expect(text).toContain(words);
    expect(text).not.toMatch(/NaN|undefined|Infinity|没能显示|could not be shown/);
    expect(textOf(node.querySelector("#figures") ?? node.querySelector("table")!)).not.toContain("示例");
  });
});

describe("a target that cannot be judged", () => {
  const figures = (rows: readonly string[]) => `地区,指标,时期,数据种类,数据,计量单位,目标要求\r\n${rows.join("\r\n")}\r\n`;
  const made = (rows: readonly string[]) => city({...SMALL, "city.json": JSON.stringify({home_region: "甲市"}), "inbox/2022-10-05/指标.csv": figures(rows)});

  it("is one of an amount, of another indicator, or of a series whose points follow each other", async () => {
    const months = Array.from({length: 24}, (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
    const here = made([
      ...months.map((month, at) => `甲市,办结率,${month},数值,${80 + at / 2},%,`),
      "甲市,办结率,2022年,目标,95,%,不低于",
      ...months.map((month) => `甲市,收入,${month},数值,12.5,亿元,`),
      "甲市,收入,2022年,目标,200,亿元,",
      "甲市,满意率,2022年,目标,95,%,",
    ]);
    await here.ingest();
    expect(await here.rows("select indicator, assurance, caution, upper from marts.indicator_assurance")).toEqual([{indicator: "办结率", assurance: "unknown", caution: "autocorrelated", upper: null}]);
    expect(await here.rows("select indicator, state from marts.indicator_seasons order by indicator")).toEqual([{indicator: "办结率", state: "too_few_points"}, {indicator: "收入", state: "too_few_points"}]);
    here.done();
  });
});
