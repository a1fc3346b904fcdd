import {wordTable} from "./say.js";

/** Words of the impact page. */
export const impactWords = wordTable({
  real: ["本页是真实数据，逐条注明出处，与示例市无关，不进入任何得分。", "These are real figures, each with its source. They have nothing to do with the sample city and enter no score."],
  realCity: ["本页数据逐条注明出处；经济指标权重为0，不进入任何得分。", "Each figure has its source. Economic figures weigh nothing in the scores."],
  question: ["{title}{began}启动，按{start}年起算；看的是{region}的{indicator}实际增速。", "The question: {title}, begun in {began} and counted from {start}. The outcome: real {indicator} growth of {region}."],
  thisCity: ["本市", "this city"],
  cannot_tell: ["看不出来：现有数据分不清{title}是否改变了{region}的{indicator}增速。", "Cannot tell: these data do not show whether {title} changed {region}'s {indicator} growth."],
  raised: ["有效果：{region}的{indicator}增速比没有{title}时高，平均{effects}个百分点，各项检验都通过。", "It worked: {region}'s {indicator} grew faster than it would have without {title}, by {effects} points a year on average; every test agrees."],
  lowered: ["有反效果：{region}的{indicator}增速比没有{title}时低，平均{effects}个百分点，各项检验都通过。", "The reverse: {region}'s {indicator} grew more slowly than it would have without {title}, by {effects} points a year on average; every test agrees."],
  effects: ["{first}—{last}年，实际增速与“没有机制时”的估计平均相差：{effects}个百分点（{donors}个地区作对照）。", "In {first}–{last}, actual growth differed from the estimate without the mechanism by, on average: {effects} points ({donors} regions for comparison)."],
  why: ["为什么看不出来", "Why it cannot be told"],
  notNone: ["看不出来不等于没有用：一个地区、{years}年数据，太小的效果看不见。", "Cannot tell does not mean no effect: with one region and {years} years, a small effect cannot be seen."],
  setAside: ["{method}在启动前就拟合不好（误差{fit}，起伏{spread}个百分点），不采信。", "{method} fits the years before the start poorly (error {fit}, spread {spread} points) and is set aside."],
  pathHead: ["实际与“没有机制时”的估计", "Actual growth, and the estimate without the mechanism"],
  pathTitle: ["{start}年以来，{region}的实际增速与估计平均相差{low}到{high}个百分点", "Since {start}, actual growth of {region} has differed from the estimates by {low} to {high} points on average"],
  pathSub: ["实际增速（蓝）与对照地区合成的估计（灰虚线），%，{first}—{last}年；竖线为起算年，各图同一刻度", "actual growth (blue) and the estimate made of other regions (grey, dashed), %, {first}–{last}; the upright line is the start; one scale"],
  placeboHead: ["和别的地区比", "Against other regions"],
  gapAmong: ["{region}的差距混在别的地区的差距之中", "The gap of {region} lies among the gaps of other regions"],
  gapBeyond: ["{region}的差距大过别的地区", "The gap of {region} is larger than those of other regions"],
  gapPartly: ["{methods}种方法中，{count}种算出{region}的差距大过别的地区", "By {count} of {methods} methods the gap of {region} is larger than those of other regions"],
  gapSub: ["实际减估计，个百分点，{first}—{last}年；灰线：假定机制发生在别的地区，{placebos}个全部画出；各图同一刻度", "actual less estimate, points, {first}–{last}; grey: other regions as if the mechanism had been theirs, all {placebos} of them; one scale"],
  pNone: ["没有一种方法的p小到{level}", "By no method is p as small as {level}"],
  pSome: ["{methods}种方法中，{count}种的p小到{level}", "By {count} of {methods} methods p is as small as {level}"],
  pSub: ["p：各地区里有多大比例算得出至少这么大的差别，本地区也算在内；{donors}个对照时最小只能到{floor}（虚线）", "p: share of regions, this one included, with a difference at least as large; with {donors} for comparison it cannot fall below {floor} (dashed)"],
  rangeHead: ["换个做法，结果变不变", "Does the answer hold when asked in other ways"],
  rangeTitle: ["换起算年、去掉一个对照，效应在{low}到{high}个百分点之间", "With another start or without one donor, the effect runs from {low} to {high} points"],
  rangeSub: ["起算后的平均差距，个百分点；带子为启动前的拟合误差，落在带内的差别说明不了什么", "mean gap after the start, points; the band is the error of fit before the start: a difference within it says nothing"],
  weightHead: ["对照是谁", "Who it is compared with"],
  weightTitle: ["合成控制由{count}个地区拼成，{donor}最多，占{share}", "The synthetic control is made of {count} regions; {donor} has the most, {share}"],
  weightSub: ["各对照地区的权重，%；合计100%", "share of each region in the comparison, %; they sum to 100 %"],
  tables: ["数字", "The figures"],
  methods: ["各种方法", "The methods side by side"],
  runs: ["每一次重算", "Every re-run"],
  panel: ["{region}逐年：实际、估计、出处", "{region} by year: actual, estimate, source"],
  method: ["方法", "Method"],
  effect: ["效应（个百分点）", "Effect (points)"],
  fit: ["启动前误差", "Error before"],
  p: ["p", "p"],
  floor: ["p最小可能", "Least p possible"],
  placebos: ["不小于它的安慰剂", "Placebos as large"],
  largest: ["权重最大", "Largest share"],
  without: ["去掉一个对照", "Without one donor"],
  run: ["做法", "Way"],
  subject: ["年份或地区", "Year or region"],
  year: ["年份", "Year"],
  region: ["地区", "Region"],
  share: ["权重", "Share"],
  actual: ["实际（%）", "Actual (%)"],
  estimate: ["估计（%）", "Estimate (%)"],
  gap: ["差距（个百分点）", "Gap (points)"],
  source: ["出处", "Source"],
  of: ["{count}/{all}", "{count} of {all}"],
  fromTo: ["{low}到{high}", "{low} to {high}"],
  each: ["各占{share}", "{share} each"],
  parameters: ["参数的出处", "Where the parameters stand"],
  methodPage: ["全部方法", "All methods"],
  leftOut: ["没有用作对照", "Not used for comparison"],
  how: ["怎么算：结果是公布指数减100，不由总量推算；启动前像{region}的地区加权拼成“没有机制时的{region}”；含预测变量的一种，先配启动前三段时间各自的平均增速，单个年份只用来定各段的轻重；每个对照地区都假定受影响算一遍；方法方向不一、拟合差、安慰剂一样大，都判“看不出来”。起算年等参数在 methodology/impact.csv，可改。", "How: the outcome is the published index less 100, never recomputed from levels; regions that were like {region} before the start are weighted into \"{region} without the mechanism\"; the method with predictors matches mean growth over three stretches of that time, and single years only decide how much each stretch counts; every region for comparison is treated as if affected; where methods differ in sign, fit poorly, or placebos are as large, the verdict is \"cannot tell\". The start and the other parameters stand in methodology/impact.csv and may be changed."],
  breakNote: ["不用总量：{region}{year}年总量由{before}变为{after}（{change}），而公布的实际增速为{growth}，是口径修订，不是下降。", "Levels are not used: in {year} the level of {region} went from {before} to {after} ({change}) while announced real growth was {growth}. That is a revision, not a fall."],
  noStudy: ["还没有要考察的问题。在 methodology/impact.csv 里写一行：哪项机制、何时启动、哪个指标、从哪年起算，再重新运行。", "No question has been asked yet. Write a row in methodology/impact.csv: which mechanism, when it began, which indicator, from which year; then run again."],
  choose: ["机制", "Mechanism"],
  startMark: ["{year}起算", "from {year}"],
  otherStart: ["{year}起算", "from {year}"],
  actualShort: ["实际", "actual"],
  estimateShort: ["估计", "estimate"],
  leastP: ["最小可能{value}", "least possible {value}"],
  levelP: ["{value}以下才算数", "counts at {value} or less"],
});

