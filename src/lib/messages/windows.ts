import {formatDate} from "../format.js";
import type {Language} from "../field.js";
import {isWhole, startOf, widest, type Span} from "../measures/window.js";
import {say, wordTable} from "./say.js";

/** Words for the window that measures count in. */
export const spanWords = wordTable({
  pick: ["评价窗口", "Window"],
  year: ["年初至今", "since January"],
  half: ["本半年", "half-year"],
  month: ["当月", "single month"],
  window: ["评价窗口：{from}至{to}{open}。窗口内发生的才计入；任务的完成和亮灯看期末。", "Window: {from} to {to}{open}. What happened within it counts; tasks count as they stand at its end."],
  openYear: ["（全年未完）", " (the year is not over)"],
  openHalf: ["（半年未完）", " (the half-year is not over)"],
  comparedMonth: ["变化是与上月当月相比。", "Changes are against the single month before."],
  comparedHalf: ["变化是与上个半年的同样月数相比。", "Changes are against the half-year before, after as many months."],
  comparedYear: ["变化是与上月的年初至今相比。", "Changes are against the year so far a month earlier."],
  changeMonth: ["较上月", "Since last month"],
  changeHalf: ["较上个半年同月数", "Against the half-year before, after as many months"],
  changedMonth: ["；较上月{change}分", "; {change} on the month before"],
  changedHalf: ["；较上个半年（同样月数）{change}分", "; {change} on the half-year before, after as many months"],
});

/** Which days are counted, in a sentence. */
export function windowSentence(span: Span, period: string, cutOff: string, language: Language): string {
  const named = widest(span, period);
  const open = isWhole(span, period) ? "" : say(span === "half" ? spanWords.openHalf : spanWords.openYear, language);
  const compared = {month: spanWords.comparedMonth, half: spanWords.comparedHalf, year: spanWords.comparedYear}[named];
  return [say(spanWords.window, language, {from: formatDate(startOf(named, period), language), to: formatDate(cutOff, language), open}), say(compared, language)].join(language === "zh" ? "" : " ");
}
