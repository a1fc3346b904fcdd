import {shiftDecimal} from "./decimal.js";
import {halfWidth, withoutSpaces} from "./half-width.js";

/** Multipliers that stand before a unit, as powers of ten. */
const SCALES: readonly (readonly [word: string, power: number])[] = [
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
  ["十", 1],
];

/** Units as ledgers write them; scale words (万, 亿, 千 …) may stand before each. */
const BASES: ReadonlySet<string> = new Set([
  ..."元 角 分 欧元 美元 英镑 日元 港元 人民币 人民币元 gbp usd eur".split(" "),
  ..."个 项 件 条 家 户 人 名 位 人次 次 场 场次 批 批次 处 座 所 间 套 台 辆 艘 架 份 篇 期 轮 宗 起 例 笔 单 张 册 部 本 种 类 只 头 羽 株 棵 口 眼 对 组 支 队 班 节 门 片 块 段 栋 幢 层 床 席 盏 米 公里 千米 里 厘米 毫米 亩 公顷 平方米 平方公里 平方千米 平米 立方米 方 立方 吨 公斤 千克 克 斤 升 毫升 瓦 千瓦 瓦时 千瓦时 度 伏 标准煤 吨标准煤 天 日 月 年 小时 分钟 秒 周 季度 工作日 岁 分贝 摄氏度 微克 毫克 倍 成 点 盒 箱 桶 车 列 标箱 航班 班次 线 村 镇 街道 社区 学位 床位 车位 泊位 个项目 户次 家次 台套 台次 人天 人年 元人民币".split(" "),
  ..."km m cm mm km2 m2 m3 kg g t kw mw gw kwh mwh kwp teu mg μg ha mpa".split(" "),
  ..."m² m³ km² ㎡ ㎢ ㎥ ㎞ ㎏".toLowerCase().split(" "),
]);

/** Ratios: not scaled, and not to be mixed with each other. */
const RATIOS: ReadonlySet<string> = new Set(["%", "‰", "个百分点", "百分点", "pct", "percent", "pp"]);

const ALIASES: ReadonlyMap<string, string> = new Map([
  ["¥", "元"],
  ["rmb", "元"],
  ["cny", "元"],
  ["人民币", "元"],
  ["人民币元", "元"],
  ["元人民币", "元"],
  ["£", "gbp"],
  ["英镑", "gbp"],
  ["$", "usd"],
  ["美元", "usd"],
  ["€", "eur"],
  ["欧元", "eur"],
  ["百分比", "%"],
  ["percent", "%"],
  ["pct", "%"],
  ["百分点", "个百分点"],
  ["pp", "个百分点"],
  ["公里", "千米"],
  ["km", "千米"],
  ["平米", "平方米"],
  ["m2", "平方米"],
  ["m²", "平方米"],
  ["㎡", "平方米"],
  ["kw", "千瓦"],
  ["t", "吨"],
  ["公斤", "千克"],
  ["kg", "千克"],
]);

const INDEX_BASE = /^(?:上年|上年同期|上年同月|上年同季|上月|\d{4}年?)(?:同期)?=100$/;

function tidy(unit: string): string {
  return halfWidth(withoutSpaces(unit)).toLowerCase().replace("￥", "¥");
}

/** Splits scale words off: 万吨 → 4, 吨; 万千瓦 → 7, 瓦. */
function scaled(unit: string): {power: number; base: string} {
  let power = 0;
  let base = ALIASES.get(unit) ?? unit;
  for (let again = true; again; ) {
    again = false;
    const scale = SCALES.find(([word]) => base.startsWith(word));
    if (scale && !RATIOS.has(base)) {
      power += scale[1];
      base = ALIASES.get(base.slice(scale[0].length)) ?? base.slice(scale[0].length);
      again = true;
    }
  }
  return {power, base};
}

/** Whether a text is a unit of measure: 万元, 亿元, %, 元/人, 上年=100. */
export function isMeasureUnit(text: string): boolean {
  if (text === "" || text.length > 14) return false;
  const unit = tidy(text);
  if (RATIOS.has(unit) || BASES.has(unit) || ALIASES.has(unit) || INDEX_BASE.test(unit)) return true;
  const slash = unit.indexOf("/");
  if (slash > 0) return isMeasureUnit(unit.slice(0, slash)) && isMeasureUnit(unit.slice(slash + 1));
  const {base} = scaled(unit);
  return base === "" || BASES.has(base);
}

/** Per cent, per mille, points: nothing that a scale stands before. */
export function isRatio(unit: string): boolean {
  return unit === "fraction" || unit === "percent" || RATIOS.has(tidy(unit));
}

/** The power of ten in a unit (万元 → 4) and what is left of it; nothing is left of 万 alone. */
export function unitScale(unit: string): {readonly power: number; readonly base: string} {
  return scaled(tidy(unit));
}

/**
 * A value in another unit of the same thing; undefined where the two are not of the same thing.
 * @example toUnit(1.2, "亿元", "万元") // 12000
 */
export function toUnit(value: number, from: string, to: string): number | undefined {
  const [source, target] = [unitScale(from), unitScale(to)];
  if (source.base === target.base) return shiftDecimal(value, source.power - target.power);
  const pair = `${source.base}>${target.base}`;
  if (pair === "%>fraction" && source.power === 0) return shiftDecimal(value, -2);
  if (pair === "fraction>%" && source.power === 0) return shiftDecimal(value, 2);
  return undefined;
}
