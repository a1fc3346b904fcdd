import type {Language} from "../../field.js";
import {colours, colourWords, lights, lightsOf, lightWord, watched, type Colour, type Light} from "../lights.js";
import type {OverviewInput, OverviewRow} from "../rows.js";
import {join, link, say, type Sentence} from "../sentence.js";
import {between, count, counted, dayName, monthBefore, monthName} from "../words.js";

/** Who, when, up to which day, and how many of those due have reported. */
export function titleSentence({city, sample, cut_off, overview}: OverviewInput, language: Language): Sentence {
  const {period, counties_due: counties, departments_due: departments} = overview;
  const due = link(counties + departments, {kind: "reporting", period});
  const reported = link(overview.units_reported, {kind: "reporting", period, reported: true});
  const month = monthName(period, language);
  const day = dayName(cut_off, language, period);
  if (language === "zh") {
    return say`${city.zh}${sample ? "（示例数据）" : ""} · ${month}　截至${day} · 应报${due}家（${counties}区县＋${departments}部门），已报${reported}家`;
  }
  const units = `${counted(counties, "county", "counties")} + ${counted(departments, "department")}`;
  return say`${city.en}${sample ? " (sample data)" : ""} · ${month}, up to ${day} · ${reported} of ${due} units reported (due: ${units})`;
}

/** The finding of the month: how many are well, how many need watching, and how that moved. */
export function headlineSentence(input: OverviewInput, language: Language): Sentence {
  const {overview} = input;
  const {period} = overview;
  const well = link(overview.done + overview.ahead + overview.on_schedule, {kind: "tasks", period, lights: ["done", "ahead", "on_schedule"]});
  const watch = link(overview.watch, {kind: "tasks", period, lights: watched});
  const rest = link(overview.suspended + overview.undetermined, {kind: "tasks", period, lights: ["suspended", "undetermined"]});
  const change = changeSentence(input, language);
  if (language === "zh") return say`${count(overview.tasks, "zh")}项任务：${well}项完成或达序时，${watch}项要盯，${rest}项暂缓或待定。${change}`;
  return say`${counted(overview.tasks, "task")}: ${well} done or on schedule, ${watch} to watch, ${rest} suspended or undetermined. ${change}`;
}

/** Targets are a year's: January is not compared with December, nor a month whose tasks had no light the month before. */
function watchBefore({overview, tasks, previous}: OverviewInput): number | null {
  const {period, watch, watch_previous: before} = overview;
  if (before === null || previous === null || startsYear(period)) return null;
  const known = before > 0 || watch === 0 || tasks.some((task) => task.period === period && task.light_previous !== null);
  return known ? before : null;
}

function startsYear(period: string): boolean {
  return period.endsWith("-01");
}

function changeSentence(input: OverviewInput, language: Language): Sentence {
  const {overview: {watch, period}, overview, previous} = input;
  const before = watchBefore(input);
  if (startsYear(period)) return language === "zh" ? say`新年度目标从本月起算，不与上年12月比。` : say`A new year's targets begin: not compared with last December.`;
  if (before === null) return language === "zh" ? say`上月没有可比的数。` : say`There is no comparable month before.`;
  const month = monthName(previous?.period ?? monthBefore(period), language, period);
  const moves = movesSentence(overview, language);
  const more = watch - before;
  if (language === "zh") return say`要盯的${more === 0 ? `与${month}持平` : `较${month}${more < 0 ? "减" : "增"}${Math.abs(more)}`}${moves}。`;
  return say`${more === 0 ? "As many to watch as" : `${Math.abs(more)} ${more < 0 ? "fewer" : "more"} to watch than`} in ${month}${moves}.`;
}

/** （转好5、新增2）; what the two do not explain is said, so that the parts add up. */
function movesSentence({period, watch, watch_previous, watch_better, watch_new}: OverviewRow, language: Language): Sentence {
  if (watch_better === null || watch_new === null || watch_better + watch_new === 0) return [];
  const other = watch - ((watch_previous ?? 0) - watch_better + watch_new);
  const zh = language === "zh";
  const better = link(watch_better, {kind: "tasks", period, change: "better"});
  const fresh = link(watch_new, {kind: "tasks", period, change: "new"});
  const parts = [zh ? say`转好${better}` : say`${better} turned better`, zh ? say`新增${fresh}` : say`${fresh} new`];
  if (other !== 0) parts.push([`${zh ? "其他变动" : "other changes "}${other > 0 ? "+" : "−"}${Math.abs(other)}`]);
  const list = join(parts, between(language));
  return zh ? say`（${list}）` : say` (${list})`;
}

/** Every colour with its count and the words it stands for; the parts add up to the total or it is said. */
export function lightsSentence({overview}: OverviewInput, language: Language): Sentence {
  const shown = join(colours.map((colour) => colourSentence(colour, overview, language)), language === "zh" ? " ｜ " : " | ");
  const sum = lights.reduce((total, light) => total + overview[light], 0);
  if (sum === overview.tasks) return shown;
  return language === "zh" ? say`${shown}（各灯之和${sum}，与总数${overview.tasks}不符）` : say`${shown} (the lights add up to ${sum}, not to ${overview.tasks})`;
}

function colourSentence(colour: Colour, overview: OverviewRow, language: Language): Sentence {
  const zh = language === "zh";
  const own = lightsOf(colour);
  const total = own.reduce((sum, light) => sum + overview[light], 0);
  const all = link(total, {kind: "tasks", period: overview.period, lights: own});
  const words = join(partsOf(own, overview, language), between(language));
  const name = colourWords[colour][language];
  if (words.length === 0) return zh ? say`${name}${all}` : say`${name} ${all}`;
  return zh ? say`${name}${all}（${words}）` : say`${name} ${all} (${words})`;
}

/** The lights of a colour that occur; a colour that is one light needs no second figure. */
function partsOf(own: readonly Light[], overview: OverviewRow, language: Language): Sentence[] {
  const there = own.filter((light) => overview[light] > 0);
  if (own.length === 1) return there.map((light) => [lightWord(light, language)]);
  return there.map((light) => {
    const figure = link(overview[light], {kind: "tasks", period: overview.period, lights: [light]});
    return language === "zh" ? say`${lightWord(light, "zh")}${figure}` : say`${figure} ${lightWord(light, "en")}`;
  });
}
