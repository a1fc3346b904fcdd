import {wordTable} from "./say.js";

/** The lights, by their code in the marts. */
export const lightWords = wordTable({
  done: ["完成", "Done"],
  ahead: ["超序时", "Ahead"],
  on_schedule: ["达序时", "On schedule"],
  behind: ["未达序时", "Behind"],
  overdue: ["逾期", "Overdue"],
  not_started: ["未启动", "Not started"],
  suspended: ["暂缓", "Suspended"],
  undetermined: ["待定", "Undetermined"],
});
