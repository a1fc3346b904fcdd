import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {methodPage} from "../../../src/components/pages/method.js";
import {unitPage} from "../../../src/components/pages/unit.js";
import {tableOf, testPage, textOf} from "../../components/page.js";
import {city, SMALL, type City} from "../pipeline/city.js";

const lines = (rows: readonly string[]) => `${rows.join("\r\n")}\r\n`;
const EDITION = [
  "版本,指标代码,上级,名称,英文名称,权重,方向,计量单位,标准化,下限,上限,缺失处理,度量,是否参考",
  "small,total,,总分,Total,1,1,分,none,,,renormalise,,",
  "small,schedule,total,达序时,On schedule,100,1,%,goalposts,0,1,renormalise,schedule_share,",
  "small,growth,total,经济增速,Growth,0,1,%,none,,,renormalise,economic_growth,是",
  "small,place,total,增速位次,Rank by growth,,-1,位,none,,,renormalise,economic_rank,是",
  "small,quota,total,培育任务,Quota,,1,%,none,,,renormalise,practices_quota,是",
];
const FIGURES = [
  "地区,指标,时期,数据种类,数据,计量单位,是否预计数",
  "甲区,地区生产总值,2021年,同比增速,7.1,%,",
  "甲区,地区生产总值,2022年上半年,同比增速,4.2,%,",
  "丙区,地区生产总值,2022年上半年,同比增速,5.0,%,",
  "丁区,地区生产总值,2022年上半年,指数,103.9,,",
  "某市,地区生产总值,2022年上半年,同比增速,9.9,%,",
  "甲区,地区生产总值,2022年1—9月,同比增速,8.8,%,是",
  "甲区,固定资产投资,2022年1—9月,同比增速,12,%,",
];
const UNITS = String(SMALL["inbox/2022-01-05/单位名录.csv"]).replace("C01,甲区,区县,区县,", "C01,甲城区,区县,区县,甲区");

describe("context measures in an edition", () => {
  let small: City;
  beforeAll(async () => {
    small = city({
      ...SMALL, "inbox/2022-01-05/单位名录.csv": UNITS, "inbox/2022-10-05/区县增速.csv": lines(FIGURES),
      "methodology/small.csv": lines(EDITION), "methodology/small-parameters.csv": lines(["版本,参数,取值", "small,peer_groups,区县", "small,draws,200"]),
    });
    expect((await small.ingest()).outcome).not.toBe("refused");
  });
  afterAll(() => small.done());
  const measures = (unit: string) => small.rows<{code: string; value: number}>(`select code, value, numerator, denominator, score, weight, contribution from marts.unit_measures where period = '2022-09' and unit_id = '${unit}' and code in ('growth', 'place', 'quota') order by code`);

  it("have the figures of the region that is called as the unit is, or by its alias, and weigh nothing", async () => {
    const beside = {score: null, weight: 0, contribution: null};
    expect(await measures("C01")).toEqual([
      {code: "growth", value: 0.042, numerator: 0.042, denominator: 1, ...beside},
      {code: "place", value: 2, numerator: 2, denominator: 3, ...beside},
      {code: "quota", value: 0, numerator: 0, denominator: 2, ...beside},
    ]);
    const [total] = await small.rows<{off: number}>("select max(abs(t.score - s.score)) as off from marts.unit_measures as t inner join marts.unit_measures as s using (period, unit_id) where t.code = 'total' and s.code = 'schedule'");
    expect(total!.off).toBe(0);
  });

  it("lead to the rows of the register: the own one for growth, those of all regions ranked for the rank", async () => {
    const found = await small.rows(`
      select measure, item, counted, region, value from marts.measure_rows inner join staging.indicators using (row_id)
      where measure like 'economic%' and unit_id = 'C01' and measure_rows.period = '2022-09' order by measure, value`);
    expect(found).toEqual([
      {measure: "economic_growth", item: "甲区 2022H1", counted: true, region: "甲区", value: 4.2},
      {measure: "economic_rank", item: "甲区 2022H1", counted: true, region: "甲区", value: 4.2},
      {measure: "economic_rank", item: "丙区 2022H1", counted: false, region: "丙区", value: 5},
      {measure: "economic_rank", item: "丁区 2022H1", counted: false, region: "丁区", value: 103.9},
    ]);
  });

  it.each([["zh", "参考", "同期有数的同级地区"], ["en", "context", "regions of its level"]] as const)("stand on the method page with what they are (%s)", async (language, context, whole) => {
    const tables = {edition_nodes: tableOf(await small.rows("select * from marts.edition_nodes")), edition_parameters: tableOf(await small.rows("select * from marts.edition_parameters"))};
    const page = testPage({language, state: {period: "2022-09"}, files: {method: tables}});
    const rows = [...(methodPage.draw(page, await methodPage.load(page)) as Element).querySelectorAll("tr")].map((row) => [...row.querySelectorAll("td")].map(textOf));
    const place = rows.find((cells) => cells.some((cell) => cell.includes(whole)))!;
    expect(place.slice(0, 2)).toEqual([context, "—"]);
    expect(rows.filter(([weight]) => weight === context)).toHaveLength(3);
  });

  it("are missing for a unit that is no region of the register", async () => {
    expect(await measures("C02")).toMatchObject([{code: "growth", value: null, denominator: 0}, {code: "place", value: null}, {code: "quota", value: 0}]);
  });

  it.each([["zh", "C01", ["4.2%", "2 (3个地区中)", "只供参考，不计分"]], ["en", "C01", ["4.2%", "2 (of 3 regions)", "context only, not scored"]], ["zh", "C02", ["经济指标里没有这个单位的数"]], ["en", "C02", ["no figure of this unit among the economic figures"]]] as const)("are said on a unit's page (%s, %s)", async (language, id, words) => {
    const [own, scores, units, parameters] = await Promise.all([
      `select * from marts.unit_measures where unit_id = '${id}'`, `select * from marts.unit_scores where unit_id = '${id}'`, "select * from marts.units", "select edition, parameter, value from marts.edition_parameters",
    ].map((sql) => small.rows(sql)));
    const page = testPage({language, state: {id, period: "2022-09"}, files: {units: {units: tableOf(units!)}, method: {edition_parameters: tableOf(parameters!)}}, shards: {[`unit/${id}.json`]: {measures: tableOf(own!), scores: tableOf(scores!)}}});
    const text = textOf((unitPage.draw(page, await unitPage.load(page)) as Element).querySelector("table.measures")!);
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toMatch(/各家相同|all units are equal|NaN|undefined|÷ ?1\)/u);
  });
});
