import {LAST_MONTH, months} from "../dates.js";
import {fraction} from "../seeded.js";
import type {Book} from "../write/book.js";
import {table, type Mistake} from "../write/table.js";

interface Row {
  readonly indicator: string;
  readonly period: string;
  readonly kind: string;
  readonly value: number;
  readonly unit: string;
  readonly bound?: string;
  readonly mistake?: Mistake;
}

/** Calls to the hotline by month of the year: heating in winter, the contracts of spring, quiet summers. */
const SEASON = [900, 300, 650, 250, -150, -450, -700, -550, -350, -200, 150, 650];

const about = (name: string, reach: number): number => reach * (fraction(name) + fraction(`${name}|2`) + fraction(`${name}|3`) - 1.5);
const monthly = (indicator: string, first: string, unit: string, value: (month: string, at: number) => number): Row[] =>
  months(first, LAST_MONTH).map((period, at) => ({indicator, period, kind: "数值", value: value(period, at), unit}));
const tenth = (value: number): number => Math.round(value * 10) / 10;
const target = (indicator: string, value: number, bound: string): Row => ({indicator, period: "2022年", kind: "目标", value, unit: "%", bound});

const ROWS: readonly Row[] = [
  ...monthly("热线诉求量（示例）", "2020-01", "件", (month, at) => Math.round(5200 + 18 * at + SEASON[Number(month.slice(5)) - 1]! + about(`热线|${month}`, 260))),
  ...monthly("热线诉求满意率（示例）", "2020-01", "%", (month) => tenth(91.4 + about(`满意|${month}`, 2.2))),
  target("热线诉求满意率（示例）", 90, "不低于"),
  ...monthly("事项网上可办率（示例）", "2020-01", "%", (month) => tenth(97.6 + about(`网办|${month}`, 0.9))),
  target("事项网上可办率（示例）", 95, "不低于"),
  ...monthly("诉求逾期办理率（示例）", "2022-02", "%", (month) => tenth(3.4 + about(`逾期|${month}`, 1.4))),
  target("诉求逾期办理率（示例）", 2, "不高于"),
];

/** The invented city's own monthly figures: they stand beside the real ones of the province, marked as sample data. */
export function indicatorBooks(): Book[] {
  const grid = table<Row>({
    name: "月度指标",
    columns: [
      {field: "region", header: "地区", cell: () => "示例市"},
      {field: "indicator", header: "指标", cell: (one) => one.indicator},
      {field: "period", header: "时期", cell: (one) => one.period},
      {field: "kind", header: "数据种类", cell: (one) => one.kind},
      {field: "value", header: "数据", cell: (one) => one.value},
      {field: "unit", header: "计量单位", cell: (one) => one.unit},
      {field: "bound", header: "目标要求", cell: (one) => one.bound ?? ""},
      {field: "source", header: "来源", cell: () => "示例数据"},
    ],
    rows: ROWS,
  });
  return [{path: "2022-10-08/示例市月度指标（示例数据）.csv", form: "csv-utf8", grids: [grid]}];
}
