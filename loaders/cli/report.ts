import {severityOf} from "../../src/lib/faults/catalogue.js";
import type {Fault, Severity} from "../../src/lib/faults/fault.js";
import {wording} from "../../src/lib/faults/wording.js";
import type {Language} from "../../src/lib/field.js";
import type {IngestReport} from "../outcome.js";

const SEVERITY: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  run_refused: {zh: "本次运行被拒绝", en: "run refused"},
  file_refused: {zh: "文件被退回", en: "file refused"},
  row_refused: {zh: "行被退回", en: "row refused"},
  warning: {zh: "提醒", en: "warning"},
  note: {zh: "说明", en: "note"},
};
const SHOWN = 40;
const GRAVE: readonly Severity[] = ["run_refused", "file_refused", "row_refused"];

/** `file › sheet › cell`, as far as it is known. */
export function placeOf(fault: Fault): string {
  return [fault.file, fault.sheet, fault.cell ?? (fault.row === undefined ? undefined : `#${fault.row}`)].filter(Boolean).join(" › ");
}

/** A fault as two lines: where and what, then what to do. */
export function faultLines(fault: Fault, language: Language): string[] {
  const said = wording(fault, language);
  return [`[${SEVERITY[said.severity][language]}] ${placeOf(fault)}  ${said.sentence}  (${fault.code})`, `    → ${said.todo}`];
}

/** The end of an ingest in words: counts, then what was refused with its cell. */
export function ingestLines(report: IngestReport, language: Language): string[] {
  const grave = report.faults.filter((fault) => GRAVE.includes(severityOf(fault.code))).sort((a, b) => GRAVE.indexOf(severityOf(a.code)) - GRAVE.indexOf(severityOf(b.code)));
  const {files, rows} = report;
  const counts =
    language === "zh"
      ? `${files} 个文件，${rows.present} 行＝接收 ${rows.accepted}＋退回 ${rows.refused}（另跳过小计、注和重复表头 ${rows.skipped} 行）`
      : `${files} files, ${rows.present} rows = ${rows.accepted} accepted + ${rows.refused} refused (${rows.skipped} subtotals, notes and repeated heads skipped)`;
  const outcome = {
    published: {zh: "已更新，没有退回。", en: "Published; nothing refused."},
    published_with_refusals: {zh: "已更新，有退回：", en: "Published, with refusals:"},
    refused: {zh: "本次运行被拒绝，上次的结果保留：", en: "Run refused; the last good result stays:"},
  }[report.outcome][language];
  const more = grave.length - SHOWN;
  const rest = more > 0 ? [language === "zh" ? `……另有 ${more} 个，见网站“数据”页或 --json` : `… and ${more} more: see the Data page, or --json`] : [];
  return [counts, outcome, ...grave.slice(0, SHOWN).flatMap((fault) => faultLines(fault, language)), ...rest];
}
