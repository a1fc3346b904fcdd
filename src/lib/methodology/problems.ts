import type {EditionProblem, Title} from "./edition.js";

const expectations = {
  no_rows: {zh: "至少一行", en: "at least one line"},
  no_code: {zh: "每行有代码", en: "a code on every line"},
  duplicate_code: {zh: "代码不重复", en: "each code once"},
  mixed_editions: {zh: "一张表只写一个版本", en: "one edition in one table"},
  no_root: {zh: "恰有一行没有上级", en: "exactly one line without a parent"},
  many_roots: {zh: "恰有一行没有上级", en: "exactly one line without a parent"},
  unknown_parent: {zh: "上级代码在表中", en: "a parent that is a code of this table"},
  cycle: {zh: "上级关系不成环", en: "no line that is its own ancestor"},
  level_differs: {zh: "层级与上下级关系一致", en: "a level that agrees with the tree"},
  weight_missing: {zh: "大于0的数", en: "a number greater than 0"},
  weight_not_a_number: {zh: "大于0的数", en: "a number greater than 0"},
  weight_not_positive: {zh: "大于0的数", en: "a number greater than 0"},
  weight_out_of_range: {zh: "0.000001到1000000之间的数", en: "a number from 0.000001 to 1000000"},
  context_weight: {zh: "参考指标权重为0或空", en: "a context line weighs 0, or is left blank"},
  weights_sum: {zh: "同一上级下权重合计为1（或100）；已按比例归一", en: "weights under one parent that sum to 1 or 100; they were scaled to 1"},
  direction: {zh: "1（正向）或 -1（负向）", en: "1 (more is better) or -1 (less is better)"},
  unknown_word: {zh: "下列之一：{words}", en: "one of: {words}"},
  no_measure: {zh: "有来源指标，或有下级", en: "a source measure, or children"},
  measure_with_children: {zh: "有下级的行不写来源指标", en: "no source measure on a line that has children"},
  unknown_measure: {zh: "已登记的指标", en: "a registered measure"},
  measure_twice: {zh: "一个指标只计一次", en: "each measure once"},
  unknown_denominator: {zh: "已登记的指标作分母", en: "a registered measure as denominator"},
  goalpost_missing: {zh: "数", en: "a number"},
  goalpost_not_a_number: {zh: "数", en: "a number"},
  goalposts_equal: {zh: "上下限不相等", en: "goalposts that differ"},
  goalposts_reversed: {zh: "下限小于上限（方向用“方向”一栏表示）", en: "lower below upper (the direction column says which end is good)"},
  log_of_goalpost: {zh: "取对数的上下限大于0", en: "goalposts greater than 0 under a logarithm"},
  not_positive_scale: {zh: "几何、调和平均要求每个下级得分大于0：分值下限大于0，或固定阈值并封顶保底", en: "positive children for a geometric or harmonic mean: a score scale that begins above 0, or capped goalposts"},
  mixed_scales: {zh: "同一上级下标准化方法的量纲一致", en: "children of one parent normalised to one scale"},
  zero_without_scale: {zh: "标准分、排名不能“计零分”", en: "no zero for missing values under z-scores or ranks"},
  title_missing: {zh: "中英文名称", en: "titles in both languages"},
  unknown_parameter: {zh: "已声明的参数", en: "a declared parameter"},
  parameter_twice: {zh: "参数只写一次", en: "each parameter once"},
  parameter_value: {zh: "{words}", en: "{words}"},
  cutoffs_order: {zh: "档次界限各不相同", en: "cut-offs that differ from one another"},
} as const satisfies Record<string, Title>;

export type ProblemCode = keyof typeof expectations;

const notes: ReadonlySet<ProblemCode> = new Set(["weights_sum", "level_differs", "title_missing", "measure_twice"]);

/**
 * Makes a problem of an edition, worded from the one list of expectations.
 *
 * @param row zero-based index of the line, or `null` for the whole table
 * @param seen what stands in the cell
 * @param words filled into the expectation where it lists the words that are allowed
 */
export function problem(code: ProblemCode, row: number | null, field: string, seen: string, words = ""): EditionProblem {
  const {zh, en} = expectations[code];
  const expected = {zh: zh.replace("{words}", words), en: en.replace("{words}", words)};
  return {code, severity: notes.has(code) ? "note" : "fault", row, field, seen, expected};
}
