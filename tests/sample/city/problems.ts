import {addDays, CUT_OFF, daysBetween, lastDay} from "../dates.js";
import {between, fraction, pick, shuffled} from "../seeded.js";
import {units} from "./units.js";

export interface Problem {
  readonly id: string;
  readonly title: string;
  readonly found: string;
  readonly campaign: string;
  readonly channel: string;
  readonly direction: string;
  readonly level: string;
  readonly fieldName: string;
  readonly unit: string;
  readonly triage: string;
  readonly due: string;
  /** The day it was solved, whenever that came to be. */
  readonly solved: string | null;
  readonly reopened: string | null;
  readonly solution: string;
}

type Fate = "solved" | "open" | "overdue";

/** Found since January 2022, by unit: all, of these open and in time, overdue. Departments and zones follow below. */
const COUNTIES: Readonly<Record<string, readonly [found: number, open: number, overdue: number]>> = {
  甲区: [51, 1, 1], 乙区: [50, 3, 2], 丙区: [48, 7, 2], 丁区: [55, 5, 1], 戊区: [46, 7, 3], 己县: [48, 6, 2], 庚县: [47, 3, 2], 辛县: [45, 9, 5],
};
const OVERDUE_DEPARTMENTS: Readonly<Record<string, number>> = {
  市水利局: 2, 市商务局: 1, 市住房城乡建设局: 1, 市城市管理局: 1, 市交通运输局: 1, 市人力资源社会保障局: 1, 市民政局: 1, 市自然资源局: 1,
};
const FOUND_BY_MONTH: readonly number[] = [62, 74, 88, 85, 82, 90, 86, 81, 64];
const SOLVED_OF_SEPTEMBER = 12;
/** Solved in September though found in July or August. */
const LATE_SOLVED: Readonly<Record<number, number>> = {7: 19, 8: 40};

interface Slot {
  readonly unit: string;
  readonly fate: Fate;
  month: number;
}

function slotsOf(unit: string, found: number, open: number, overdue: number): Slot[] {
  return Array.from({length: found}, (_, i): Slot => ({unit, month: 0, fate: i < overdue ? "overdue" : i < overdue + open ? "open" : "solved"}));
}

function slots2022(): Slot[] {
  const committing = units.filter((unit) => unit.commits);
  return [
    ...Object.entries(COUNTIES).flatMap(([unit, [found, open, overdue]]) => slotsOf(unit, found, open, overdue)),
    ...units.filter((unit) => unit.kind === "功能区").flatMap((unit) => slotsOf(unit.name, 6, 1, 0)),
    ...committing.flatMap((unit, i) => slotsOf(unit.name, i < 22 ? 9 : 8, i % 2 === 0 ? 2 : 1, OVERDUE_DEPARTMENTS[unit.name] ?? 0)),
  ];
}

/** Gives every problem the month it was found in, so that each month has its number. */
function withMonths(slots: readonly Slot[]): Slot[] {
  const left = new Map(FOUND_BY_MONTH.map((count, i) => [i + 1, count]));
  const give = (slot: Slot, month: number): void => {
    slot.month = month;
    left.set(month, left.get(month)! - 1);
  };
  const of = (fate: Fate): Slot[] => shuffled(`months ${fate}`, slots.filter((slot) => slot.fate === fate));
  of("overdue").forEach((slot, i) => give(slot, 3 + (i % 5)));
  const openInSeptember = FOUND_BY_MONTH[8]! - SOLVED_OF_SEPTEMBER;
  of("open").forEach((slot, i) => give(slot, i < openInSeptember ? 9 : 6 + (i % 3)));
  const months = [...left].flatMap(([month, count]) => Array.from({length: count}, () => month));
  of("solved").forEach((slot, i) => give(slot, months[i]!));
  return [...slots];
}

const TROUBLES: Readonly<Record<string, readonly string[]>> = {
  营商环境: ["企业开办多头跑", "许可事项要件重复提交", "惠企政策知晓率不高", "中介服务耗时过长", "水电气报装环节多", "涉企检查频次偏高"],
  项目建设: ["项目用地手续衔接慢", "施工图审查时间长", "园区道路未通达", "项目环评批复滞后", "配套管网未接入"],
  城市管理: ["老城区停车难", "背街小巷照明不足", "公厕分布不均", "占道经营反复", "小区充电桩不足", "雨后路面积水"],
  民生服务: ["异地就医报销手续繁", "养老助餐点覆盖不足", "校门口高峰拥堵", "办事窗口午间无人", "公交线路绕行", "老年人线上办事难"],
  生态环保: ["河道垃圾清理不及时", "工地扬尘管控不严", "餐饮油烟扰民", "散乱点位复查不到位"],
  基层治理: ["村级证明事项多", "物业纠纷调处慢", "网格事件流转超时", "信访件答复不规范"],
  科技创新: ["中试场地不足", "企业研发融资难", "人才公寓供给不足", "科技成果对接渠道少"],
};
const SOLUTIONS = ["一窗受理、并联办理", "完善流程并向社会公布", "多部门会商解决", "增设设施并落实管护", "上线系统功能，数据共享", "开展专项整治"];

