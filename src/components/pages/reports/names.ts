import {formatMonth} from "../../../lib/format.js";
import {reportsWords as words} from "../../../lib/messages/reports.js";
import {kindTitles} from "../../../lib/report/kind.js";
import {readerMark, readerNamed} from "../../../lib/reader.js";
import type {FrozenAbout, FrozenReport} from "../../../lib/verify/frozen.js";
import type {Page} from "../../page/page.js";

/** `2022年9月 改革任务推进与评价月报` */
export function nameOf({say, language}: Page, {about, folder}: FrozenReport): string {
  if (about === null) return folder;
  return `${formatMonth(about.period, language)} ${say(about.base === null ? kindTitles[about.kind] : words.revised)}`;
}

/** What verifying it said, in a word. */
export function stateWord({say}: Page, {outcome}: FrozenReport): string {
  return say(outcome === "intact" ? words.intact : outcome === "altered" ? words.altered : words.unreadable);
}

/** Where a file of a report lies beside the pages. */
export function addressOf({language}: Page, {folder}: FrozenReport, name: string): string {
  return `${language === "en" ? "../" : "./"}reports/${[folder, ...name.split("/")].map(encodeURIComponent).join("/")}`;
}

/** For whom it was made: `内部版`, `单位版：D01`, `公开版`. */
export function readerName({say}: Page, {edition}: FrozenAbout): string {
  const reader = readerNamed(edition);
  return reader === null ? edition : say(readerMark(reader, reader.kind === "unit" ? reader.unit : null));
}

export function languageNames({say, language}: Page, languages: readonly ("zh" | "en")[]): string {
  return languages.map((each) => say(words[each])).join(language === "zh" ? "、" : ", ");
}
