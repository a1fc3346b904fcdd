import {wordTable} from "./say.js";

/** Words of the pages that only the editions beyond the office have. */
export const beyondWords = wordTable({
  home: ["{city}改革：承诺、结果与做法", "Reform in {city}: commitments, results, practices"],
  about: ["本站只载已经公开的内容：部门公开的承诺及其兑现情况、定稿并已公布的评价结果、已推介的经验做法、评价办法，以及已公布的经济指标。", "This site holds what has been made public: commitments and what became of them, final results that were announced, practices that were promoted, the method, and published economic figures."],
  toCommitments: ["查看承诺 →", "All commitments →"],
  toResults: ["查看结果 →", "All results →"],
  toPractices: ["查看经验做法 →", "All practices →"],
  toMethod: ["评价办法 →", "The method →"],
  toEconomy: ["经济指标 →", "Economic figures →"],
  noResults: ["到这个月还没有公布的评价结果。", "No result had been announced by this month."],
  results: ["{month}的评价结果（{date}公布）：区县和功能区{counties}家，部门{departments}家。", "Results for {month}, announced on {date}: {counties} counties and zones, {departments} departments."],
  resultsNote: ["只列定稿并已公布的结果；有意见未答复的月份不公布。同分并列，位次范围重叠者难分先后。", "Only final results that were announced; a month with an unanswered objection is not. Equal scores share a rank; overlapping ranges cannot be told apart."],
  otherMonths: ["其他已公布的月份：", "Other months announced: "],
  tier: ["梯队", "Tier"],
  tierNumber: ["{tier}梯队", "Tier {tier}"],
  promoted: ["截至{month}底已推介典型经验{count}条，来自{units}家单位，其中{beyond}条推广到市外。", "{count} practices of {units} units had been promoted by the end of {month}; {beyond} of them beyond the city."],
  noPromoted: ["还没有公开推介的经验做法。", "No practice has been promoted publicly yet."],
  promotedList: ["已推介的经验做法", "Practices promoted"],
});
