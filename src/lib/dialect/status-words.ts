/** The states that every status word comes down to. `done_reported` is said by the unit, `done_verified` by the office only. */
export type State =
  | "done_reported"
  | "done_verified"
  | "ahead"
  | "on_schedule"
  | "active"
  | "behind"
  | "overdue"
  | "not_started"
  | "suspended"
  | "stopped"
  | "adjusted"
  | "extension_requested"
  | "cancelled"
  | "undetermined";

/** State → words, in the folded form; the whole vocabulary, in one place. */
export const STATUS_WORDS: Readonly<Record<State, readonly string[]>> = {
  done_reported:
    "已完成 完成 已全部完成 全部完成 已全面完成 全面完成 按期完成 已按期完成 按时完成 已按时完成 如期完成 顺利完成 圆满完成 超额完成 已超额完成 提前完成 已提前完成 办结 已办结 已办理完毕 办理完毕 已解决 解决 已全部解决 全部解决 解决到位 已解决到位 已化解 化解到位 已处理完毕 处理完毕 整改到位 已整改到位 整改完成 已整改完成 按计划完成 已按计划完成 完成整改 已完成整改 已整改 落实到位 已落实到位 完成任务 已完成任务 已完成年度目标 已完成年度目标任务 完成年度目标 完成年度任务 已完成年度任务 done completed complete".split(
      " ",
    ),
  done_verified: "销号 已销号 已核验销号 核验销号".split(" "),
  ahead: "超进度 超序时 超序时进度 超前 超前进度 快于序时 快于序时进度 ahead aheadofschedule".split(" "),
  on_schedule:
    "达进度 达到进度 达时序 达时序进度 达到时序 达到时序进度 序时进度 按时序推进 达序时 达序时进度 达到序时 达到序时进度 符合序时进度 符合进度 有序推进 正常推进 按计划推进 按序时推进 有序推进(完成季度目标) 完成季度目标 已完成季度目标 完成季度任务 已完成季度任务 完成阶段性目标 完成阶段性任务 完成阶段目标 完成阶段任务 ontrack onschedule asplanned".split(
      " ",
    ),
  active:
    "推进中 正在推进 正在办理 办理中 正在整改 整改中 正在解决 解决中 正在化解 化解中 正在处理 处理中 基本解决 部分解决 已部分解决 正在实施 实施中 正在进行 进行中 在办 正在办 在建 建设中 施工中 已开工 持续推进 持续整改 长期坚持 长期推进 取得阶段性成效 阶段性完成 基本完成 已基本完成 基本办结 基本整改到位 部分完成 已部分完成 部分整改 已部分整改 大部分完成 主体完成 主体已完成 初步完成 接近完成 即将完成 inprogress ongoing underway active".split(
      " ",
    ),
  behind: "滞后 进度滞后 推进滞后 欠进度 未达进度 未达序时 未达序时进度 未达到序时 未达到序时进度 未完成季度目标 未完成季度任务 进展缓慢 进展较慢 进展较为缓慢 推进缓慢 delayed behind behindschedule".split(" "),
  overdue: "逾期 已逾期 逾期未完成 逾期未办结 超期 已超期 超期未完成 超期未办结 超时 到期未完成 overdue".split(" "),
  not_started: "未启动 尚未启动 未开展 尚未开展 未开工 尚未开工 未开始 尚未开始 未实施 尚未实施 未办理 未整改 尚未整改 notstarted notyetstarted".split(" "),
  suspended: "暂缓 暂缓实施 暂缓推进 暂停 暂停实施 暂不实施 因政策调整暂不实施 suspended".split(" "),
  stopped: "中止 终止 停止 已中止 已终止 stopped".split(" "),
  adjusted: "调整 已调整 任务调整 指标调整 目标调整 adjusted".split(" "),
  extension_requested: "申请延期 已申请延期 申请延期办理 extensionrequested".split(" "),
  cancelled: "撤销 已撤销 取消 已取消 cancelled canceled".split(" "),
  undetermined: "待确定 待定 待明确 未确定 undetermined".split(" "),
};

/** Marks that say done where the header asks 是否完成, and nothing elsewhere. */
export const YES_MARKS: ReadonlySet<string> = new Set(["√", "✓", "✔", "☑", "是", "yes", "y"]);

export const NO_MARKS: ReadonlySet<string> = new Set(["×", "✗", "✘", "☒", "x", "否", "no", "n", "不是"]);

/** 已出台 is done only where the task's result is that document. */
export const ISSUED_WORDS: ReadonlySet<string> = new Set(["已出台", "出台", "已印发", "印发", "已发布", "已制定出台", "已出台文件"]);
