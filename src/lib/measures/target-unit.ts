import {toUnit, unitScale} from "../dialect/measures.js";

/** What is counted one by one: 21 beside a target of 30处 is 21处. */
const COUNTED: ReadonlySet<string> = new Set("个 项 件 条 家 户 人 名 位 人次 次 场 场次 批 批次 处 座 所 间 套 台 辆 艘 架 份 篇 期 轮 宗 起 例 笔 册 部 本 种 类 个项目 户次 家次 村 镇 街道 社区".split(" "));

/**
 * A reported figure in the unit of its target; undefined where the two cannot be compared: an area and a sum of money, or one of them
 * without a unit where the other is in 亿元 or %. Things that are counted need no unit.
 * @example inTargetUnit(32000, "万元", "亿元") // 3.2
 */
export function inTargetUnit(value: number, unit: string | null, target: string | null): number | undefined {
  if (unit === target) return value;
  if (unit !== null && target !== null) return toUnit(value, unit, target);
  const {power, base} = unitScale(unit ?? target ?? "");
  return power === 0 && COUNTED.has(base) ? value : undefined;
}
