import {wordTable} from "./say.js";

/** Words inside the pictures. */
export const chartWords = wordTable({
  solved: ["已解决", "Solved"],
  open: ["在办未逾期", "Open, not overdue"],
  overdue: ["逾期", "Overdue"],
  rank: ["位次", "Rank"],
  rankOf: ["{name}：第{rank}位", "{name}: rank {rank}"],
  rankBetween: ["{name}：第{rank}位，稳定区间{low}—{high}", "{name}: rank {rank}, stable between {low} and {high}"],
  rankAt: ["{name}　{period}　第{rank}位", "{name}, {period}: rank {rank}"],
  tiedShort: ["并列", "tied"],
  total: ["总分", "Total"],
  base: ["基础分", "Base score"],
  reported: ["填报", "Reported"],
  verified: ["核验", "Verified"],
  expected: ["序时进度", "Schedule"],
  medianOf: ["{count}市中位数", "Median of {count} cities"],
  broken: ["口径调整", "Break in series"],
});
