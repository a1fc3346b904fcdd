import {aggregations, missingPolicies, normalisations, transforms} from "./edition.js";

/** The words an analyst may type for a setting, beside its code. Matched after folding (see `parse.ts`). */
export const settingWords = {
  normalisation: words(normalisations, {
    goalposts: ["阈值法", "固定阈值", "目标区间"],
    minmax: ["极差法", "极差标准化", "min-max", "min–max"],
    zscore: ["标准分", "z分数", "z-score"],
    rank: ["排名", "名次"],
    percentile: ["百分位"],
    distance_to_target: ["目标距离", "目标完成度"],
    none: ["不处理", "无"],
  }),
  transform: words(transforms, {none: ["无", "不变换"], ln: ["自然对数"], log10: ["常用对数"]}),
  aggregation: words(aggregations, {arithmetic: ["算术平均", "加权平均"], geometric: ["几何平均"], harmonic: ["调和平均"]}),
  missing: words(missingPolicies, {
    renormalise: ["权重重分", "按已有重算", "renormalize"],
    group_mean: ["组均值"],
    group_median: ["组中位数"],
    zero: ["计零分", "未报计零"],
    refuse: ["不评分", "拒绝"],
  }),
  direction: words(["1", "-1"], {"1": ["+1", "+", "正向", "正", "positive"], "-1": ["−1", "-", "负向", "逆向", "负", "negative"]}),
  boolean: words(["yes", "no"], {yes: ["是", "true", "1", "y", "√"], no: ["否", "false", "0", "n"]}),
} as const;

export type SettingWords = ReadonlyMap<string, string>;

/** Half-width, lower case, no spaces: what is left of a typed word for comparison. */
export function foldWord(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

function words(codes: readonly string[], synonyms: Readonly<Record<string, readonly string[]>>): SettingWords {
  const map = new Map<string, string>();
  for (const code of codes) {
    map.set(foldWord(code), code);
    for (const synonym of synonyms[code] ?? []) map.set(foldWord(synonym), code);
  }
  return map;
}
