import {text, type Language, type Text} from "../field.js";

/** The states a unit reports, as an official report words them; 办结 is reported, 销号 is verified. */
const words: Readonly<Record<string, Text>> = {
  done_reported: text("已完成", "Done"),
  done_verified: text("已销号", "Done, verified"),
  ahead: text("超序时", "Ahead"),
  on_schedule: text("达序时", "On schedule"),
  active: text("推进中", "Under way"),
  behind: text("未达序时", "Behind"),
  overdue: text("逾期", "Overdue"),
  not_started: text("未启动", "Not started"),
  suspended: text("暂缓", "Suspended"),
  stopped: text("中止", "Stopped"),
  adjusted: text("已调整", "Adjusted"),
  extension_requested: text("申请延期", "Extension asked for"),
  cancelled: text("撤销", "Cancelled"),
  undetermined: text("待定", "Undetermined"),
};

/** The word of a reported state; a word that is none stays as it is. */
export function stateWord(state: string | null, language: Language): string | null {
  return state === null ? null : (words[state]?.[language] ?? state);
}

export function isDone(state: string | null): boolean {
  return state === "done_reported" || state === "done_verified";
}
