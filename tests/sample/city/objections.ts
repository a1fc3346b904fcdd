import {addDays, lastDay} from "../dates.js";
import {fraction, pick} from "../seeded.js";
import {MISSING} from "./lines.js";
import {problems} from "./problems.js";
import {counties, unitNamed} from "./units.js";

export interface Objection {
  readonly id: string;
  readonly unit: string;
  readonly period: string;
  readonly measure: "问题解决率" | "按时报送率";
  /** In per cent, as sent to the unit. */
  readonly stated: number;
  readonly claimed: number;
  readonly objection: string;
  readonly filed: string;
  readonly answered: string | null;
  readonly outcome: "采纳" | "部分采纳" | "不采纳" | null;
}

const RAISED: Readonly<Record<string, readonly (readonly [unit: string, measure: Objection["measure"]])[]>> = {
  "2022-06": [["乙区", "问题解决率"], ["丙区", "问题解决率"], ["己县", "问题解决率"], ["辛县", "问题解决率"], ["市气象局", "按时报送率"], ["市水利局", "问题解决率"], ["市商务局", "问题解决率"], ["市教育局", "问题解决率"], ["辛县", "按时报送率"]],
  "2022-09": [["戊区", "按时报送率"], ["市文旅局", "按时报送率"], ["市民政局", "按时报送率"], ["辛县", "问题解决率"], ["市水利局", "问题解决率"]],
};
const SENT_OUT: Readonly<Record<string, string>> = {"2022-06": "2022-07-14", "2022-09": "2022-10-08"};
/** The last ones to come are not answered yet. */
const UNANSWERED: Readonly<Record<string, number>> = {"2022-06": 0, "2022-09": 3};

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

function solvedShare(unit: string, month: string): number {
  const year = problems.filter((problem) => problem.unit === unit && problem.found >= "2022-01-01" && problem.found <= lastDay(month));
  return percent(year.filter((problem) => problem.solved !== null && problem.solved <= lastDay(month)).length, year.length);
}

function reportedShare(unit: string, month: string): number {
  const due = Number(month.slice(5));
  const missed = Object.entries(MISSING).filter(([each, units]) => each.startsWith("2022") && each <= month && units.includes(unit)).length;
  return percent(due - missed, due);
}

export const objections: readonly Objection[] = Object.entries(RAISED).flatMap(([period, raised]) =>
  raised.map(([unit, measure], i): Objection => {
    const name = `${period} ${unit} ${measure}`;
    const stated = measure === "问题解决率" ? solvedShare(unit, period) : reportedShare(unit, period);
    const filed = addDays(SENT_OUT[period]!, 1 + (i % (period === "2022-09" ? 2 : 5)));
    const open = i >= raised.length - UNANSWERED[period]!;
    const luck = fraction(`outcome ${name}`);
    return {
      id: `Y${period.slice(2, 4)}${period.slice(5)}-${String(i + 1).padStart(2, "0")}`, unit, period, measure, stated,
      claimed: Math.min(100, Math.round((stated + 4) * 10) / 10),
      objection: measure === "问题解决率" ? pick(`why ${name}`, ["两件问题已办结，未计入", "一件重复登记，应核减", "延期已获批准，不应计逾期"]) : "已按时发送，系统未收到",
      filed,
      answered: open ? null : addDays(filed, period === "2022-09" ? 0 : 6 + (i % 5)),
      outcome: open ? null : luck < 0.3 ? "采纳" : luck < 0.55 ? "部分采纳" : "不采纳",
    };
  }),
);

export interface Appraisal {
  readonly id: string;
  readonly unit: string;
  readonly evaluator: string;
  readonly low: number;
  readonly high: number;
  readonly mark: number;
}

/** 定性评议 of the counties at mid-year: two evaluators, each with a scale of its own. */
export const appraisals: readonly Appraisal[] = counties.flatMap((unit, i) => [
  {id: `V22-${String(2 * i + 1).padStart(2, "0")}`, unit: unitNamed(unit.name).name, evaluator: "专家评议组", low: 0, high: 100, mark: [88, 82, 80, 90, 79, 81, 83, 74][i]!},
  {id: `V22-${String(2 * i + 2).padStart(2, "0")}`, unit: unit.name, evaluator: "服务对象代表", low: 1, high: 5, mark: [4.4, 4.1, 4.0, 4.5, 3.9, 4.2, 4.0, 3.6][i]!},
]);