/** Methods, as said in a sentence. */
export const methodWords = wordTable({
  synthetic_control: ["合成控制", "Synthetic control"],
  synthetic_control_predictors: ["合成控制（含预测变量）", "Synthetic control with predictors"],
  synthetic_did: ["合成双重差分", "Synthetic difference in differences"],
  difference_in_differences: ["双重差分", "Difference in differences"],
});

/** The same where there is little room. */
export const shortMethodWords = wordTable({
  synthetic_control: ["合成控制", "Synthetic control"],
  synthetic_control_predictors: ["合成控制·预测", "With predictors"],
  synthetic_did: ["合成双差", "Synthetic DiD"],
  difference_in_differences: ["双重差分", "Diff-in-diff"],
});

/** Why it cannot be told, each code once; `list` names the methods with their figures. */
export const doubtWords = wordTable({
  methods_disagree: ["各方法连方向都不一致：最低{seen}，最高{against}个百分点。", "The methods do not even agree on the sign: from {seen} to {against} points."],
  poor_pre_fit: ["启动前就拟合不好：{list}。", "The years before the start are fitted poorly: {list}."],
  within_pre_fit_error: ["差别没有超过启动前的拟合误差：{list}。", "The difference does not exceed the error of fit before the start: {list}."],
  placebos_as_large: ["别的地区也常算得出这么大的差别：{list}（p不大于{level}才算数）。", "Other regions often show a difference as large: {list} (p counts at {level} or less)."],
  too_few_placebos: ["对照地区太少，p最小只能到{seen}，达不到{level}。", "There are too few regions for comparison: p cannot fall below {seen}, and {level} is asked for."],
  earlier_start_as_large: ["假定机制早几年启动，也有这么大的“效果”：{list}。", "Had it begun years earlier, the \"effect\" would have been as large: {list}."],
  one_donor_decides: ["去掉一个对照，方向就变：{list}。", "Without one region the sign changes: {list}."],
});