function described(name: string, unit: string, county: boolean): Omit<Problem, "id" | "found" | "due" | "solved" | "reopened"> {
  const fieldName = pick(`field ${name}`, Object.keys(TROUBLES));
  return {
    unit,
    fieldName,
    title: pick(`title ${name}`, TROUBLES[fieldName]!),
    campaign: pick(`campaign ${name}`, ["痛点", "难点", "堵点"]),
    channel: pick(`channel ${name}`, county ? ["专项行动", "服务企业专员", "县域督导", "“五个一”县域常态化督导"] : ["专项查找", "服务企业专员", "营商环境监督员", "营商环境监督员"]),
    direction: pick(`direction ${name}`, ["围绕上级部署安排", "打造优势破解发展困局", "群众急难愁盼", "群众急难愁盼", "寻标对标学标"]),
    level: county ? pick(`level ${name}`, ["县级", "县级", "镇级"]) : "市级",
    triage: fraction(`triage ${name}`) < 0.3 ? "点题交办" : "单位自行解决",
    solution: pick(`solution ${name}`, SOLUTIONS),
  };
}

function dueOf(name: string, found: string, fate: Fate): string {
  if (fate === "open") return pick(`due ${name}`, ["2022-10-15", "2022-10-20", "2022-10-31", "2022-10-31", "2022-11-30", "2022-12-31", "2022-12-31"]);
  if (fate === "solved") return pick(`round ${name}`, [addDays(found, between(`due ${name}`, 30, 75)), lastDay(addDays(found, 45).slice(0, 7))]);
  const due = addDays(found, between(`due ${name}`, 25, 55));
  return due < "2022-09-24" ? due : "2022-09-20";
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function problems2022(): Problem[] {
  const late = new Map(Object.entries(LATE_SOLVED).map(([month, count]) => [Number(month), count]));
  const drafts = withMonths(slots2022()).map((slot, i): Omit<Problem, "id"> => {
    const name = `2022 ${i}`;
    const month = `2022-${String(slot.month).padStart(2, "0")}`;
    const lastFound = slot.month === 9 && slot.fate === "solved" ? 12 : 28;
    const found = `${month}-${String(between(`day ${name}`, 1, lastFound)).padStart(2, "0")}`;
    const solvedLate = slot.fate === "solved" && (late.get(slot.month) ?? 0) > 0;
    if (solvedLate) late.set(slot.month, late.get(slot.month)! - 1);
    const lag = between(`lag ${name}`, 2, 48);
    const solved =
      slot.fate !== "solved" ? null
      : slot.month === 9 ? addDays(found, Math.min(lag, daysBetween(found, CUT_OFF) - 2))
      : solvedLate ? addDays("2022-09-01", lag % 29)
      : earlier(addDays(found, lag), "2022-08-31");
    const about = described(name, slot.unit, slot.unit in COUNTIES);
    const again = about.triage === "点题交办" && solved !== null && daysBetween(found, solved) > 24 && fraction(`again ${name}`) < 0.15;
    return {...about, found, due: dueOf(name, found, slot.fate), solved, reopened: again ? addDays(solved!, -10) : null};
  });
  return numbered("P22", drafts);
}

const FOUND_2021 = 520;
/** Of 2021: still open at the last cut-off, and solved in the first half of 2022. */
const OPEN_OF_2021 = 12;
const SOLVED_NEXT_YEAR = 28;

function problems2021(): Problem[] {
  const owners = units.filter((unit) => unit.reports || unit.kind === "功能区");
  const drafts = Array.from({length: FOUND_2021}, (_, i): Omit<Problem, "id"> => {
    const name = `2021 ${i}`;
    const unit = i % 8 < 4 ? owners[((i >> 3) * 4 + (i % 8)) % 8]! : owners[8 + (i % (owners.length - 8))]!;
    const late = i < OPEN_OF_2021 + SOLVED_NEXT_YEAR;
    const month = late ? between(`month ${name}`, 9, 12) : between(`month ${name}`, 1, 11);
    const found = `2021-${String(month).padStart(2, "0")}-${String(between(`day ${name}`, 1, 28)).padStart(2, "0")}`;
    const due = late ? pick(`due ${name}`, ["2021-12-31", "2022-01-31", "2022-03-31"]) : addDays(found, between(`due ${name}`, 30, 75));
    const solved = i < OPEN_OF_2021 ? null : late ? addDays("2022-01-11", between(`lag ${name}`, 0, 160)) : earlier(addDays(found, between(`lag ${name}`, 4, 60)), "2021-12-30");
    const reopened = !late && solved !== null && fraction(`again ${name}`) < 0.02 && daysBetween(found, solved) > 20 ? addDays(solved, -10) : null;
    return {...described(name, unit.name, unit.kind === "区县"), found, due, solved, reopened};
  });
  return numbered("P21", drafts);
}

function numbered(prefix: string, drafts: readonly Omit<Problem, "id">[]): Problem[] {
  return drafts
    .map((draft, i) => ({draft, i}))
    .sort((a, b) => a.draft.found.localeCompare(b.draft.found) || a.i - b.i)
    .map(({draft}, i) => ({id: `${prefix}-${String(i + 1).padStart(4, "0")}`, ...draft}));
}

export const problems: readonly Problem[] = [...problems2021(), ...problems2022()];
