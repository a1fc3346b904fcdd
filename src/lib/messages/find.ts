import {wordTable} from "./say.js";

/** Words of the search box in the header. */
export const findWords = wordTable({
  label: ["全站搜索", "Search the site"],
  hint: ["搜任务、单位、问题…（可用拼音首字母）", "Tasks, units, problems …"],
  page: ["页面", "Page"],
  unit: ["单位", "Unit"],
  task: ["任务", "Task"],
  problem: ["问题", "Problem"],
  practice: ["经验", "Practice"],
  found: ["找到{count}条", "{count} found"],
  none: ["没有找到", "Nothing found"],
  failed: ["搜索没能打开，请再试一次", "Search could not be opened; try again"],
});
