import type {Language} from "../../field.js";
import type {ReportInput} from "../input.js";
import {ofPeriod, pick} from "../parts/common.js";
import {cityTasks} from "../parts/overall.js";
import type {TaskRow} from "../rows.js";
import {plain} from "../sentence.js";
import {questions} from "../sentences/asking.js";
import {contradictions} from "../sentences/truth.js";
import {counted, listed} from "../words.js";
import {overdueDecisions, type CountyStanding} from "./counties.js";

const MOST = 8;

/** What to ask: of the city as a whole, then of each county that has something to answer. */
export function askLines(input: ReportInput, counties: readonly CountyStanding[], language: Language): string[] {
  const own = counties.map((each) => ({each, words: countyAsk(each, language)})).filter(({words}) => words.length > 0);
  own.sort((a, b) => weight(b.each) - weight(a.each));
  return [...questions(input, language, 3).map(plain), ...own.slice(0, MOST).map(({each, words}) => pick(language, `${each.score.unit_name}：${words.join("；")}。`, `${each.score.unit_name}: ${words.join("; ")}.`))];
}

function weight({reported, red, problemsOverdue, findingsOverdue, decisionsOverdue}: CountyStanding): number {
  return (reported ? 0 : 100) + red.length * 3 + problemsOverdue + findingsOverdue * 2 + decisionsOverdue * 2;
}

function countyAsk({reported, red, problemsOverdue, findingsOverdue, decisionsOverdue}: CountyStanding, language: Language): string[] {
  const [first] = red;
  return [
    ...(reported ? [] : [pick(language, "本月为何未报", "why was there no report this month")]),
    ...(first === undefined ? [] : [redAsk(first, red.length, language)]),
    ...(problemsOverdue > 0 ? [pick(language, `${problemsOverdue}个问题逾期未解决`, `${counted(problemsOverdue, "problem")} overdue`)] : []),
    ...(findingsOverdue > 0 ? [pick(language, `${findingsOverdue}个暗访问题逾期未整改`, `${counted(findingsOverdue, "finding")} overdue for rectification`)] : []),
    ...(decisionsOverdue > 0 ? [pick(language, `点评会议定事项逾期${decisionsOverdue}件`, `${counted(decisionsOverdue, "decision")} of this meeting overdue`)] : []),
  ];
}

function redAsk({task_id, title, days_overdue: days}: TaskRow, number: number, language: Language): string {
  const late = days === null || days <= 0 ? "" : pick(language, `，逾期${days}天`, `, ${counted(days, "day")} overdue`);
  return number === 1 ? pick(language, `${task_id}“${title}”红灯${late}`, `${task_id} “${title}” is red${late}`) : pick(language, `${number}项红灯，最久的是${task_id}“${title}”${late}`, `${number} red items, the longest ${task_id} “${title}”${late}`);
}

/** What to decide: each line names the matter, how many, and the choice. */
export function decideLines(input: ReportInput, language: Language): string[] {
  const tasks = cityTasks(input);
  const codes = (rows: readonly {readonly task_id: string}[]) => listed(rows.slice(0, 4).map((row) => row.task_id), language) + (rows.length > 4 ? pick(language, "等", " …") : "");
  const returned = contradictions(input).filter((task) => task.verdict === "returned");
  const overdue = tasks.filter((task) => task.light === "overdue");
  const still = tasks.filter((task) => task.light === "suspended" || task.light === "undetermined");
  const open = ofPeriod(input.objections, input.overview.period).filter((row) => row.outcome === null);
  const decisions = overdueDecisions(input);
  const {pending_done: pending} = input.overview;
  return [
    ...(returned.length > 0 ? [pick(language, `退回${returned.length}项（${codes(returned)}）：何时重报，由谁复核？`, `${returned.length} returned (${codes(returned)}): when are they reported anew, and who checks?`)] : []),
    ...(overdue.length > 0 ? [pick(language, `逾期${overdue.length}项（${codes(overdue)}）：准予延期到哪天，还是按办法扣分？`, `${overdue.length} overdue (${codes(overdue)}): extend to which day, or deduct by the method?`)] : []),
    ...(still.length > 0 ? [pick(language, `暂缓、待定${still.length}项（${codes(still)}）：恢复、调整还是撤销？`, `${still.length} suspended or undetermined (${codes(still)}): resume, adjust or cancel?`)] : []),
    ...(pending > 0 ? [pick(language, `待核验${pending}项：何日核完？`, `${pending} pending review: done by which day?`)] : []),
    ...(open.length > 0 ? [pick(language, `未答复的异议${open.length}条（${listed([...new Set(open.map((row) => row.unit_name))], "zh")}）：采纳与否？`, `${counted(open.length, "open objection")} (${listed([...new Set(open.map((row) => row.unit_name))], "en")}): accept or not?`)] : []),
    ...(decisions.length > 0 ? [pick(language, `历次点评会议定事项逾期${decisions.length}件：由谁、在何日销号？`, `${counted(decisions.length, "decision")} of earlier meetings overdue: closed by whom, by when?`)] : []),
  ];
}
