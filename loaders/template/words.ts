import type {State} from "../../src/lib/dialect/status.js";
import type {Language, Text} from "../../src/lib/field.js";

/** What stands in the column of numbers of an example row; the check skips such a row and says so (`row.example`). */
export const EXAMPLE_MARK: Text = {zh: "示例", en: "Example"};
export const NUMBER_HEADER: Text = {zh: "序号", en: "No."};

/** Names of sheets that the check does not take for data. */
export const SHEETS = {
  notes: {zh: "填写说明", en: "Instructions"},
  lists: {zh: "选项", en: "Lists"},
  letter: {zh: "催报单", en: "Reminder"},
} as const satisfies Readonly<Record<string, Text>>;

/** One word for each state, such that a cell holding it is read as that state again. */
export const STATUS_LABELS: Readonly<Record<State, Text>> = {
  not_started: {zh: "未启动", en: "Not started"},
  active: {zh: "推进中", en: "In progress"},
  ahead: {zh: "超序时进度", en: "Ahead"},
  on_schedule: {zh: "达到序时进度", en: "On track"},
  behind: {zh: "滞后", en: "Behind"},
  overdue: {zh: "逾期", en: "Overdue"},
  done_reported: {zh: "已完成", en: "Completed"},
  done_verified: {zh: "已销号", en: "已销号"},
  suspended: {zh: "暂缓", en: "Suspended"},
  stopped: {zh: "中止", en: "Stopped"},
  adjusted: {zh: "调整", en: "Adjusted"},
  extension_requested: {zh: "申请延期", en: "申请延期"},
  cancelled: {zh: "撤销", en: "Cancelled"},
  undetermined: {zh: "待确定", en: "待确定"},
};

export const YES: Text = {zh: "是", en: "Yes"};
export const NO: Text = {zh: "否", en: "No"};

/** @example monthText("2022-09", "zh") // 2022年9月 */
export function monthText(period: string, language: Language): string {
  return language === "zh" ? `${period.slice(0, 4)}年${Number(period.slice(5, 7))}月` : period;
}

/** @example dayText("2022-09-05", "zh") // 2022年9月5日 */
export function dayText(day: string, language: Language): string {
  return language === "zh" ? `${monthText(day, language)}${Number(day.slice(8, 10))}日` : day;
}
