import {seededRandom} from "../../../src/lib/statistics/random.js";
import type {Cell} from "../../../src/lib/workbook.js";
import {percent} from "./make.js";

export type Loose = string | number | Cell | null;

export const HEADS: readonly (readonly string[])[] = [
  ["序号", "任务编号", "任务名称", "月份", "填报单位", "办理状态", "完成率（%）", "进展情况", "填报日期", "联系人", "联系电话", "目标时限", "备注"],
  ["任务编号", "月份", "填报单位", "办理状态", "完成率（%）", "进展情况", "填报日期", "完成数", "备注"],
  ["问题编号", "发现日期", "发现渠道", "问题描述", "责任单位", "办理时限", "办理状态", "层级", "备注"],
  ["编号", "会议编号", "会议类型", "召开日期", "议定事项", "责任单位", "完成时限", "办理状态", "是否第一议题", "会务电话"],
];
const GOOD: Readonly<Record<string, (row: number) => readonly (string | number)[]>> = {
  序号: (row) => [row + 1],
  任务编号: () => ["T-001"],
  任务名称: () => ["推进河道整治", "河道整治"],
  月份: (row) => [`${1990 + Math.floor(row / 12)}年${(row % 12) + 1}月`],
  问题编号: (row) => [`P-${row}`],
  编号: (row) => [`M-${row}`],
  会议编号: () => ["M-01", "M-02"],
  会议类型: () => ["深改委", "会商"],
  发现渠道: () => ["专项行动", ""],
  层级: () => ["市级", "县级", ""],
  是否第一议题: () => ["是", "否", ""],
  办理状态: () => ["已完成", "达到序时进度", "滞后"],
  "完成率（%）": () => ["50%", "70%", ""],
  完成数: () => ["3", 12, ""],
  单位: () => ["市水利局", "水利局", "甲区"],
  日期: () => ["2022-09-28", "2022年9月1日", "2022年8月"],
  文: () => ["开展实地调研", " 前后 ", "无", ""],
};
const STRANGE: Readonly<Record<string, readonly (string | number | Cell | null)[]>> = {
  任务编号: ["T-002", "T-003", "t-001", "推进河道整治", "T-999", "", "同上", struck("T-003")],
  任务名称: ["建设城市书房", "别的事", "", "—", struck("推进河道整治")],
  月份: ["2022年9月", "9月", "2022年三季度", "202207", "十三月", "", "〃"],
  问题编号: ["P-1", "P-2", ""],
  编号: ["M-1", "M-2", ""],
  办理状态: ["完成了吧", "", "同上", "未启动", "已出台"],
  "完成率（%）": [70, "0.7", "约80%", "100", "—", "不适用", percent(0.35)],
  完成数: [-3, "约5", {text: "", value: null, kind: "uncached_formula"}, "12万元"],
  单位: ["市商务局、市财政局", "市水利局 13912345678", "某局", "", "同上"],
  日期: ["9月底前", "22.9.3", "长期", "", "3月1日", "2022年四季度"],
  文: ["已完成方案的制定，计划2022年12月完成", "联系张三13912345678", "小计", "注：以上均为示例", "1", struck("作废"), {text: "", value: null, kind: "uncached_formula"}],
};
const COLUMNS: Readonly<Record<string, string>> = {填报单位: "单位", 责任单位: "单位", 填报日期: "日期", 发现日期: "日期", 办理时限: "日期", 召开日期: "日期", 完成时限: "日期", 目标时限: "日期"};

function struck(text: string): Cell {
  return {text, value: text, kind: "text", struck: true};
}

/**
 * A ledger under one of the headers: of its rows a share holds cells that only their row explains, or is no row at all.
 * @param share 0 for a ledger of which every row is even
 */
export function randomLedger(seed: number, share: number, rows: number): Loose[][] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const head = HEADS[seed % HEADS.length]!;
  // Mostly good cells, so that whole rows are even; the others come from the whole list.
  const cellOf = (name: string, row: number): Loose => {
    const kind = COLUMNS[name] ?? (name in GOOD ? name : "文");
    return random() < share ? pick(STRANGE[kind] ?? STRANGE["文"]!) : pick(GOOD[kind]!(row));
  };
  const body = Array.from({length: rows}, (_, row) => (random() < share ? [...pick<readonly Loose[]>([["合计", 3], ["注：略"], ["一、防汛"], head, [], ["1.略"]])] : head.map((name) => cellOf(name, row))));
  return [["2022年9月工作台账"], [...head], ...body];
}
