import {addDays, CUT_OFF} from "../dates.js";
import {between, fraction, pick, shuffled} from "../seeded.js";
import {problems} from "./problems.js";
import {committing, counties, units} from "./units.js";

export interface Practice {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly theme: string | null;
  readonly tier: "区县品牌" | "部门亮点" | "一般经验";
  readonly collected: string;
  /** The problem whose solution it distils. */
  readonly problem: string | null;
  readonly batch: number | null;
  readonly selected: string | null;
  readonly promoted: string | null;
  readonly beyondCity: string | null;
}

/** 十大创新. */
export const THEMES = [
  "营商环境创新", "科技体制创新", "数字治理创新", "绿色低碳创新", "乡村振兴创新", "基层治理创新", "公共服务创新", "对外开放创新", "国资国企创新", "金融服务创新",
] as const;

export const THIS_YEAR = 612;
const THEMED = 179;
const BEYOND_CITY = 206;
const COUNTY_SHARE: readonly number[] = [38, 35, 35, 39, 34, 34, 34, 31];
const BRANDS: readonly number[] = [3, 2, 2, 3, 2, 2, 2, 1];
/** Batches of typical cases since September 2019: chosen on, how many, how many of these promoted. */
export const BATCHES: readonly (readonly [selected: string, cases: number, promoted: number])[] = [
  ["2019-12-18", 25, 12], ["2020-12-16", 28, 12], ["2021-12-20", 30, 12], ["2022-08-26", 32, 9],
];

const WHAT = ["一窗受理", "掌上通办", "网格联动", "链式服务", "专班推进", "积分管理", "联席会商", "码上监督", "清单管理", "集成审批", "红黄绿灯预警", "项目管家", "有诉即办", "共享中心", "流动服务"];
const WHERE = ["企业服务", "社区治理", "农村环境", "养老照护", "医疗保障", "项目落地", "城市停车", "水务管理", "人才招引", "物业管理", "文化惠民", "校园安全", "公共交通", "税费服务", "数据共享"];

function titleOf(name: string): string {
  return `${pick(`where ${name}`, WHERE)}“${pick(`what ${name}`, WHAT)}”做法`;
}

type Draft = Omit<Practice, "id">;

function earlierCases(batch: number): Draft[] {
  const [selected, cases, promoted] = BATCHES[batch - 1]!;
  const from = batch === 1 ? "2019-09-10" : addDays(selected, -330);
  return Array.from({length: cases}, (_, i): Draft => {
    const name = `case ${batch} ${i}`;
    const owners = [...counties, ...committing];
    return {
      title: titleOf(name), unit: pick(`unit ${name}`, owners).name, theme: null, tier: "一般经验",
      collected: addDays(from, between(`day ${name}`, 0, batch === 1 ? 80 : 280)),
      problem: null, batch, selected, promoted: i < promoted ? addDays(selected, between(`promoted ${name}`, 20, 250)) : null, beyondCity: null,
    };
  });
}

/** Of 2021, not chosen as cases; some have a theme or went beyond the city, outside this year's window. */
function ordinary2021(): Draft[] {
  return Array.from({length: 90}, (_, i): Draft => {
    const name = `2021 ${i}`;
    const collected = addDays("2021-01-10", between(`day ${name}`, 0, 340));
    return {
      title: titleOf(name), unit: pick(`unit ${name}`, [...counties, ...committing]).name, theme: i % 4 === 0 ? pick(`theme ${name}`, THEMES) : null,
      tier: i < 16 ? "区县品牌" : "一般经验", collected, problem: null, batch: null, selected: null, promoted: null,
      beyondCity: i % 5 === 0 ? addDays(collected, 10) : null,
      ...(i < 16 ? {unit: counties[i % 8]!.name} : {}),
    };
  });
}

function owners2022(): {unit: string; tier: Practice["tier"]}[] {
  const of = (unit: string, count: number, special: number, tier: Practice["tier"]) => Array.from({length: count}, (_, i) => ({unit, tier: i < special ? tier : ("一般经验" as const)}));
  return [
    ...counties.flatMap((unit, i) => of(unit.name, COUNTY_SHARE[i]!, BRANDS[i]!, "区县品牌")),
    ...units.filter((unit) => unit.kind === "功能区").flatMap((unit) => of(unit.name, 4, 0, "一般经验")),
    ...committing.flatMap((unit, i) => of(unit.name, 9, 1 + (i % 2), "部门亮点")),
  ];
}

/** Two in five came out of a problem of the unit's own that had been solved by then. */
function problemBehind(name: string, unit: string, collected: string): string | null {
  const solved = problems.filter((problem) => problem.unit === unit && problem.found >= "2022-01-01" && problem.solved !== null && problem.solved <= collected);
  return solved.length > 0 && fraction(`from a problem ${name}`) < 0.4 ? pick(`problem ${name}`, solved).id : null;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function drafts2022(): Draft[] {
  const owners = owners2022();
  const numbers = owners.map((_, i) => i);
  const first = (name: string, count: number): Set<number> => new Set(shuffled(name, numbers).slice(0, count));
  const themed = first("themed", THEMED);
  const beyond = first("beyond the city", BEYOND_CITY);
  const [selected, cases, promotedCases] = BATCHES[3]!;
  const chosen = shuffled("fourth batch", numbers).slice(0, cases);
  return owners.map(({unit, tier}, i): Draft => {
    const name = `2022 ${i}`;
    const place = chosen.indexOf(i);
    const collected = addDays("2022-01-05", between(`day ${name}`, 0, place >= 0 ? 190 : 266));
    return {
      title: titleOf(name), unit, tier, theme: themed.has(i) ? pick(`theme ${name}`, THEMES) : null, collected,
      batch: place >= 0 ? 4 : null, selected: place >= 0 ? selected : null,
      promoted: place >= 0 && place < promotedCases ? addDays(selected, between(`promoted ${name}`, 3, 30)) : null,
      beyondCity: beyond.has(i) ? earlier(addDays(collected, between(`beyond ${name}`, 5, 25)), CUT_OFF) : null,
      problem: problemBehind(name, unit, collected),
    };
  });
}

export const practices: readonly Practice[] = [...earlierCases(1), ...earlierCases(2), ...earlierCases(3), ...ordinary2021(), ...drafts2022()]
  .map((draft, i) => ({draft, i}))
  .sort((a, b) => a.draft.collected.localeCompare(b.draft.collected) || a.i - b.i)
  .map(({draft}, i) => ({id: `E-${String(i + 1).padStart(4, "0")}`, ...draft}));
