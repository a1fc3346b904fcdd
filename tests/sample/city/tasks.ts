import {between, fraction, pick} from "../seeded.js";
import {PLAN} from "./plan.js";
import {leaders} from "./units.js";

export interface Milestone {
  readonly month: number;
  readonly what: string;
}

/** A task of the plan, or a county's broken-down item, in one year. */
export interface Task {
  readonly id: string;
  readonly year: number;
  /** Place in the plan, or among the county's items, from 0. */
  readonly order: number;
  readonly parent: string;
  readonly fieldName: string;
  readonly aspect: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly supports: string;
  readonly leader: string;
  readonly origin: string;
  readonly list: string;
  readonly measuredBy: "累计" | "节点";
  readonly targetText: string;
  readonly target: number;
  readonly measures: string;
  readonly milestones: readonly Milestone[];
  /** As written, and the first month it speaks of. */
  readonly start: string;
  readonly startMonth: number;
  readonly due: string;
  /** Last day of it, ISO. */
  readonly dueDay: string;
}

const YEAR_FACTOR: Readonly<Record<number, number>> = {2021: 0.8, 2022: 1, 2023: 1.1};

const STEPS: readonly (readonly Milestone[])[] = [
  [{month: 3, what: "完成方案"}, {month: 6, what: "开展试点"}, {month: 9, what: "全面推开"}, {month: 12, what: "总结验收"}],
  [{month: 2, what: "完成调研"}, {month: 5, what: "形成初稿"}, {month: 8, what: "征求意见"}, {month: 11, what: "正式印发"}],
  [{month: 4, what: "摸清底数"}, {month: 7, what: "建立机制"}, {month: 10, what: "评估完善"}],
];

/** 节点 tasks besides those whose result is one document. */
const MILESTONE_TASKS = new Set([16, 42, 47, 62, 80, 96, 103]);

/** Due dates other than the end of the year, as the plan of 2022 writes them. */
export const EARLY_DUE: Readonly<Record<string, readonly [written: string, monthDay: string]>> = {
  "T-003": ["6月底前", "06-30"],
  "T-006": ["{年}.6.30", "06-30"],
  "T-010": ["7月底前", "07-31"],
  "T-014": ["一季度", "03-31"],
  "T-022": ["上半年", "06-30"],
  "T-027": ["{年}年5月31日", "05-31"],
  "T-031": ["6月底前", "06-30"],
  "T-041": ["8月底前", "08-31"],
  "T-045": ["{年}-06-30", "06-30"],
  "T-047": ["{年}.8.14", "08-14"],
  "T-051": ["上半年", "06-30"],
  "T-055": ["{年}年9月15日", "09-15"],
  "T-059": ["{年}/6/30", "06-30"],
  "T-079": ["6月底前", "06-30"],
  "T-083": ["三季度", "09-30"],
  "T-090": ["{年}.6.30", "06-30"],
  "T-107": ["三季度", "09-30"],
};

const LATE_DUE = ["年底前", "12月底前", "{年}年12月31日", "{年}.12.31", "全年", "{年}-12-31"];
const OWN_STEPS: Readonly<Record<string, readonly Milestone[]>> = {
  "T-047": [{month: 3, what: "完成招标"}, {month: 5, what: "开工建设"}, {month: 8, what: "主体完工并验收"}],
  "T-096": [{month: 7, what: "启动招标"}, {month: 9, what: "签订协议"}, {month: 12, what: "完成移交"}],
  "T-103": [{month: 2, what: "完成划转"}, {month: 5, what: "人员到位"}, {month: 8, what: "集中受理"}],
  "T-003": [{month: 3, what: "形成初稿"}, {month: 6, what: "印发实施"}],
  "T-014": [{month: 2, what: "形成初稿"}, {month: 3, what: "印发实施"}],
  "T-022": [{month: 3, what: "形成初稿"}, {month: 6, what: "印发实施"}],
  "T-027": [{month: 3, what: "形成初稿"}, {month: 5, what: "印发实施"}],
};

