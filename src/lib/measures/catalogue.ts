import {text} from "../field.js";
import {assignedMeasures} from "./assigned.js";
import {economicMeasures} from "./economy.js";
import {shareOf, type MeasureDefinition} from "./measure.js";
import {quotaMeasure} from "./quota.js";
import {spreadMeasures} from "./spread.js";
import type {FindingItem, LitItem, ProblemItem, PromiseItem, UnitMonth} from "./unit-month.js";
import {by, past, within} from "./window.js";

const ON_COURSE: ReadonlySet<string> = new Set(["done", "ahead", "on_schedule"]);
const LATE: ReadonlySet<string> = new Set(["overdue", "not_started"]);

const itemSource = (item: LitItem) => ({row_id: item.progress_row ?? item.task_row, item: item.task_id});
const claimSource = (item: LitItem) => ({row_id: item.review_row ?? item.progress_row ?? item.task_row, item: item.task_id});
const problemSource = (problem: ProblemItem) => ({row_id: problem.row_id, item: problem.problem_id});
const findingSource = (finding: FindingItem) => ({row_id: finding.row_id, item: finding.finding_id});

const promiseSource = (promise: PromiseItem) => ({row_id: promise.row_id, item: promise.id});

const allItems = text("计入总数的方案中牵头的任务和分解事项（含暂缓、待定），按期末状态", "tasks of the counted plan and broken-down items it leads (suspended and undetermined among them), as they stand at the end of the window");

/** A promise belongs to the window in which it fell due, or was kept if that came first; one dated before its year belongs to January. */
function fell({due, kept_on}: PromiseItem, unit: UnitMonth): boolean {
  const first = [due, kept_on].filter((day) => day !== null).sort()[0];
  if (first === undefined) return false;
  const january = `${unit.cut_off.slice(0, 4)}-01-01`;
  return within(first < january ? january : first, unit);
}

/** Every measure that an edition may name. Each says what is divided by what; each gives the rows behind it. */
export const measureCatalogue: readonly MeasureDefinition[] = [
  {
    code: "schedule_share",
    title: text("完成或达序时比例", "Done or on schedule"),
    unit: "%",
    direction: 1,
    numerator: text("蓝灯和绿灯的项数", "items lit blue or green"),
    denominator: allItems,
    compute: (unit) => shareOf(unit.items, (item) => ON_COURSE.has(item.light), itemSource),
  },
  {
    code: "late_share",
    title: text("逾期或未启动比例", "Overdue or not started"),
    unit: "%",
    direction: -1,
    numerator: text("红灯的项数", "items lit red"),
    denominator: allItems,
    compute: (unit) => shareOf(unit.items, (item) => LATE.has(item.light), itemSource),
  },
  {
    code: "completion_reported",
    title: text("填报完成率", "Completion as reported"),
    unit: "%",
    direction: 1,
    numerator: text("填报完成的项数", "items reported done"),
    denominator: allItems,
    compute: (unit) => shareOf(unit.items, (item) => item.claim, itemSource),
  },
  {
    code: "completion_verified",
    title: text("核验完成率", "Completion as verified"),
    unit: "%",
    direction: 1,
    numerator: text("核验认可的项数", "items verified done"),
    denominator: allItems,
    compute: (unit) => shareOf(unit.items, (item) => item.verified, claimSource),
  },
  {
    code: "claim_gap",
    title: text("填报与核验之差", "Claim gap"),
    unit: "%",
    direction: -1,
    numerator: text("填报完成而未获认可的项数（待核验、退回）", "items reported done and not accepted (pending or returned)"),
    denominator: allItems,
    compute: (unit) => shareOf(unit.items, (item) => item.claim && !item.verified, claimSource),
  },
  {
    code: "problem_resolution",
    title: text("问题解决率", "Problems solved"),
    unit: "%",
    direction: 1,
    numerator: text("已解决的问题", "problems solved"),
    denominator: text("{window}发现的问题", "problems found {window}"),
    compute: (unit) =>
      shareOf(unit.problems.filter((problem) => within(problem.found_on, unit)), (problem) => by(problem.solved_on, unit), problemSource),
  },
  {
    code: "problem_overdue",
    title: text("问题逾期率", "Problems overdue"),
    unit: "%",
    direction: -1,
    numerator: text("过期未解决的问题", "problems past their due date and unsolved"),
    denominator: text("{window}发现的问题", "problems found {window}"),
    compute: (unit) =>
      shareOf(
        unit.problems.filter((problem) => within(problem.found_on, unit)),
        (problem) => !by(problem.solved_on, unit) && past(problem.due, unit),
        problemSource,
      ),
  },
  {
    code: "rectification",
    title: text("暗访整改率", "Findings rectified"),
    unit: "%",
    direction: 1,
    numerator: text("整改到位的问题", "findings rectified"),
    denominator: text("{window}已到期或已整改的暗访问题", "findings {window} that are due or rectified"),
    compute: (unit) =>
      shareOf(
        unit.findings.filter((finding) => within(finding.inspected_on, unit) && (by(finding.rectified_on, unit) || past(finding.due, unit))),
        (finding) => by(finding.rectified_on, unit),
        findingSource,
      ),
  },
  {
    code: "reporting_on_time",
    title: text("按时报送率", "Reported on time"),
    unit: "%",
    direction: 1,
    numerator: text("按时报送的月数", "months reported on time"),
    denominator: text("{window}应报的月数", "months due {window}"),
    compute: (unit) => shareOf(unit.reports, (report) => report.reported && report.on_time, (report) => ({row_id: report.row_id, item: report.period})),
  },
  {
    code: "tier_practices",
    title: text("区县品牌或部门亮点数", "Brands or highlights"),
    unit: "个",
    direction: 1,
    numerator: text("{window}的区县品牌（区县）或部门亮点（部门）", "county brands or department highlights {window}"),
    denominator: text("一", "one"),
    compute: (unit) => {
      const tier = unit.kind === "department" ? "department_highlight" : "county_brand";
      const found = unit.practices.filter((practice) => practice.tier === tier && within(practice.collected_on, unit));
      const rows = found.map((practice) => ({row_id: practice.row_id, item: practice.practice_id, counted: true}));
      return {numerator: found.length, denominator: 1, value: found.length, rows};
    },
  },
  quotaMeasure,
  {
    code: "commitments_kept",
    title: text("承诺兑现率", "Commitments kept"),
    unit: "%",
    direction: 1,
    numerator: text("已兑现的承诺", "commitments kept"),
    denominator: text("{window}到期或提前兑现的承诺", "commitments that fell due, or were kept ahead of it, {window}"),
    compute: (unit) => shareOf(unit.commitments.filter((promise) => fell(promise, unit)), (promise) => by(promise.kept_on, unit), promiseSource),
  },
  {
    code: "decisions_closed",
    title: text("议定事项办结率", "Decisions closed"),
    unit: "%",
    direction: 1,
    numerator: text("已办结的议定事项", "decisions closed"),
    denominator: text("{window}会议议定、已到期或已办结的事项", "decisions of meetings held {window} that are due or closed"),
    compute: (unit) =>
      shareOf(unit.decisions.filter((decision) => by(decision.kept_on, unit) || past(decision.due, unit)), (decision) => by(decision.kept_on, unit), promiseSource),
  },
  ...assignedMeasures,
  ...spreadMeasures,
  ...economicMeasures,
];

/** The codes an edition may name as `measure`. */
export const knownMeasures: readonly string[] = measureCatalogue.map((measure) => measure.code);
