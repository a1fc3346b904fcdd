import {wordTable} from "./say.js";

/** Words of the search box in the header. */
export const findWords = wordTable({
  label: ["全站搜索", "Search the site"],
  hint: ["搜任务、单位、会议…（可用拼音）", "Tasks, units, problems, meetings …"],
  page: ["页面", "Page"],
  unit: ["单位", "Unit"],
  task: ["任务", "Task"],
  problem: ["问题", "Problem"],
  practice: ["经验", "Practice"],
  leader: ["领导", "Leader"],
  finding: ["暗访", "Finding"],
  meeting: ["会议", "Meeting"],
  decision: ["议定", "Decision"],
  commitment: ["承诺", "Commitment"],
  assignment: ["交办", "Assignment"],
  document: ["文件", "Document"],
  more: ["还有{count}条", "{count} more"],
  found: ["找到{count}条", "{count} found"],
  none: ["没有找到", "Nothing found"],
  failed: ["搜索没能打开，请再试一次", "Search could not be opened; try again"],
});