function milestonesOf(id: string, text: string): readonly Milestone[] {
  return OWN_STEPS[id] ?? pick(`steps ${id} ${text}`, STEPS);
}

const inYear = (text: string, year: number): string => text.replaceAll("{年}", String(year));

function dueOf(id: string, year: number): readonly [written: string, day: string] {
  const [text, monthDay] = EARLY_DUE[id] ?? [pick(`due ${id} ${year}`, LATE_DUE), "12-31"];
  return [inYear(text, year), `${year}-${monthDay}`];
}

function startOf(id: string, year: number): readonly [written: string, month: number] {
  if (id === "T-096") return [`${year}年7月`, 7];
  return fraction(`start ${id}`) < 0.25 ? [`${year}年1月`, 1] : [pick(`start words ${id}`, [`${year}.1.10`, `${year}年1月`, `${year}-01-15`]), 1];
}

function listOf(n: number, leader: number): string {
  if (n % 6 === 1 && leader >= 0) return "领衔";
  if (n % 9 === 4) return "认领";
  return n % 10 === 8 ? "创新" : "";
}

function taskFrom(n: number, line: string, fieldName: string, aspect: string, year: number): Task {
  const [title, leads, supports, verb, quantity, counted] = line.split("|") as [string, string, string, string, string, string];
  const id = `T-${String(n).padStart(3, "0")}`;
  const one = counted === "件" && quantity === "1";
  const target = one ? 1 : Math.max(2, Math.round(Number(quantity) * YEAR_FACTOR[year]!));
  const [due, dueDay] = dueOf(id, year);
  const [start, startMonth] = startOf(id, year);
  const measuredBy = one || MILESTONE_TASKS.has(n) ? "节点" : "累计";
  const leader = Math.floor(((n - 1) * leaders.length) / 110);
  return {
    id, year, order: n - 1, parent: "", fieldName, aspect, title, leads: leads.split("、"), supports,
    leader: leaders[leader]!.name,
    origin: pick(`origin ${id}`, ["中央", "省委（十大创新）", "市自主", "市自主", "省委"]),
    list: listOf(n, leader),
    measuredBy,
    targetText: `${verb}${target}${counted}`,
    target,
    measures: pick(`measures ${id}`, ["①摸清底数；②制定方案；③分批实施", "先试点后推开，按季调度", "专班推进，定期会商", "分三批实施，逐批验收"]),
    milestones: measuredBy === "节点" ? milestonesOf(id, title) : [],
    start, startMonth, due, dueDay,
  };
}

/** The plan restated for a year. */
export function cityTasks(year: number): Task[] {
  let n = 0;
  return PLAN.flatMap(([fieldName, aspects]) =>
    aspects.flatMap(([aspect, lines]) => lines.map((line) => taskFrom(++n, line, fieldName, aspect, year))),
  );
}

const ITEMS_A_COUNTY = 20;

/** A county's own items: each a part of one city task, never counted in the 110. */
export function countyItems(county: string, place: number, year: number): Task[] {
  const letter = county[0]!;
  const plan = cityTasks(year);
  return Array.from({length: ITEMS_A_COUNTY}, (_, i): Task => {
    const parent = plan[(i * 5 + i % 3 + place * 2) % plan.length]!;
    const id = `${parent.id}-${letter}`;
    const target = Math.max(2, Math.round(parent.target / 8) || between(`item ${id}`, 2, 9));
    return {
      ...parent,
      id,
      order: i,
      parent: parent.id,
      title: `${letter}${county.slice(1)}${parent.title}`,
      leads: [county],
      supports: "",
      list: i === 4 || i === 13 ? "认领" : "",
      measuredBy: "累计",
      milestones: [],
      targetText: `完成${target}${/[处个家件项所]$/.exec(parent.targetText)?.[0] ?? "项"}`,
      target,
      measures: "",
      start: `${year}年1月`,
      startMonth: 1,
      due: pick(`item due ${id} ${year}`, ["年底前", "12月底前", `${year}.12.31`]),
      dueDay: `${year}-12-31`,
    };
  });
}
