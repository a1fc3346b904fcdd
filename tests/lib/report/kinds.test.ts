import {describe, expect, test} from "vitest";
import {tablesOf, type ReportDocument} from "../../../src/lib/report/blocks.js";
import {reportDocument, type ReportInput} from "../../../src/lib/report/document.js";
import {plain} from "../../../src/lib/report/sentence.js";
import {input, overview, score, task} from "./overview-case.js";

const review = (row_id: string, task_id: string, verified_share: number, verdict: string) => ({period: "2022-09", task_id, unit: "D01", reported: "done_reported", verdict, verified_share, reviewed_on: "2022-10-08", opinion: "现场未开工", row_id});
const promised = (commitment_id: string, phase: string, status: string | null, published_on: string) => ({commitment_id, phase, year: 2022, unit: "D01", unit_name: "市水利局", title: "减少证明", due: "2022-12-31", published_on, status, result: null});
const decision = (item_id: string, due: string, closed_on: string | null) => ({item_id, meeting_id: "DP-1", kind: "county_review", held_on: "2022-07-20", decision: "开展专项清理", unit: "C01", unit_name: "甲区", due, closed_on});

const report: ReportInput = {
  reader: {kind: "internal"},
  reader_name: null,
  ...input,
  kind: "midyear",
  as_of: "2022-10-12", version: "0.1.0", stamp: "0123456789ab", home_region: null,
  history: [overview],
  tasks: [
    task("T-001", "done", {claim: true, verdict: "accepted", verified: true, share: 1, review_row: "v-1", status: "done_reported", narrative: "①建成21处；\n②启用"}),
    task("T-002", "behind", {claim: true, verdict: "returned", share: 1, review_row: "v-2", status: "done_reported"}),
    task("T-003", "behind", {share: 0.4, difficulties: "资金到位慢"}),
    task("C01-T-003", "overdue", {city: false, lead_units: "C01", lead_names: "甲区", days_overdue: 20}),
  ],
  scores: [...input.scores.filter((row) => row.unit_id !== "C02"), score("C02", "乙区", 3, 2, {score_change: 4.25, rank_change: 2, grade: "good"})],
  measures: [], adjustments: [], editionNodes: [], indicators: [], growth: [], files: [], faults: [], problems: [], findings: [],
  editionParameters: [{edition: "counties-2022", parameter: "title", value: "区县办法", title_zh: "区县改革评价办法", title_en: "Evaluation of counties", note: null, position: 1, row_id: "m-1-2"}],
  chain: [], documents: [], practices: [],
  reviews: [review("v-1", "T-001", 1, "accepted"), review("v-2", "T-002", 0.6, "returned")],
  commitments: [promised("N-1", "promise", null, "2022-01-20"), promised("N-1", "midyear", "done_reported", "2022-07-14"), promised("N-2", "midyear", "active", "2022-07-14")],
  meetings: [decision("M-1", "2022-08-31", null), decision("M-2", "2022-08-31", "2022-08-30"), decision("M-3", "2022-12-31", null)],
  objections: [{objection_id: "O-1", unit: "C01", unit_name: "甲区", period: "2022-09", objection: "应剔除", filed_on: "2022-10-09", answer: null, answered_on: null, outcome: null}],
};

const table = (document: ReportDocument, id: string) => tablesOf(document).find((each) => each.id === id)!;
const texts = (document: ReportDocument) => [...document.summary, ...document.body].flatMap((block) => (block.kind === "paragraph" ? [plain(block.sentence)] : block.kind === "list" ? block.items.map(plain) : block.kind === "heading" ? [block.text] : []));

describe("the mid-year reconciliation", () => {
  const zh = reportDocument(report, "zh");
  test("says its kind on the cover, and the edition by its name", () => {
    expect(zh.cover.title).toBe("改革任务半年对账报告");
    expect(zh.running).toContain("区县改革评价办法");
    expect(reportDocument(report, "en").running).toContain("Evaluation of counties");
  });
  test("holds what was reported against what was verified, what was returned first, what was not reviewed last", () => {
    expect(table(zh, "reconciliation").rows.map((row) => [row[0], row[4], row[5], row[6], row[7]])).toEqual([["T-002", 1, 0.6, 0.4, "退回"], ["T-001", 1, 1, 0, "认可"], ["T-003", 0.4, null, null, "未核验"]]);
    expect(texts(zh)).toContain("3项中2项可逐项对照：相符1项，填报高于核验1项（平均高40.0个百分点），低于核验0项；1项没有核验完成率。");
  });
  test("tells highlights, difficulties, and the tasks to watch that name none", () => {
    expect(table(zh, "highlights").rows.map((row) => row[4])).toEqual(["①建成21处； ②启用"]);
    expect(texts(zh)).toContain("1项任务填报了存在问题；要盯的任务中1项没有说明难点：T-002。");
  });
  test("counts the commitments of its own phase", () => {
    expect(texts(zh)).toContain("1个部门的2项承诺：已完成1、推进中1。兑现情况为部门公开的说法。");
    expect(table(zh, "commitments-open").rows.map((row) => row[0])).toEqual(["N-2"]);
  });
  test("names whose results are provisional", () => {
    expect(texts(zh)).toContain("收到异议1条，已答复0条；1条未答复，甲区的结果为暂定。");
  });
});

describe("the annual report", () => {
  const zh = reportDocument({...report, kind: "annual"}, "zh");
  test("settles, evaluates, and says that year-end results were not yet published", () => {
    expect(zh.cover.title).toBe("改革任务交账与评估评效年报");
    expect(texts(zh)).toEqual(expect.arrayContaining(["二、逐项交账", "三、评估评效", "截至资料收到之日，还没有年终亮晒的公开。"]));
  });
});

describe("the meeting pack", () => {
  const zh = reportDocument({...report, kind: "pack"}, "zh");
  test("praises with numbers: level and change both", () => {
    expect(texts(zh).some((line) => line.startsWith("第一梯队：丁区89分，第1位"))).toBe(true);
    expect(texts(zh)).toContain("进步最大：乙区，较上月+4.25分，位次上升2位。");
  });
  test("asks each county what it has to answer", () => {
    expect(texts(zh)).toContain("甲区：C01-T-003“任务C01-T-003”红灯，逾期20天；点评会议定事项逾期1件。");
    expect(texts(zh)).toContain("戊区：本月为何未报。");
  });
  test("puts up for decision what is returned, objected to and overdue", () => {
    expect(texts(zh)).toEqual(expect.arrayContaining(["退回1项（T-002）：何时重报，由谁复核？", "未答复的异议1条（甲区）：采纳与否？", "历次点评会议定事项逾期1件：由谁、在何日销号？"]));
  });
  test("lists every county with its items and the decisions still open", () => {
    expect(table(zh, "county-review").rows.find((row) => row[0] === "甲区")!.slice(5, 10)).toEqual([0, 0, 0, 1, 0]);
    expect(table(zh, "review-decisions").rows.map((row) => row[4])).toEqual(["逾期", "未到期"]);
  });
  test("says the same in English", () => {
    expect(texts(reportDocument({...report, kind: "pack"}, "en"))).toContain("Improved most: 乙区, +4.25 points on last month, up 2 places.");
  });
});
