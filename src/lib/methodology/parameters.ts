import {aggregations, missingPolicies, normalisations, type Parameters} from "./edition.js";

type Single = Exclude<keyof Parameters, "grades" | "tiers">;

/** How a parameter is written and what it may hold; limits are inclusive. */
export type ParameterKind =
  | {readonly kind: "number"; readonly least: number; readonly most: number; readonly whole?: true}
  | {readonly kind: "choice"; readonly of: readonly string[]}
  | {readonly kind: "choices"; readonly of: readonly string[]}
  | {readonly kind: "boolean"}
  | {readonly kind: "scale"};

export interface ParameterDeclaration<Name extends Single = Single> {
  readonly name: Name;
  readonly kind: ParameterKind;
  readonly fallback: Parameters[Name];
  readonly zh: string;
  readonly en: string;
}

const share: ParameterKind = {kind: "number", least: 0, most: 1};
const points: ParameterKind = {kind: "number", least: 0, most: 1e6};
const choice = (...of: string[]): ParameterKind => ({kind: "choice", of});

function declare<Name extends Single>(name: Name, kind: ParameterKind, fallback: Parameters[Name], zh: string, en: string) {
  return {name, kind, fallback, zh, en} as ParameterDeclaration;
}

/** Every edition-wide parameter, with its default: the values that hold where an edition is silent. */
export const parameterDeclarations: readonly ParameterDeclaration[] = [
  declare("score_scale", {kind: "scale"}, {lower: 0, upper: 100}, "分值区间", "score scale, as 0-100, 1-100 or 0-1"),
  declare("score_decimals", {kind: "number", least: 0, most: 9, whole: true}, 2, "得分小数位", "decimals of a published score"),
  declare("rank_on", choice("rounded", "exact"), "rounded", "按公布值或精确值排名", "rank on the published rounding, or on the exact value"),
  declare("min_share_present", share, 0.7, "最低已报权重", "least share of weight that must be present"),
  declare("outliers", choice("none", "winsorise_then_log"), "none", "离群值处理", "treatment of outliers"),
  declare("skewness_limit", points, 2, "偏度界限", "absolute skewness below which a measure passes"),
  declare("kurtosis_limit", points, 3.5, "峰度界限", "excess kurtosis below which a measure passes"),
  declare("winsorise_max", {kind: "number", least: 0, most: 1000, whole: true}, 5, "缩尾上限", "most points that are winsorised"),
  declare("trend_on_moving_scale", {kind: "boolean"}, false, "相对标准化也作趋势", "show trends although a score moves with its rivals"),
  declare("schedule_rule", choice("year", "window"), "year", "序时规则", "elapsed share of the year, or of the task's own window in it"),
  declare("ahead_margin", share, 0.1, "超序时幅度", "share above schedule from which a task is ahead"),
  declare("on_schedule_tolerance", share, 0, "序时容差", "share below schedule that still counts as on schedule"),
  declare("award_cap", points, 5, "加分上限", "most points of award"),
  declare("deduction_cap", points, 5, "扣分上限", "most points of deduction"),
  declare("affirmation_effect", choice("full_marks", "grade_excellent", "none"), "grade_excellent", "一票肯定", "what one decisive achievement does"),
  declare("veto_effect", choice("none", "grade_lowest", "zero"), "none", "一票否决", "what one decisive failure does"),
  declare("tier_rule", choice("score", "share", "ranges"), "ranges", "梯队划分", "tiers by score, by share of the group, or by ranges that do not overlap"),
  declare("draws", {kind: "number", least: 100, most: 1e6, whole: true}, 10_000, "模拟次数", "draws for the range of a rank"),
  declare("seed", {kind: "number", least: 0, most: 2 ** 32 - 1, whole: true}, 20_220_930, "随机种子", "seed of the draws"),
  declare("weight_spread", {kind: "number", least: 0, most: 0.99}, 0.25, "权重浮动", "share by which a weight is moved either way"),
  declare("draw_normalisations", {kind: "choices", of: normalisations}, [], "模拟的标准化", "normalisations tried beside the edition's own"),
  declare("draw_aggregations", {kind: "choices", of: aggregations}, [], "模拟的合成", "aggregations tried beside the edition's own"),
  declare("draw_missing", {kind: "choices", of: missingPolicies}, [], "模拟的缺失处理", "missing policies tried beside the edition's own"),
  declare("confidence", {kind: "number", least: 0.5, most: 0.999}, 0.95, "置信度", "confidence of sampling ranges"),
];

/** The parameters of an edition that is silent on all of them: no grades and no tiers by cut-off. */
export const defaultParameters: Parameters = {
  ...(Object.fromEntries(parameterDeclarations.map((each) => [each.name, each.fallback])) as unknown as Parameters),
  grades: [],
  tiers: [],
};
