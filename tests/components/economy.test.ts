import {describe, expect, it} from "vitest";
import {economyPage} from "../../src/components/pages/economy.js";
import {tableOf, testPage, textOf} from "./page.js";

const figure = (period: string, start: string, end: string, known: object) => ({region: "淄博市", indicator: "规模以上工业增加值", period, period_start: start, period_end: end, ytd: true, kind: "growth", value: 9, decimals: 1, unit: "%", estimate: false, source: "press", note: null, broken: false, row_id: "1-1-1", ...known});
const series = [
  figure("2022-07YTD", "2022-01-01", "2022-07-31", {}),
  figure("2023", "2023-01-01", "2023-12-31", {value: -5, decimals: 0, ytd: false}),
];

describe("published figures", () => {
  it.each([["zh", "+9.0%", "同比增速"], ["en", "+9.0%", "growth on the same period a year before"]] as const)("keep their decimals and say what a growth rate is against (%s)", async (language, value, words) => {
    const page = testPage({language, files: {economy: {indicator_series: tableOf(series), city_growth: tableOf([])}}});
    const node = economyPage.draw(page, await economyPage.load(page)) as Element;
    const card = textOf(node.querySelector(".cards li")!);
    expect(card).toContain(value);
    expect(card).toContain(words);
    expect(textOf(node)).toContain(language === "zh" ? "所选月份是2022年9月；其后公布期的数据有1条" : "The month chosen is Sep 2022; figures of later periods stand in the table of all figures only: 1");
    expect(textOf(node)).toContain(language === "zh" ? "同比−5%" : "−5% on a year before");
  });
});
