import {addDays, CUT_OFF} from "../dates.js";
import {between, pick, shuffled} from "../seeded.js";
import {committing, counties} from "./units.js";

export interface InspectionFinding {
  readonly id: string;
  readonly visit: string;
  readonly on: string;
  readonly unit: string;
  readonly task: string | null;
  readonly finding: string;
  readonly due: string;
  readonly rectified: string | null;
  readonly repeated: boolean;
}

const VISITS_2022 = ["2022-01-20", "2022-02-24", "2022-03-16", "2022-04-13", "2022-05-11", "2022-06-08", "2022-06-29", "2022-07-20", "2022-08-17", "2022-09-01", "2022-09-14"];
const VISITS_2021 = ["2021-03-10", "2021-04-21", "2021-05-19", "2021-06-23", "2021-07-28", "2021-09-08", "2021-10-13", "2021-11-10", "2021-12-08"];
const FINDINGS_2021 = 41;

/** Findings of 2022 by unit: all, not yet due, overdue. */
const BY_UNIT: Readonly<Record<string, readonly [all: number, open: number, overdue: number]>> = {
  甲区: [4, 0, 0], 乙区: [5, 1, 0], 丙区: [4, 0, 0], 丁区: [4, 0, 0], 戊区: [5, 1, 0], 己县: [4, 0, 0], 庚县: [5, 1, 0], 辛县: [6, 1, 2],
  市水利局: [3, 1, 0], 市商务局: [2, 0, 0], 市城市管理局: [3, 0, 1], 市住房城乡建设局: [3, 1, 0], 市交通运输局: [2, 0, 0], 市行政审批局: [2, 0, 0],
  市市场监管局: [2, 0, 0], 市教育局: [2, 1, 0], 市卫生健康委: [2, 1, 0], 市民政局: [1, 0, 0], 市文旅局: [1, 0, 0], 市人力资源社会保障局: [2, 0, 0], 市生态环境局: [1, 0, 0],
};

const SEEN = ["窗口午间无人值守", "公示信息未更新", "台账与现场不符", "设施建成未启用", "办理时限超出承诺", "整改标准不高", "宣传引导不到位", "应急物资配备不足", "材料重复收取", "巡查记录缺失"];

const two = (n: number): string => String(n).padStart(2, "0");
/** The visit that found T-047 untouched. */
const WATER_VISIT = 11;

function findings2022(): InspectionFinding[] {
  const slots = Object.entries(BY_UNIT).flatMap(([unit, [all, open, overdue]]) =>
    Array.from({length: all}, (_, i) => ({unit, fate: i < open ? ("open" as const) : i < open + overdue ? ("overdue" as const) : ("rectified" as const)})),
  );
  const visitOf = shuffled("visits", slots.map((_, i) => (i % VISITS_2022.length) + 1));
  const counter = new Map<number, number>();
  return slots
    .map((slot, i) => {
      const water = slot.unit === "市水利局" && slot.fate === "open";
      const visit = water ? WATER_VISIT : slot.fate === "open" ? 9 + (i % 3) : slot.fate === "overdue" ? 7 + (i % 2) : visitOf[i]!;
      return {...slot, visit, water, i};
    })
    .sort((a, b) => a.visit - b.visit || a.i - b.i)
    .map(({unit, fate, visit, water, i}): InspectionFinding => {
      const name = `2022 ${unit} ${i}`;
      const on = VISITS_2022[visit - 1]!;
      const place = (counter.get(visit) ?? 0) + 1;
      counter.set(visit, place);
      const lag = between(`lag ${name}`, 3, 25);
      const rectified = fate === "rectified" ? (addDays(on, lag) <= "2022-09-28" ? addDays(on, lag) : addDays(on, between(`soon ${name}`, 1, 10))) : null;
      return {
        id: `I22-${two(visit)}-${two(place)}`, visit: `I22-${two(visit)}`, on, unit,
        task: water ? "T-047" : null,
        finding: water ? "灌区改造现场未开工" : pick(`seen ${name}`, SEEN),
        due: fate === "open" ? pick(`due ${name}`, ["2022-10-15", "2022-10-31"]) : fate === "overdue" ? addDays(on, 35) : addDays(on, 30),
        rectified,
        repeated: between(`again ${name}`, 1, 12) === 1,
      };
    });
}

function findings2021(): InspectionFinding[] {
  const owners = [...counties, ...committing];
  return Array.from({length: FINDINGS_2021}, (_, i): InspectionFinding => {
    const visit = (i % VISITS_2021.length) + 1;
    const name = `2021 ${i}`;
    const on = VISITS_2021[visit - 1]!;
    return {
      id: `I21-${two(visit)}-${two(Math.floor(i / VISITS_2021.length) + 1)}`, visit: `I21-${two(visit)}`, on,
      unit: (i % 2 === 0 ? owners[(i >> 1) % 8]! : owners[8 + ((i * 5) % 36)]!).name,
      task: null, finding: pick(`seen ${name}`, SEEN), due: addDays(on, 30), rectified: addDays(on, between(`lag ${name}`, 3, 22)), repeated: false,
    };
  }).sort((a, b) => a.id.localeCompare(b.id));
}

export const inspections: readonly InspectionFinding[] = [...findings2021(), ...findings2022()];
/** Of those rectified, these have been closed by the office. */
export const closedByOffice = (finding: InspectionFinding): boolean => finding.rectified !== null && finding.rectified <= addDays(CUT_OFF, -15);
