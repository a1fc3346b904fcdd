import {wordTable} from "./say.js";

/** Words for why a score moved. */
export const changeWords = wordTable({
  up: ["较上月升{points}分：{why}。", "Up {points} points on last month: {why}."],
  down: ["较上月降{points}分：{why}。", "Down {points} points on last month: {why}."],
  same: ["与上月持平。", "The same as last month."],
  balanced: ["总分与上月持平：{why}，互相抵消。", "The same total as last month: {why}, which cancel out."],
  mostly: ["主要是{parts}", "mostly {parts}"],
  part: ["“{title}”{points}分", "“{title}” {points}"],
  beside: ["{title}{points}分", "{title} {points}"],
  coverage: ["有数据的指标变了", "which measures have data"],
  edition: ["换了评价办法", "the new edition"],
  award: ["加分", "awards"],
  deduction: ["扣分", "deductions"],
  decisive: ["一票肯定或否决", "a decisive achievement or failure"],
  figure: ["上月到本月，得分是怎么变的", "From last month's score to this month's"],
  sub: ["分，{before}至{after}；各部分相加正好等于总变化", "points, {before} to {after}; the parts sum exactly to the change"],
  before: ["上月总分", "Last month"],
  after: ["本月总分", "This month"],
  others: ["其余{count}项合计", "{count} others together"],
  funnelAll: ["扣除偶然因素：{count}项比例指标都在偶然波动的范围（95%）之内，不能说比同组好或差。", "Allowing for chance: all {count} proportions lie within what chance alone would give (95 %); it cannot be called better or worse than its peers."],
  funnelSome: ["超出偶然波动的范围（95%，每20项约有1项纯属巧合）的是：{titles}；其余{count}项都在范围之内。", "Beyond what chance alone would give (95 %; one in twenty is beyond it by luck): {titles}; the other {count} proportions lie within what chance alone would give (95 %)."],
  above: ["{title}（偏高）", "{title} (high)"],
  below: ["{title}（偏低）", "{title} (low)"],
  provisional: ["暂定：有异议待答复，结果可能改变。", "Provisional: an objection waits for its answer, and the result may change."],
});
