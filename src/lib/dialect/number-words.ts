import type {Figure, NumberReason, Qualifier} from "./number-types.js";

/** Words before a figure that bound it. */
const BOUNDS: Readonly<Record<Exclude<Qualifier, "exact">, readonly string[]>> = {
  about: "大约 约为 约 将近 接近 近 ≈ ~ about approx. approx circa".split(" "),
  at_least: "不低于 不少于 不小于 至少 最少 ≥ >= ⩾".split(" "),
  at_most: "不超过 不高于 不大于 不多于 至多 最多 ≤ <= ⩽".split(" "),
  more_than: "超过 超出 超 逾 突破 高于 大于 多于 > over".split(" "),
  less_than: "不足 不到 低于 少于 小于 < under".split(" "),
};

/** Words after a figure that bound it. 700余 is more than 700, by how much is not said. */
const TRAILING_BOUNDS: Readonly<Record<Exclude<Qualifier, "exact" | "less_than">, readonly string[]>> = {
  about: ["左右", "上下"],
  at_least: ["及以上", "以上", "+"],
  at_most: ["及以下", "以下", "以内", "之内"],
  more_than: ["余", "多", "有余"],
};

const DOWN = "同比下降 环比下降 下降 减少 降低 回落 下滑 下跌 缩减 负增长 负 减 降 跌 ▲ △ ▼ ▽ ↓ minus".split(" ");
const UP = "同比增长 环比增长 增长 增加 上升 提高 提升 上涨 回升 扩大 净增 增 升 ↑ +".split(" ");
const SKIPPED = "同比 环比 较上年同期 比上年同期 较去年同期 比去年同期 较上年 比上年 较去年 比去年 较上月 比上月 累计 总计 共计 合计 共 达到 达 为 完成 已完成".split(" ");

export type Prefix = {readonly bound: Qualifier} | {readonly sign: 1 | -1} | {readonly currency: string} | {readonly skip: true};

const CURRENCIES: Readonly<Record<string, string>> = {"¥": "元", "￥": "元", 人民币: "元", "£": "GBP", "$": "USD", "€": "EUR", gbp: "GBP", usd: "USD", eur: "EUR", rmb: "元", cny: "元"};

function table(): Map<string, Prefix> {
  const entries = new Map<string, Prefix>();
  for (const word of SKIPPED) entries.set(word, {skip: true});
  for (const [bound, words] of Object.entries(BOUNDS)) for (const word of words) entries.set(word, {bound: bound as Qualifier});
  for (const word of DOWN) entries.set(word, {sign: -1});
  for (const word of UP) entries.set(word, {sign: 1});
  for (const [word, currency] of Object.entries(CURRENCIES)) entries.set(word, {currency});
  return entries;
}

const PREFIXES = table();
const LONGEST_PREFIX = Math.max(...[...PREFIXES.keys()].map((word) => word.length));

/** The word a text begins with, if it is one that may stand before a figure; longest first. */
export function prefixOf(text: string): {word: string; prefix: Prefix} | undefined {
  for (let length = Math.min(LONGEST_PREFIX, text.length); length > 0; length--) {
    const word = text.slice(0, length);
    const prefix = PREFIXES.get(word);
    if (prefix) return {word, prefix};
  }
  return undefined;
}

const TRAILING: readonly (readonly [string, Qualifier])[] = Object.entries(TRAILING_BOUNDS)
  .flatMap(([bound, words]) => words.map((word) => [word, bound as Qualifier] as const))
  .sort((a, b) => b[0].length - a[0].length);

/** Takes 左右, 以上, 余 off the end. */
export function trailingBound(text: string): {rest: string; bound?: Qualifier} {
  const found = TRAILING.find(([word]) => text.endsWith(word));
  return found ? {rest: text.slice(0, -found[0].length), bound: found[1]} : {rest: text};
}

const ZERO: Figure = {value: 0, qualifier: "exact"};

/** Cells that say a figure, or why there is none, in words alone. */
export const FIGURES_IN_WORDS: ReadonlyMap<string, Figure | NumberReason> = new Map<string, Figure | NumberReason>([
  ...["持平", "同比持平", "环比持平", "与上年持平", "与去年持平", "与上年同期持平", "与去年同期持平", "与上月持平", "基本持平", "零增长"].map(
    (word) => [word, word === "基本持平" ? {...ZERO, qualifier: "about" as const} : ZERO] as const,
  ),
  ...["过半", "超半数", "超过半数", "过半数", "超一半", "超过一半", "大半"].map((word) => [word, {value: 50, unit: "%", qualifier: "more_than"} as const] as const),
  ...["一半", "半数"].map((word) => [word, {value: 50, unit: "%", qualifier: "exact"} as const] as const),
  ...["半数以上", "一半以上"].map((word) => [word, {value: 50, unit: "%", qualifier: "at_least"} as const] as const),
  ...["近半", "近半数", "近一半"].map((word) => [word, {value: 50, unit: "%", qualifier: "about"} as const] as const),
  ...["免报", "免予填报", "无需填报", "不需填报", "exempt"].map((word) => [word, "exempt"] as const),
  ...["不适用", "n/a", "na", "n.a.", "notapplicable", "不涉及"].map((word) => [word, "not_applicable"] as const),
  ...["大部分", "大多数", "多数", "部分", "少数", "若干", "全部", "全面", "待定", "待统计", "未统计", "不详", "数"].map((word) => [word, "vague"] as const),
]);
