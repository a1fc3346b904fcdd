import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {claimDumbbell} from "../../src/components/charts/claim-dumbbell.js";
import {countMatrix} from "../../src/components/charts/count-matrix.js";
import {flowRows} from "../../src/components/charts/flow-rows.js";
import {lagDots} from "../../src/components/charts/lag-dots.js";
import {lifeSteps} from "../../src/components/charts/life-steps.js";
import {monthCalendar} from "../../src/components/charts/month-calendar.js";
import {quotaDots} from "../../src/components/charts/quota-dots.js";
import {bumpChart} from "../../src/components/charts/bump.js";
import {growthMultiples} from "../../src/components/charts/growth-multiples.js";
import {historyLine} from "../../src/components/charts/history-line.js";
import {levelLine} from "../../src/components/charts/level-line.js";
import {lightsBar} from "../../src/components/charts/lights-bar.js";
import {lightOrder, lightSigns} from "../../src/components/charts/lights.js";
import type {ChartOptions} from "../../src/components/charts/options.js";
import {problemBar} from "../../src/components/charts/problem-bar.js";
import {rankDots} from "../../src/components/charts/rank-dots.js";
import {sparkline} from "../../src/components/charts/sparkline.js";
import {waterfall} from "../../src/components/charts/waterfall.js";
import {textOf} from "./page.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const options = (more: Partial<ChartOptions> = {}): ChartOptions => ({language: "zh", document, width: 640, alt: "说明", ...more});
const unit = (id: string, rank: number, more = {}) => ({id, name: id, rank, low: rank, high: rank, tier: 1, tied: false, change: 0, score: 80, ...more});
const periods = ["2022-07", "2022-08", "2022-09"];
const pictures = (more: Partial<ChartOptions> = {}): Record<string, SVGElement> => ({
  lights: lightsBar({done: 31, overdue: 3}, options(more)),
  problems: problemBar({solved: 588, open: 97, overdue: 27}, options(more)),
  ranks: rankDots([unit("甲区", 1), unit("乙区", 2, {tier: 2})], options(more)),
  bump: bumpChart([{series: "甲区", period: "2022-07", rank: 1}, {series: "甲区", period: "2022-09", rank: 2}], {...options(more), periods, peers: 2}),
  waterfall: waterfall([{label: "任务推进", value: 38.2, kind: "measure", most: 45}, {label: "总分", value: 38.2, kind: "total"}], options(more)),
  growth: growthMultiples([{region: "淄博市", year: 2021, growth: 9.4}, {region: "淄博市", year: 2022, growth: 4.7}], options(more)),
  history: historyLine([{name: "填报", points: [{period: "2022-07", value: 0.4, light: "behind"}, {period: "2022-08", value: null}, {period: "2022-09", value: 0.8}]}], {...options(more), percent: true}),
  level: levelLine([{year: 2017, value: 4781, broken: false}, {year: 2018, value: 3573, broken: true}], options(more)),
  flow: flowRows([{label: "发现问题", note: "82.6%", onward: "206件", parts: [{label: "完成", count: 588, hue: "blue"}, {label: "逾期", count: 27, hue: "red"}]}, {label: "交办跟进", note: "", parts: []}], options(more)),
  life: lifeSteps([{label: "交办", day: "2022-02-05", note: "0天"}, {label: "反弹", day: "2022-02-27", note: "22天", setback: true}], {...options(more), due: "2022-03-31", dueLabel: "时限"}),
  lags: lagDots([{id: "a", panel: "conveyed", days: 5, waiting: false, title: "甲局"}, {id: "b", panel: "conveyed", days: 20, waiting: true, title: "乙局"}], {...options(more), panels: [{id: "conveyed", label: "传达"}, {id: "issued", label: "出台"}], medianLabel: String}),
  claims: claimDumbbell([{id: "D16", label: "市水利局", reported: 1, verified: 0}], {...options(more), reportedLabel: "填报", verifiedLabel: "核验"}),
  calendar: monthCalendar([{row: "consultation", period: "2022-07", count: 1}, {row: "consultation", period: "2022-08", count: 0}], {...options(more), rows: [{id: "consultation", label: "会商研判"}], periods}),
  matrix: countMatrix([{from: "区县", to: "部门一类", count: 3}], {...options(more), rows: ["区县", "部门一类"], columns: ["部门一类"]}),
  quota: quotaDots([{id: "C01", label: "甲区", count: 3}, {id: "C02", label: "乙区", count: 0}], {...options(more), least: 2, most: 3}),
  spark: sparkline([3, null, 5], options(more)),
});

describe("every chart", () => {
  it.each(Object.keys(pictures()))("%s stands alone as one labelled picture without a browser", (name) => {
    const picture = pictures()[name]!;
    expect([picture.getAttribute("role"), picture.getAttribute("aria-label"), picture.getAttribute("xmlns")]).toEqual(["img", "说明", "http://www.w3.org/2000/svg"]);
    expect(picture.outerHTML).not.toMatch(/NaN|undefined|var\(--(?!plot)/);
  });

  it.each(Object.keys(pictures()))("%s keeps to the width it is given", (name) => {
    for (const width of [320, 390, 1080]) expect(pictures({width})[name]!.getAttribute("width")).toBe(String(width));
  });

  it.each(Object.keys(pictures()))("%s gives the same bytes twice", (name) => {
    expect(pictures()[name]!.outerHTML).toBe(pictures()[name]!.outerHTML);
  });
});

describe("lights", () => {
  it("differ in shape even where they share a colour", () => {
    expect(new Set(lightOrder.map((light) => `${lightSigns[light].path} ${lightSigns[light].open ?? false}`)).size).toBe(lightOrder.length);
  });

  it("are named with their counts, those without a task as well", () => {
    expect(textOf(pictures()["lights"]!)).toContain("未启动 0");
  });

  it("share the bar by their counts", () => {
    const [done, overdue] = [...pictures()["lights"]!.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width")));
    expect(done! / overdue!).toBeCloseTo(31 / 3, 1);
  });
});

describe("gaps and ties", () => {
  it("a month without a rank breaks the line", () => {
    const path = [...pictures()["bump"]!.querySelectorAll("path")].map((line) => line.getAttribute("d")).find((d) => d?.includes("M"));
    expect(path?.match(/M/g)).toHaveLength(2);
  });

  it("a break in a level is a break in the line, and is said", () => {
    expect(textOf(pictures()["level"]!)).toContain("口径调整");
  });

  it("series that share the last rank share a label", () => {
    const tied = bumpChart(["甲区", "乙区"].map((series) => ({series, period: "2022-09", rank: 1})), {...options(), periods, peers: 2});
    expect(textOf(tied)).toContain("甲区、乙区");
  });

  it("an empty month list, a single unit or no light at all does not throw", () => {
    expect(() => [lightsBar({}, options()), rankDots([], options()), bumpChart([], {...options(), periods: [], peers: 1}), waterfall([], options()), historyLine([], options()), sparkline([], options())]).not.toThrow();
  });
});

it("a rank that can only be one place is said without a range", () => {
  const titles = (more = {}) => rankDots([unit("甲区", 7, more)], options()).innerHTML;
  expect(titles()).toContain("甲区：第7位<");
  expect(titles()).not.toContain("稳定区间");
  expect(titles({low: null, high: null})).not.toContain("稳定区间");
  expect(titles({low: 6, high: 8})).toContain("甲区：第7位，稳定区间6—8");
});
