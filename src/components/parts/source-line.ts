import {formatDate} from "../../lib/format.js";
import {shellWords} from "../../lib/messages/shell.js";
import type {Page} from "../page/page.js";
import {lastDay} from "./months.js";

/** Source and cut-off of what the city's ledgers say in the month shown. */
export function cityFoot({about, language, period, say}: Page): string {
  const source = say(shellWords.sourceCity, {city: about.city[language]});
  const cut = period ? say(shellWords.cutOff, {date: formatDate(lastDay(period), language)}) : "";
  return [source, cut].filter(Boolean).join(language === "zh" ? "，" : ", ");
}
