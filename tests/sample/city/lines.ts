import {nextMonth, parts} from "../dates.js";
import {between, fraction, pick} from "../seeded.js";
import type {CellInput} from "../write/book.js";
import type {Mistake} from "../write/table.js";
import {reportOf} from "./courses.js";
import {expectedShare, type State} from "./light.js";
import {cityTasks, countyItems, type Task} from "./tasks.js";
import {counties, type Unit} from "./units.js";

/** One line of a monthly report, before a layout makes cells of it. */
export interface Line {
  readonly task: Task;
  readonly unit: string;
  readonly month: string;
  readonly state: State;
  readonly share: number;
  readonly status: string;
  readonly value: number | null;
  readonly narrative: string;
  readonly difficulties: string;
  readonly next: string;
  /** The day written on it. */
  readonly reportedOn: string;
  readonly mistake?: Mistake;
  /** Cells that say something else than the line means: field → text. */
  readonly instead?: Readonly<Record<string, CellInput>>;
}

/** 应报未报: these sent nothing that month. */
export const MISSING: Readonly<Record<string, readonly string[]>> = {
  "2021-02": ["戊区"],
  "2021-10": ["市体育局"],
  "2022-03": ["辛县"],
  "2022-06": ["市气象局"],
  "2022-09": ["戊区", "市文旅局", "市民政局"],
};

const ON_TRACK = ["达到序时进度", "正常推进", "有序推进", "按计划推进", "达进度"];
const WORDS: Readonly<Record<State, readonly string[]>> = {
  done: ["已完成", "完成", "已办结", "办结"],
  active: ["推进中", "正在推进", "进行中", "正在办理", "持续推进"],
  not_started: ["未启动", "尚未启动"],
  suspended: ["暂缓", "因政策调整暂不实施"],
  undetermined: ["待确定"],
};

function statusWord(task: Task, month: string, state: State, share: number): string {
  const name = `status ${task.id} ${month}`;
  if (state !== "active") return pick(`status ${task.id} ${task.year}`, WORDS[state]);
  const distance = share - expectedShare(task, month);
  if (distance >= 10) return pick(name, ["超序时", "超进度", "有序推进"]);
  if (distance >= 0) return pick(name, [...ON_TRACK, ...WORDS.active]);
  return pick(name, ["进展缓慢", "滞后", "欠进度", "正在推进", "推进中"]);
}

function narrativeOf(task: Task, state: State, value: number | null): string {
  const counted = task.targetText.replace(/^\D+\d+/, "");
  if (state === "done") return task.measuredBy === "节点" ? "已出台并印发实施" : `已完成${value ?? task.target}${counted}，全面达到年度目标`;
  if (state === "not_started") return "前期准备";
  if (state === "suspended") return "因政策调整暂不实施，待上级明确后重启";
  if (state === "undetermined") return "目标正在调整，待定";
  if (value !== null) return `①制定方案；\n②累计${/^[^\d]+/.exec(task.targetText)![0]}${value}${counted}`;
  return pick(`narrative ${task.id}`, ["已完成调研并形成初稿", "正在征求各方意见", "已启动试点，运行平稳"]);
}

function lineOf(task: Task, unit: string, month: string): Line {
  const {state, share} = reportOf(task, month);
  const value = task.measuredBy === "累计" && (state === "active" || state === "done") ? Math.round((task.target * share) / 100) : null;
  const slow = state === "active" && share < expectedShare(task, month);
  return {
    task, unit, month, state, share, value,
    status: statusWord(task, month, state, share),
    narrative: narrativeOf(task, state, value),
    difficulties: slow ? pick(`difficulty ${task.id}`, ["资金到位慢", "用地手续未办结", "系统对接滞后", "人员力量不足"]) : pick(`none ${task.id} ${month}`, ["无", "无", "—", "", "/"]),
    reportedOn: `${nextMonth(month)}-0${between(`day ${unit} ${month}`, 1, 4)}`,
    next: state === "done" ? "" : pick(`next ${task.id} ${parts(month)[1]}`, ["加快推进，确保年底前完成", "按月调度，压茬推进", "会同配合单位研究解决", "抓好试点，适时推开"]),
  };
}

/** Where both joint leads report, they say the same. */
function bothReport(task: Task): boolean {
  return fraction(`both ${task.id}`) < 0.5;
}

/** Everything that was reported for a month, by unit in the order of the directory. */
export function reportedLines(month: string): Line[] {
  const year = parts(month)[0];
  const silent = MISSING[month] ?? [];
  const city = cityTasks(year).flatMap((task) => (bothReport(task) ? task.leads : task.leads.slice(0, 1)).map((unit) => lineOf(task, unit, month)));
  const items = counties.flatMap((county, i) => countyItems(county.name, i, year).map((task) => lineOf(task, county.name, month)));
  return [...items, ...city].filter((line) => !silent.includes(line.unit));
}

export function linesOf(lines: readonly Line[], members: readonly Unit[]): Line[] {
  return members.flatMap((unit) => lines.filter((line) => line.unit === unit.name));
}
