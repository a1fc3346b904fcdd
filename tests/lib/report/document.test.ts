import {describe, expect, test} from "vitest";
import {chartsOf, tablesOf, type ReportDocument} from "../../../src/lib/report/blocks.js";
import {reportDocument, type ReportInput} from "../../../src/lib/report/document.js";
import {numbered} from "../../../src/lib/report/numbering.js";
import {stateAt} from "../../../src/lib/report/parts/issues.js";
import {inTreeOrder} from "../../../src/lib/report/parts/method.js";
import {input, overview, task} from "./overview-case.js";

const report: ReportInput = {
  reader: {kind: "internal"},
  reader_name: null,
  ...input,
  kind: "monthly", chain: [], commitments: [], reviews: [], meetings: [], documents: [], practices: [], objections: [],
  as_of: "2022-10-12", version: "0.1.0", stamp: "0123456789ab", home_region: "淄博市",
  history: [{...overview, period: "2022-08", watch: 15, problems_solved: 560}, overview],
  tasks: [...input.tasks, task("T-070", "ahead", {light_previous: "behind", field_name: "社会事业"})],
  measures: [], adjustments: [], editionNodes: [], editionParameters: [], indicators: [], files: [], faults: [],
  findings: input.findings ?? [],
  problems: [
    {problem_id: "P-1", title: "停车难", found_on: "2022-03-01", level: "city", unit: "D01", unit_name: "市水利局", triage: null, due: "2022-09-20", solved_on: null, row_id: "p-1"},
    {problem_id: "P-2", title: "办证慢", found_on: "2021-03-01", level: null, unit: "D01", unit_name: "市水利局", triage: null, due: "2021-09-20", solved_on: null, row_id: "p-2"},
  ],
  growth: [2019, 2020, 2021, 2022].map((year) => ({year, region: "淄博市", growth: 4, rank: 2, peers: 16, tied: false})),
};

const table = (document: ReportDocument, id: string) => tablesOf(document).find((each) => each.id === id)!;
const headings = (document: ReportDocument) => document.body.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));

describe("the monthly report", () => {
  const zh = reportDocument(report, "zh");
  const en = reportDocument(report, "en");

  test("goes from where we stand to the annex, in both languages", () => {
    expect(headings(zh)).toEqual(["一、总体情况", "二、是否属实", "三、区县与部门评价", "四、问题与整改", "五、经济", "六、数据质量", "七、评价办法", "八、附表"]);
    expect(headings(en)).toEqual(["1 Where we stand", "2 Is it real?", "3 Counties and departments", "4 Problems and rectification", "5 Economy", "6 Data quality", "7 The method", "8 Annex"]);
  });

  test("carries its period, cut-off, edition and sample mark at the head of every page and under every table and chart of the city", () => {
    expect(zh.running).toBe("内部版 · 示例市 2022年9月 · 截至2022年9月30日 · counties-2022 · 示例数据");
    expect(en.running).toBe("Internal · Sample City Sep 2022 · up to 30 Sep 2022 · counties-2022 · Sample data");
    const own = tablesOf(zh).filter(({id}) => id !== "economy" && !/^(method|parameters)-/.test(id));
    expect(own.filter(({foot}) => !foot.endsWith("示例数据") && !foot.includes("示例数据；"))).toEqual([]);
  });

  test("gives every key figure its change, its history and its source", () => {
    const [figures] = zh.summary.flatMap((block) => (block.kind === "figures" ? [block.items] : []));
    expect(figures![0]).toMatchObject({label: "要盯", value: "12", unit: "项", change: "较上月−3", history: [15, 12]});
    expect(figures![3]).toMatchObject({value: "82.6%", change: "较上月+3.9个百分点"});
  });

  test("sorts the watch list by urgency and names what was carried over", () => {
    expect(table(zh, "watch").rows.map((row) => row[0])).toEqual(["T-047", "T-060", "T-061", "T-062", "T-051", "T-063"]);
    const carried = reportDocument({...report, tasks: [task("T-1", "behind", {carried: true})]}, "en");
    expect(table(carried, "watch").foot).toContain("carried over from an earlier report: T-1");
  });

  test("has a table of fields whose parts add up to its last row", () => {
    const {rows} = table(zh, "lights-by-field");
    const total = rows.at(-1)!.slice(1);
    const sums = total.map((_, column) => rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column + 1]), 0));
    expect(sums).toEqual(total);
  });

  test("lists what turned better and what is new", () => {
    expect(table(zh, "changed").rows.map((row) => [row[0], row[3]])).toEqual([["T-070", "转好"]]);
  });

  test("counts as overdue what was so at the cut-off, this year", () => {
    expect(table(zh, "problems-overdue").rows.map((row) => [row[0], row[6]])).toEqual([["P-1", 10]]);
    expect(stateAt(null, "2022-09-30", "2022-09-30")).toBe("open");
    expect(stateAt("2022-10-01", "2022-09-29", "2022-09-30")).toBe("overdue");
  });

  test("shows no economic year that had not ended by the cut-off", () => {
    const chart = chartsOf(zh).find(({id}) => id === "growth-ranks")!;
    expect(chart.spec).toMatchObject({periods: ["2019", "2020", "2021"], highlight: "淄博市"});
  });

  test("has a title, a subtitle, a source and words for those who do not see it on every chart", () => {
    for (const chart of chartsOf(en)) for (const part of [chart.title, chart.subtitle, chart.foot, chart.alt]) expect(part).not.toBe("");
  });

  test("says the same figures in both languages", () => {
    const figures = (document: ReportDocument) => tablesOf(document).map(({rows}) => rows.map((row) => row.filter((cell) => typeof cell === "number")));
    expect(figures(en)).toEqual(figures(zh));
  });

  test("says that nothing was evaluated where no edition was in force", () => {
    const none = reportDocument({...report, scores: []}, "zh");
    expect(JSON.stringify(none.body)).toContain("本期没有适用的评价办法，未作评价。");
    expect(none.cover.lines.find(([label]) => label === "评价办法")?.[1]).toBe("本期未评价");
  });
});

test("headings are numbered by rank", () => {
  const heads = ([1, 2, 2, 3, 1, 2] as const).map((level) => ({kind: "heading", level, text: "x"}) as const);
  const texts = (language: "zh" | "en") => numbered(heads, language).map((block) => (block.kind === "heading" ? block.text : ""));
  expect(texts("zh")).toEqual(["一、x", "（一）x", "（二）x", "1. x", "二、x", "（一）x"]);
  expect(texts("en")).toEqual(["1 x", "1.1 x", "1.2 x", "1.2.1 x", "2 x", "2.1 x"]);
});

test("an edition is printed parents first, in the order typed", () => {
  const node = (code: string, parent: string | null) => ({edition: "e", code, parent, title_zh: code, title_en: code, weight: null, direction: null, unit: null, normalisation: null, lower: null, upper: null, aggregation: null, missing: null, measure: null, context: null, note: null, position: 1, row_id: ""});
  const order = inTreeOrder([node("b", "total"), node("total", null), node("a", "total"), node("b1", "b")]);
  expect(order.map(({node: {code}, depth}) => `${depth}${code}`)).toEqual(["0total", "1b", "2b1", "1a"]);
});
