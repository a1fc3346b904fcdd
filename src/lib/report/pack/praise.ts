import type {Language} from "../../field.js";
import {formatSigned} from "../../format.js";
import {isLight, watched} from "../lights.js";
import type {ReportInput} from "../input.js";
import {ofPeriod, pick} from "../parts/common.js";
import {cityTasks} from "../parts/overall.js";
import {rankWords} from "../sentences/standing.js";
import {counted, listed, monthBefore} from "../words.js";
import type {CountyStanding} from "./counties.js";

/** What to praise, each with its number; what the rows give no reason for is not said. */
export function praiseLines(input: ReportInput, counties: readonly CountyStanding[], language: Language): string[] {
  return [...firstLine(counties, language), ...improvedLine(counties, language), ...betterLine(input, language), ...solvedLine(counties, language), ...honourLine(input, language)];
}

function firstLine(counties: readonly CountyStanding[], language: Language): string[] {
  const first = counties.filter(({score}) => score.rank !== null && score.tier === 1);
  const names = new Map(counties.map(({score}) => [score.unit_id, score.unit_name]));
  const words = first.map(({score}) => pick(language, `${score.unit_name}${score.score}分，${rankWords(score, "zh", (unit) => names.get(unit) ?? unit)}`, `${score.unit_name} ${score.score} points, ${rankWords(score, "en", (unit) => names.get(unit) ?? unit)}`));
  return first.length === 0 ? [] : [pick(language, `第一梯队：${words.join("；")}。`, `First tier: ${words.join("; ")}.`)];
}

/** Level and change both: the one that improved most is named, whatever its place. */
function improvedLine(counties: readonly CountyStanding[], language: Language): string[] {
  const risen = counties.filter(({score}) => (score.score_change ?? 0) > 0).sort((a, b) => b.score.score_change! - a.score.score_change!)[0];
  if (risen === undefined) return [];
  const {unit_name: name, score_change: change, rank_change: places} = risen.score;
  const moved = (places ?? 0) > 0 ? pick(language, `，位次上升${places}位`, `, up ${counted(places!, "place")}`) : "";
  const points = formatSigned(Math.round(change! * 100) / 100, language);
  return [pick(language, `进步最大：${name}，较上月${points}分${moved}。`, `Improved most: ${name}, ${points} points on last month${moved}.`)];
}

function betterLine(input: ReportInput, language: Language): string[] {
  const onWatch = (light: string | null) => isLight(light) && watched.includes(light);
  const better = cityTasks(input).filter((task) => onWatch(task.light_previous) && !onWatch(task.light));
  if (better.length === 0) return [];
  const units = [...new Set(better.flatMap((task) => task.lead_names.split("、")))];
  return [pick(language, `${better.length}项任务由要盯转好：${listed(units, "zh")}。`, `${counted(better.length, "task")} turned better: ${listed(units, "en")}.`)];
}

function solvedLine(counties: readonly CountyStanding[], language: Language): string[] {
  const most = Math.max(0, ...counties.map((each) => each.problemsSolved));
  if (most === 0) return [];
  const names = counties.filter((each) => each.problemsSolved === most).map((each) => each.score.unit_name);
  return [pick(language, `本月解决问题最多：${listed(names, "zh")}，${names.length > 1 ? "各" : ""}${most}个。`, `Most problems solved this month: ${listed(names, "en")}, ${most}${names.length > 1 ? " each" : ""}.`)];
}

/** Honours of the month and of the one before, with the document. */
function honourLine(input: ReportInput, language: Language): string[] {
  const {period} = input.overview;
  const since = monthBefore(period);
  const names = new Map(input.scores.map((row) => [row.unit_id, row.unit_name]));
  const recent = ofPeriod(input.adjustments, period).filter((row) => row.counted && row.kind !== "deduction" && row.granted_on.slice(0, 7) >= since);
  return recent.slice(0, 3).map((row) => pick(language, `${names.get(row.unit_id) ?? row.unit_id}：${row.matter}（${row.document}）。`, `${names.get(row.unit_id) ?? row.unit_id}: ${row.matter} (${row.document}).`));
}