/** The figures of one method behind a doubt. */
export const doubtFigureWords = wordTable({
  poor_pre_fit: ["{method}误差{seen}，起伏{against}", "{method}: error {seen}, spread {against}"],
  within_pre_fit_error: ["{method}{seen}，误差{against}", "{method} {seen}, error {against}"],
  placebos_as_large: ["{method}p={seen}", "{method} p = {seen}"],
  earlier_start_as_large: ["{method}假定{subject}年启动得{seen}，实际{against}", "{method} {seen} from {subject}, against {against}"],
  one_donor_decides: ["{method}去掉{subject}，{against}变为{seen}", "{method} without {subject}: {against} becomes {seen}"],
});

/** Why there is no answer at all. */
export const refusalWords = wordTable({
  treated_missing: ["缺数据：没有收到{region}的{indicator}年度增速。", "Data are missing: no annual {indicator} growth of {region} has been received."],
  treated_incomplete: ["缺数据：{region}的{indicator}年度增速缺了其中几年。补齐，或在 impact.csv 里改数据始年、末年。", "Data are missing: {region} lacks some years of {indicator}. Supply them, or change the first or last year in impact.csv."],
  no_donors: ["缺数据：没有一个别的地区每年都有{indicator}增速，无从对照。", "Data are missing: no other region has growth of {indicator} in every year, so there is nothing to compare with."],
  too_few_pre_periods: ["缺数据：起算年以前不足两年，无从知道原来是什么样。", "Data are missing: fewer than two years before the start, so there is no telling how things were."],
  no_post_periods: ["还没有起算年以后的数据。", "There are no figures from the start on yet."],
});

/** Ways of asking again. */
export const runWords = wordTable({
  main: ["本地区", "This region"],
  other_start: ["换起算年", "Another start"],
  without_donor: ["去掉一个对照", "Without one donor"],
  in_time: ["假定更早启动", "As if begun earlier"],
  placebo: ["假定是别的地区", "As if another region"],
});

/** Why a region was not used. */
export const leftOutWords = wordTable({
  donor_incomplete: ["{unit}缺{years}年", "{unit} lacks {years}"],
  conflicting_values: ["{unit}{years}年有两个不同的数", "{unit} has two different figures for {years}"],
});
