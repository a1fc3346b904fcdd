import type {Language} from "../../field.js";
import type {OverviewInput, ReportingRow, TaskRow} from "../rows.js";
import {join, link, say, type Sentence} from "../sentence.js";
import {between, counted, monthName} from "../words.js";
import {contradictions} from "./truth.js";
import {watchTasks} from "./watch.js";

/** What to ask at the meeting, the weightiest first: no more than `most`, and only what the rows give reason for. */
export function questions(input: OverviewInput, language: Language, most = 3): Sentence[] {
  const claimed = contradictions(input);
  const late = watchTasks(input)
    .filter((task) => (task.days_overdue ?? 0) > 0 && !claimed.includes(task))
    .sort((a, b) => (b.days_overdue ?? 0) - (a.days_overdue ?? 0) || (a.task_id < b.task_id ? -1 : 1));
  const [first] = claimed;
  const [second] = late;
  return [
    ...(first ? [claimQuestion(first, language)] : []),
    ...problemQuestion(input, language),
    ...missingQuestion(input, language),
    ...findingQuestion(input, language),
    ...(second ? [lateQuestion(second, language)] : []),
  ].slice(0, most);
}

function claimQuestion(task: TaskRow, language: Language): Sentence {
  const name = taskLink(task);
  const days = task.days_overdue ?? 0;
  if (language === "zh") return say`${name}${days > 0 ? `逾期${days}天` : "核验退回"}，为何报完成？`;
  return days > 0 ? say`${name} is ${counted(days, "day")} overdue: why was it reported done?` : say`${name} was returned on review: why was it reported done?`;
}

function lateQuestion(task: TaskRow, language: Language): Sentence {
  const days = task.days_overdue ?? 0;
  if (language === "zh") return say`${taskLink(task)}（${task.lead_names}）逾期${days}天，还差什么？`;
  return say`${taskLink(task)} (${task.lead_names}) is ${counted(days, "day")} overdue: what is still missing?`;
}

function problemQuestion({overview}: OverviewInput, language: Language): Sentence[] {
  const {period, problems_overdue: overdue} = overview;
  if (overdue === 0) return [];
  const figure = link(overdue, {kind: "problems", period, state: "overdue"});
  if (language === "zh") return [say`${figure}个逾期问题卡在哪？`];
  return [overdue === 1 ? say`Where is the ${figure} overdue problem stuck?` : say`Where are the ${figure} overdue problems stuck?`];
}

function findingQuestion({overview}: OverviewInput, language: Language): Sentence[] {
  const {period, findings_overdue: overdue} = overview;
  if (overdue === 0) return [];
  const figure = link(overdue, {kind: "findings", period, state: "overdue"});
  if (language === "zh") return [say`${figure}个暗访问题逾期未整改，何时到位？`];
  return [say`${figure} ${overdue === 1 ? "finding is" : "findings are"} overdue for rectification: by when?`];
}

function missingQuestion(input: OverviewInput, language: Language, named = 3): Sentence[] {
  const missing = silent(input);
  if (missing.length === 0) return [];
  const names = join(missing.slice(0, named).map(unitName), between(language));
  const more = missing.length - named;
  if (language === "zh") return [say`${names}${more > 0 ? `等${missing.length}家` : ""}为何未报？`];
  return [say`Why did ${names}${more > 0 ? ` and ${counted(more, "other unit")}` : ""} not report?`];
}

/** Who did not report, and whose earlier figures are carried. */
export function missingSentence(input: OverviewInput, language: Language): Sentence {
  const missing = silent(input);
  if (missing.length === 0) return [language === "zh" ? "应报单位均已报" : "Every unit due has reported"];
  const months = [...new Set(missing.map((row) => row.last_period))];
  const parts = months.map((last) => carriedSentence(missing.filter((row) => row.last_period === last), last, input.overview.period, language));
  const list = join(parts, language === "zh" ? "；" : "; ");
  return language === "zh" ? say`未报：${list}` : say`Not reported: ${list}`;
}

function carriedSentence(rows: readonly ReportingRow[], last: string | null, period: string, language: Language): Sentence {
  const names = join(rows.map(unitName), between(language));
  const month = last === null ? "" : monthName(last, language, period);
  if (language === "zh") return say`${names}${last === null ? "（尚无填报）" : `（沿用${month}数并标注）`}`;
  return say`${names}${last === null ? " (no report yet)" : ` (figures of ${month} carried over and marked)`}`;
}

/** Units due that did not report, counties first. */
function silent({reporting, overview}: OverviewInput): ReportingRow[] {
  const order = (row: ReportingRow) => (row.kind === "county" ? 0 : row.kind === "zone" ? 1 : 2);
  return reporting
    .filter((row) => row.period === overview.period && !row.reported)
    .sort((a, b) => order(a) - order(b) || (a.unit_id < b.unit_id ? -1 : 1));
}

function unitName({period, unit_id, unit_name}: ReportingRow): Sentence {
  return [link(unit_name, {kind: "unit", period, unit_id})];
}

function taskLink({task_id, period}: TaskRow) {
  return link(task_id, {kind: "task", period, task_id});
}

