import {describe, expect, it} from "vitest";
import {economyPart, loadEconomy} from "../../src/components/pages/overview/economy.js";
import {tableOf, testPage, textOf, type Asked} from "./page.js";

const figure = (indicator: string, kind: string, value: number, period: string, period_start: string, period_end: string, more: object = {}) => ({region: "淄博市", indicator, kind, value, period, period_start, period_end, ytd: true, decimals: 1, unit: "%", estimate: false, source: "press", note: null, broken: false, row_id: `${indicator}-${period}`, ...more});
const series = [
  figure("地区生产总值", "growth", 4.2, "2022H1", "2022-01-01", "2022-06-30"),
  figure("地区生产总值", "rank", 2, "2022H1", "2022-01-01", "2022-06-30"),
  figure("地区生产总值", "growth", 5.1, "2021", "2021-01-01", "2021-12-31"),
  figure("固定资产投资", "growth", 19.6, "2022-07YTD", "2022-01-01", "2022-07-31"),
  figure("固定资产投资", "growth", 25, "2022-10YTD", "2022-01-01", "2022-10-31"),
  figure("民间投资", "growth", 8, "2022-07YTD", "2022-01-01", "2022-07-31", {estimate: true}),
];

async function shown(asked: Asked): Promise<string> {
  const page = testPage({files: {economy: {indicator_series: tableOf(series)}}, ...asked});
  const node = economyPart(page, await loadEconomy(page));
  return node ? textOf(node) : "";
}

describe("what the economy did, on the overview", () => {
  it("of a real city: the latest growth of each indicator known by the month shown, with its rank; no estimate, nothing later", async () => {
    expect(await shown({about: {sample: false}})).toBe("经济固定资产投资2022年1—7月+19.6%地区生产总值2022年上半年+4.2%，全省第2位看经济");
  });

  it("of the sample city: none of it, only where it stands", async () => {
    expect(await shown({})).toBe("经济经济数据是真实数据，另页列出，不进入示例市的任何得分。看经济");
  });

  it("nothing where nothing was received", async () => {
    expect(await shown({about: {sample: false, home_region: "甲市"}})).toBe("");
  });
});
