import {wordTable} from "./say.js";

/** Grades of departments, by the codes of the editions. */
export const gradeWords = wordTable({
  excellent: ["优秀", "Excellent"],
  good: ["良好", "Good"],
  fair: ["一般", "Fair"],
  weak: ["较差", "Weak"],
});

/** The rule that decided a light. */
export const ruleWords = wordTable({
  suspended: ["填报为暂缓或中止", "reported as suspended or stopped"],
  undetermined: ["填报为待定", "reported as undetermined"],
  done_verified: ["完成，核验认可", "done and verified"],
  done_reported: ["填报完成，待核验", "reported done, review pending"],
  past_due: ["时限已过，未完成", "past its due day, not done"],
  start_passed: ["启动时间已过，未启动", "past its start, not started"],
  not_due_to_start: ["未到启动时间", "not yet due to start"],
  milestones: ["按节点", "by its milestones"],
  share_of_year: ["按当年序时", "by the share of the year elapsed"],
  share_of_window: ["按任务期序时", "by the share of its own window elapsed"],
  growth_target: ["按增幅目标", "by its growth target"],
  level_target: ["按水平目标", "by its level target"],
  claim_returned: ["填报完成被退回", "claim returned"],
  self_reported: ["按单位自报状态", "by what the unit says of itself"],
  no_report: ["从未填报", "never reported"],
  no_verdict: ["无从判定", "cannot be judged"],
});

/** What a unit reported, as canonical states. */
export const statusWords = wordTable({
  done_reported: ["已完成", "Done"],
  done_verified: ["已销号", "Closed"],
  ahead: ["超序时", "Ahead"],
  on_schedule: ["达序时", "On schedule"],
  active: ["推进中", "Under way"],
  behind: ["滞后", "Behind"],
  overdue: ["逾期", "Overdue"],
  not_started: ["未启动", "Not started"],
  suspended: ["暂缓", "Suspended"],
  stopped: ["中止", "Stopped"],
  adjusted: ["调整", "Adjusted"],
  extension_requested: ["申请延期", "Extension requested"],
  cancelled: ["撤销", "Cancelled"],
  undetermined: ["待定", "Undetermined"],
});

/** Why an award or a deduction was not counted. */
export const adjustmentWords = wordTable({
  counted: ["计入", "Counted"],
  same_matter_higher: ["同一事项已按更高的计入", "same matter, counted at its highest"],
  no_document: ["没有依据文件", "no document"],
  no_points: ["没有分值", "no points"],
  no_effect_in_edition: ["本办法未启用", "without effect in this edition"],
  unit_not_scored: ["该月未评价", "unit not scored this month"],
  affirmation: ["一票肯定", "Full affirmation"],
  veto: ["一票否决", "Veto"],
  award: ["加分", "Award"],
  deduction: ["扣分", "Deduction"],
});

/** Fates of files, and how grave a fault is. */
export const fateWords = wordTable({
  loaded: ["全部读入", "Loaded"],
  loaded_with_refusals: ["读入，有退回行", "Loaded, some rows refused"],
  refused: ["整件退回", "Refused"],
  nothing_recognised: ["未识别出台账", "Nothing recognised"],
  note: ["提示", "Note"],
  warning: ["提醒", "Warning"],
  row_refused: ["退回一行", "Row refused"],
  file_refused: ["整件退回", "File refused"],
  run_refused: ["本次停止", "Run stopped"],
});

/** Kinds of unit. */
export const kindWords = wordTable({
  county: ["区县", "Counties"],
  zone: ["功能区", "Functional zones"],
  department: ["市直部门", "Departments"],
  office: ["改革办", "Reform office"],
});
