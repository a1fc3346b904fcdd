import type {Language} from "../../field.js";
import type {OverviewInput} from "../rows.js";
import {link, say, type Sentence} from "../sentence.js";
import {count, counted, percent} from "../words.js";

/** 712＝已解决588（82.6%）＋在办未逾期97＋逾期27；本月新增64、解决71 */
export function problemsSentence({overview}: OverviewInput, language: Language): Sentence {
  const {period, problems: all, problems_solved, problems_open, problems_overdue} = overview;
  const share = all === 0 ? "" : language === "zh" ? `（${percent(problems_solved, all)}）` : ` (${percent(problems_solved, all)})`;
  const equals = all === problems_solved + problems_open + problems_overdue;
  const whole = link(count(all, language), {kind: "problems", period});
  const solved = link(count(problems_solved, language), {kind: "problems", period, state: "solved"});
  const open = link(problems_open, {kind: "problems", period, state: "open"});
  const overdue = link(problems_overdue, {kind: "problems", period, state: "overdue"});
  const found = link(overview.problems_found_month, {kind: "problems", period, state: "found_this_month"});
  const done = link(overview.problems_solved_month, {kind: "problems", period, state: "solved_this_month"});
  if (language === "zh") {
    return say`${whole}${equals ? "＝" : "（分项之和不符）："}已解决${solved}${share}＋在办未逾期${open}＋逾期${overdue}；本月新增${found}、解决${done}`;
  }
  return say`${whole} ${equals ? "=" : "(the parts do not add up):"} solved ${solved}${share} + open ${open} + overdue ${overdue}; this month ${found} found, ${done} solved`;
}

/** 今年11次，63个问题：整改到位52、未到期8、逾期3 */
export function inspectionsSentence({overview}: OverviewInput, language: Language): Sentence {
  const {period, inspections, findings} = overview;
  const all = link(findings, {kind: "findings", period});
  const rectified = link(overview.findings_rectified, {kind: "findings", period, state: "rectified"});
  const open = link(overview.findings_open, {kind: "findings", period, state: "open"});
  const overdue = link(overview.findings_overdue, {kind: "findings", period, state: "overdue"});
  const equals = findings === overview.findings_rectified + overview.findings_open + overview.findings_overdue;
  if (language === "zh") return say`今年${inspections}次，${all}个问题${equals ? "" : "（分项之和不符）"}：整改到位${rectified}、未到期${open}、逾期${overdue}`;
  const visits = counted(inspections, "inspection");
  return say`${visits} this year, ${all} ${findings === 1 ? "finding" : "findings"}${equals ? "" : " (the parts do not add up)"}: ${rectified} rectified, ${open} not yet due, ${overdue} overdue`;
}

/** 经验612条（十大创新179）… each count with the window it counts in. */
export function practicesSentence({overview}: OverviewInput, language: Language): Sentence {
  const {practices, practices_themed, practices_beyond_city, cases, cases_promoted, commission_meetings, consultations} = overview;
  if (language === "zh") {
    return say`今年以来经验${practices}条，其中十大创新${practices_themed}条、市外推广${practices_beyond_city}条；2019年9月以来典型案例${cases}个，推介${cases_promoted}个；去年以来深改委会议${commission_meetings}次、会商研判${consultations}次`;
  }
  const meetings = `${counted(commission_meetings, "commission meeting")}, ${counted(consultations, "consultation")}`;
  const spread = `${practices_themed} in the ten themes, ${practices_beyond_city} promoted beyond the city`;
  return say`This year ${counted(practices, "practice")}, of which ${spread}; since September 2019 ${counted(cases, "typical case")}, ${cases_promoted} promoted; since last year ${meetings}`;
}
