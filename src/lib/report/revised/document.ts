import type {Language} from "../../field.js";
import {text} from "../../field.js";
import {formatDate} from "../../format.js";
import {marts} from "../../marts/index.js";
import type {Mart} from "../../marts/mart.js";
import type {Block, ReportDocument, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {isLight, lightLabel} from "../lights.js";
import {coverOf, runningHead} from "../parts/cover.js";
import {footOf, heading, note, pick, tableBlock} from "../parts/common.js";
import {stateWord} from "../states.js";
import {counted} from "../words.js";
import {numbered} from "../numbering.js";
import {told} from "./figures.js";
import type {Revision} from "./revisions.js";

/** A frozen report, and what is otherwise by what is known now. */
export interface Comparison {
  readonly base: {readonly id: string; readonly as_of: string};
  readonly revisions: readonly Revision[];
  /** Files received since. */
  readonly files: readonly {readonly file: string; readonly received: string}[];
}

/** So many changed lines of one table stand on paper, and so many that came; the workbook holds all. */
const CHANGED = 60;
const ADDED = 12;

/** What has been revised since a report was frozen: the figures of the month first, then table by table, then what came in. */
export function revisedDocument(input: ReportInput, comparison: Comparison, language: Language): ReportDocument {
  const cover = coverOf(input, language);
  const {base, revisions} = comparison;
  const headline = [heading(1, pick(language, "一页结论", "In one page")), {kind: "paragraph", sentence: [headlineOf(comparison, input, language)], tone: "lead"} as const, ...countBlock(input, revisions, language), ...(revisions.length > 0 ? [tableBlock(tallyTable(input, revisions, language))] : [])];
  return {
    language,
    form: "report",
    cover: {...cover, title: pick(language, "修订对照：冻结以来改了什么", "What has been revised since the report was frozen"), lines: [[pick(language, "对照的冻结报告", "Frozen report"), base.id], [pick(language, "当时资料收到截至", "Received up to, then"), formatDate(base.as_of, language)], ...cover.lines]},
    running: runningHead(input, language),
    summary: headline,
    body: numbered(bodyOf(input, comparison, language), language),
    data: martsOf(revisions).map((mart) => revisionTable(input, mart, of(revisions, mart), language, false)),
    date: input.cut_off,
  };
}

function martsOf(revisions: readonly Revision[]): Mart[] {
  return marts.filter((mart) => revisions.some((row) => row.mart === mart.name));
}

function of(revisions: readonly Revision[], mart: Mart): Revision[] {
  return revisions.filter((row) => row.mart === mart.name);
}

function headlineOf({base, revisions, files}: Comparison, input: ReportInput, language: Language): string {
  const number = (what: Revision["what"]) => revisions.filter((row) => row.what === what).length;
  const [changed, added, removed] = [number("changed"), number("added"), number("removed")];
  const [then, now] = [formatDate(base.as_of, language), formatDate(input.as_of, language)];
  if (revisions.length === 0) return pick(language, `按收到截至${now}的资料，与冻结时（截至${then}）的数字完全一致。`, `By what had come by ${now}, every figure is as it was when the report was frozen (${then}).`);
  return pick(language, `按收到截至${now}的资料，与冻结时（截至${then}）相比：改动${changed}处，增加${added}行，减少${removed}行；其间新收到${files.length}个文件。`, `By what had come by ${now}, against ${then}: ${counted(changed, "cell")} changed, ${counted(added, "row")} added, ${removed} removed; ${counted(files.length, "file")} received since.`);
}

/** The figures of the month, then and now. */
function countBlock(input: ReportInput, revisions: readonly Revision[], language: Language): Block[] {
  const own = revisions.filter((row) => row.mart === "overview" && row.key === input.overview.period && row.what === "changed");
  if (own.length === 0) return [note(pick(language, "本月总览的数字没有变。", "The overview figures of the month are unchanged."))];
  const overview = marts.find((mart) => mart.name === "overview")!;
  return [tableBlock({
    id: "figures-revised",
    title: pick(language, "本月数字，当时与现在", "Figures of the month, then and now"),
    columns: [column("figure", text("指标", "Figure"), "text", 5, language), column("before", text("当时", "Then"), "integer", 2, language), column("after", text("现在", "Now"), "integer", 2, language), column("change", text("变化", "Change"), "integer", 2, language)],
    rows: own.map((row) => [overview.columns[row.column]?.label[language] ?? row.column, number(row.before), number(row.after), row.before === "" || row.after === "" ? null : Number(row.after) - Number(row.before)]),
    foot: footOf(input, language, ["各台账", "all ledgers"]),
  })];
}

/** How much of each table is otherwise. */
function tallyTable(input: ReportInput, revisions: readonly Revision[], language: Language): Table {
  const tally = (mart: Mart, what: Revision["what"]) => of(revisions, mart).filter((row) => row.what === what).length;
  return {
    id: "revisions-by-table",
    title: pick(language, "各表修订", "Revisions by table"),
    columns: [column("table", text("表", "Table"), "text", 5, language), column("changed", text("改动", "Changed"), "integer", 2, language), column("added", text("增加行", "Rows added"), "integer", 2, language), column("removed", text("减少行", "Rows removed"), "integer", 2, language)],
    rows: martsOf(revisions).map((mart) => [mart.label[language], tally(mart, "changed"), tally(mart, "added"), tally(mart, "removed")]),
    foot: footOf(input, language, ["冻结报告的数据包和现有台账", "the data package of the frozen report and the ledgers as they are now"]),
  };
}

function number(value: string): number | null {
  return value === "" ? null : Number(value);
}

function bodyOf(input: ReportInput, comparison: Comparison, language: Language): Block[] {
  const {revisions, files} = comparison;
  return [
    ...(revisions.length > 0 ? [heading(1, pick(language, "逐表修订", "Table by table"))] : []),
    ...martsOf(revisions).filter((mart) => forPaper(of(revisions, mart)).length > 0).flatMap((mart) => [heading(2, mart.label[language]), tableBlock(revisionTable(input, mart, of(revisions, mart), language, true))]),
    ...(files.length > 0 ? [heading(1, pick(language, "其间收到的文件", "Files received since")), tableBlock(fileTable(input, files, language))] : []),
  ];
}

function revisionTable(input: ReportInput, mart: Mart, rows: readonly Revision[], language: Language, paper: boolean): Table {
  const shown = paper ? forPaper(rows) : rows;
  const more = rows.length > shown.length ? pick(language, `；另有${rows.length - shown.length}处见表格`, `; ${rows.length - shown.length} more in the workbook`) : "";
  const what = {changed: "", added: pick(language, "增加的行", "row added"), removed: pick(language, "减少的行", "row removed")};
  return {
    id: paper ? `revised-${mart.name.replaceAll("_", "-")}` : `all-revised-${mart.name.replaceAll("_", "-")}`,
    title: paper ? pick(language, `${mart.label.zh}：${rows.length}处`, `${mart.label.en}: ${rows.length}`) : pick(language, `${mart.label.zh}修订`, `${mart.label.en}, revised`),
    columns: [
      column("key", text("键", "Key"), "text", 3, language),
      column("title", text("事项", "Matter"), "text", 3.6, language),
      column("column", text("列", "Column"), "text", 3.1, language),
      column("before", text("当时", "Then"), "text", 2.8, language),
      column("after", text("现在", "Now"), "text", 2.8, language),
      column("source", text("现在的出处", "Where it says so now"), "text", 3.9, language),
    ],
    rows: shown.map((row) => [row.key, row.title, row.what === "changed" ? (mart.columns[row.column]?.label[language] ?? row.column) : what[row.what], ...(paper ? told(row) : [row.before, row.after]).map((value) => cell(value, language)), input.addresses?.[row.row_id] ?? row.row_id]),
    foot: footOf(input, language, ["冻结报告的数据包和现有台账", "the data package of the frozen report and the ledgers as they are now"], more),
  };
}

/** What was altered before what is new: a list that has merely grown would bury it. */
function forPaper(rows: readonly Revision[]): Revision[] {
  const added = rows.filter((row) => row.what === "added");
  return [...rows.filter((row) => row.what !== "added").slice(0, CHANGED), ...(added.length <= ADDED ? added : [])];
}

/** Lights, states and flags in words; all else as it stands. */
function cell(value: string, language: Language): string {
  if (value === "true" || value === "false") return value === "true" ? pick(language, "是", "yes") : pick(language, "否", "no");
  return isLight(value) ? lightLabel(value, language) : (stateWord(value, language) ?? "");
}

function fileTable(input: ReportInput, files: Comparison["files"], language: Language): Table {
  return {
    id: "files-since",
    title: pick(language, "新收到的文件", "Files received"),
    columns: [column("received", text("收到日", "Received"), "date", 2, language), column("file", text("文件", "File"), "text", 8, language)],
    rows: files.map((file) => [file.received, file.file]),
    foot: footOf(input, language, ["来件登记", "register of files received"]),
  };
}
