import {wordTable} from "./say.js";

/** Words of the section on trends and signals. */
export const signalWords = wordTable({
  head: ["经济走势：哪些变化是信号，哪些是常规波动", "Trends: which changes are signals and which are noise"],
  none: ["还没有够长的年度增速（至少10期），暂不判断走势。", "No series of growth is long enough yet (at least 10 periods) to judge."],
  growth: ["{indicator}实际增速", "Real growth of {indicator}"],
  gap: ["{indicator}增速与各地中位数之差", "Growth of {indicator} less the median of all regions"],
  rank: ["{indicator}增速位次", "Rank by growth of {indicator}"],
  latestCommon: ["{period}{value}，在常规波动之内（{lower}到{upper}）。", "{period}: {value}, within common variation ({lower} to {upper})."],
  latestAbove: ["{period}{value}，异常偏高，超出常规波动（{lower}到{upper}）。", "{period}: {value}, unusually high, outside common variation ({lower} to {upper})."],
  latestBelow: ["{period}{value}，异常偏低，超出常规波动（{lower}到{upper}）。", "{period}: {value}, unusually low, outside common variation ({lower} to {upper})."],
  latestAboveRank: ["{period}{value}，异常靠后（常规为{lower}到{upper}）。", "{period}: {value}, unusually far down (common: {lower} to {upper})."],
  latestBelowRank: ["{period}{value}，异常靠前（常规为{lower}到{upper}）。", "{period}: {value}, unusually far up (common: {lower} to {upper})."],
  latestWithheld: ["{period}{value}，不作信号判断。", "{period}: {value}, not judged as signal or noise."],
  unusual: ["异常的有：{list}。", "Unusual: {list}."],
  noUnusual: ["其他各期都在常规波动之内。", "All other periods are within common variation."],
  high: ["{period}偏高（{signal}）", "{period} high ({signal})"],
  low: ["{period}偏低（{signal}）", "{period} low ({signal})"],
  back: ["{period}靠后（{signal}）", "{period} far down ({signal})"],
  front: ["{period}靠前（{signal}）", "{period} far up ({signal})"],
  place: ["第{rank}位", "rank {rank}"],
  sub: ["{unit}，{first}—{last}；实线为均值，虚线为常规波动的上下限，菱形为信号", "{unit}, {first}–{last}; solid: mean, dashed: limits of common variation, diamonds: signals"],
  subBare: ["{unit}，{first}—{last}；不画控制限", "{unit}, {first}–{last}; no limits drawn"],
  subRank: ["在{peers}个地区中的位次，{first}—{last}；实线为均值，虚线为常规波动的上下限，菱形为信号", "rank among {peers} regions, {first}–{last}; solid: mean, dashed: limits of common variation, diamonds: signals"],
  percent: ["%", "%"],
  points: ["个百分点", "points"],
  changeInPoints: ["{value}个百分点", "{value} points"],
  period: ["时期", "Period"],
  value: ["数据", "Value"],
  verdict: ["判断", "Verdict"],
  signal: ["信号", "Signal"],
  source: ["出处", "Source"],
  table: ["逐期判断", "Every period"],
  series: ["序列", "Series"],
});

/** Signals of an XmR chart. */
export const signalCodeWords = wordTable({
  beyond_limit: ["越出界限", "beyond a limit"],
  seven_in_a_row_trend: ["连续七期同向", "seven in a row one way"],
  two_of_three_near_limit: ["三期中两期近界限", "two of three near a limit"],
  seven_on_one_side: ["连续七期在均值一侧", "seven on one side of the mean"],
});

/** What is said of one point. */
export const pointWords = wordTable({
  above: ["异常偏高", "unusually high"],
  below: ["异常偏低", "unusually low"],
  common: ["常规波动", "common variation"],
  withheld: ["不作判断", "not judged"],
  missing: ["缺数", "missing"],
});

/** Why a chart does not speak. */
export const cautionWords = wordTable({
  autocorrelated: ["相邻两期高度相关（{value}），一期接着一期变，控制图会乱报警，所以看与中位数之差和位次。", "Neighbouring periods are strongly correlated ({value}): each follows the one before, and a control chart would cry wolf. Look at the gap to the median and the rank."],
  seasonal: ["有季节起伏（相关{value}），控制图会乱报警。", "It has a season (correlation {value}); a control chart would cry wolf."],
  no_verdict: ["不足10期，不下结论。", "Fewer than 10 periods: no verdict."],
  trial_limits: ["不足12期，界限是试用的。", "Fewer than 12 periods: the limits are on trial."],
  no_variation: ["各期几乎没有变化，不下结论。", "Hardly anything varies: no verdict."],
  no_limits: ["算不出界限。", "No limits can be calculated."],
});

/** Trends by Mann–Kendall; `slope` is Sen's, a period. */
export const trendWords = wordTable({
  increasing: ["长期趋势上升，每期约{slope}（{p}）。", "Long-run trend: rising, about {slope} a period ({p})."],
  decreasing: ["长期趋势下降，每期约{slope}（{p}）。", "Long-run trend: falling, about {slope} a period ({p})."],
  no_trend: ["看不出长期趋势（{p}）。", "No long-run trend can be seen ({p})."],
  constant: ["一直没有变化。", "It never changed."],
  too_few_points: ["期数太少，不检验趋势。", "Too few periods to test for a trend."],
});

/** Ranks rise as they get worse. */
export const rankTrendWords = wordTable({
  increasing: ["长期趋势后移，每期约{slope}位（{p}）。", "Long-run trend: moving down, about {slope} places a period ({p})."],
  decreasing: ["长期趋势前移，每期约{slope}位（{p}）。", "Long-run trend: moving up, about {slope} places a period ({p})."],
});
