import type {Language} from "../../field.js";
import {text} from "../../field.js";
import {wording} from "../../faults/wording.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {FaultRow, ReportInput} from "../input.js";
import {missingSentence} from "../sentences/asking.js";
import {count} from "../words.js";
import {byText, footOf, heading, ofPeriod, paragraph, pick, tableBlock} from "./common.js";

const inbox = ["来件登记", "register of files received"] as const;

const fateWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  loaded: ["全部入库", "Loaded"],
  loaded_with_refusals: ["部分行退回", "Loaded, some rows refused"],
  refused: ["整件退回", "Refused whole"],
  nothing_recognised: ["未识别", "Nothing recognised"],
};

const severityWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  note: ["提示", "Note"],
  warning: ["提醒", "Warning"],
  row_refused: ["行退回", "Row refused"],
  file_refused: ["文件退回", "File refused"],
  run_refused: ["整次退回", "Run refused"],
};

/** What came, what was taken, what was refused and why, who did not report. */
export function qualityBlocks(input: ReportInput, language: Language): Block[] {
  const faults = faultTable(input, language);
  return [
    heading(1, pick(language, "数据质量", "Data quality")),
    ...paragraph([filesSentence(input, language)]),
    tableBlock(fateTable(input, language)),
    ...(faults.rows.length > 0 ? [tableBlock(faults)] : []),
    ...paragraph(missingSentence(input, language)),
  ];
}

function total(input: ReportInput, key: "present" | "accepted" | "refused" | "skipped"): number {
  return input.files.reduce((sum, file) => sum + file[key], 0);
}

function filesSentence(input: ReportInput, language: Language): string {
  const number = (value: number) => count(value, language);
  const [present, accepted, refused] = [total(input, "present"), total(input, "accepted"), total(input, "refused")];
  const sum = present === accepted + refused ? "" : pick(language, "（两者之和与应有行数不符）", " (the two do not add up to it)");
  return pick(
    language,
    `共收到${number(input.files.length)}个文件，应有${number(present)}行：接受${number(accepted)}行，退回${number(refused)}行${sum}；每一行都记有文件、工作表和行号。`,
    `${number(input.files.length)} files were received with ${number(present)} rows: ${number(accepted)} accepted, ${number(refused)} refused${sum}; every row carries its file, sheet and row.`,
  );
}

function fateTable(input: ReportInput, language: Language): Table {
  const fates = Object.keys(fateWords).filter((fate) => input.files.some((file) => file.fate === fate));
  return {
    id: "files-by-fate",
    title: pick(language, "来件和行数", "Files and rows"),
    columns: [
      column("fate", text("结果", "Fate"), "text", 4, language),
      column("files", text("文件", "Files"), "integer", 2, language),
      column("present", text("应有行", "Rows present"), "integer", 2, language),
      column("accepted", text("接受行", "Rows accepted"), "integer", 2, language),
      column("refused", text("退回行", "Rows refused"), "integer", 2, language),
    ],
    rows: fates.map((fate) => {
      const own = input.files.filter((file) => file.fate === fate);
      const sum = (key: "present" | "accepted" | "refused") => own.reduce((all, file) => all + file[key], 0);
      return [pick(language, ...fateWords[fate]!), own.length, sum("present"), sum("accepted"), sum("refused")];
    }),
    foot: footOf(input, language, inbox),
  };
}

/** Faults by kind, the gravest and most frequent first. */
function faultTable(input: ReportInput, language: Language): Table {
  const order = Object.keys(severityWords);
  const codes = [...new Set(input.faults.map((fault) => fault.code))];
  const groups = codes.map((code) => input.faults.filter((fault) => fault.code === code)).sort(
    (a, b) => order.indexOf(b[0]!.severity) - order.indexOf(a[0]!.severity) || b.length - a.length || byText((rows: readonly FaultRow[]) => rows[0]!.code)(a, b),
  );
  return {
    id: "faults-by-kind",
    title: pick(language, "数据问题", "Faults in the data"),
    columns: [
      column("severity", text("轻重", "Severity"), "text", 2.2, language),
      column("title", text("问题", "Fault"), "text", 4.4, language),
      column("count", text("处数", "Times"), "integer", 1.4, language),
      column("example", text("例如", "For example"), "text", 5.5, language),
      column("todo", text("怎么办", "What to do"), "text", 5, language),
    ],
    rows: groups.map((rows) => {
      const words = wordsOf(rows[0]!, language);
      return [severity(rows[0]!, language), words.title, rows.length, words.sentence, words.todo];
    }),
    foot: footOf(input, language, inbox),
  };
}

function severity({severity}: FaultRow, language: Language): string {
  return pick(language, ...(severityWords[severity] ?? [severity, severity]));
}

function wordsOf({code, seen, expected_zh, expected_en}: FaultRow, language: Language) {
  return wording({code, seen: seen ?? undefined, expected: {zh: expected_zh ?? "", en: expected_en ?? ""}}, language);
}

/** Every fault with its place, for workbooks and CSV. */
export function allFaults(input: ReportInput, language: Language): Table {
  return {
    id: "faults",
    title: pick(language, "数据问题逐条", "Every fault"),
    columns: [
      column("fault_id", text("序号", "Number"), "integer", 1, language),
      column("severity", text("轻重", "Severity"), "text", 2, language),
      column("file", text("文件", "File"), "text", 5, language),
      column("sheet", text("工作表", "Sheet"), "text", 2, language),
      column("cell", text("单元格", "Cell"), "text", 1.4, language),
      column("row", text("行", "Row"), "integer", 1, language),
      column("sentence", text("问题", "Fault"), "text", 7, language),
      column("todo", text("怎么办", "What to do"), "text", 5, language),
    ],
    rows: input.faults.map((fault) => [fault.fault_id, severity(fault, language), fault.file, fault.sheet, fault.cell, fault.row, wordsOf(fault, language).sentence, wordsOf(fault, language).todo]),
    foot: footOf(input, language, inbox),
  };
}

/** Every unit due, whether it reported, and where its report stands. */
export function reportingTable(input: ReportInput, language: Language): Table {
  return {
    id: "reporting",
    title: pick(language, "报送情况", "Reporting"),
    columns: [
      column("unit", text("单位", "Unit"), "text", 3, language),
      column("reported", text("已报", "Reported"), "flag", 1.4, language),
      column("items", text("填报项数", "Items"), "integer", 1.6, language),
      column("received", text("收到日", "Received"), "date", 2.4, language),
      column("file", text("文件", "File"), "text", 6, language),
      column("last_period", text("最近填报月份", "Last month reported"), "text", 2.2, language),
    ],
    rows: ofPeriod(input.reporting, input.overview.period).map((row) => [row.unit_name, row.reported, row.items, row.received, row.file, row.last_period]),
    foot: footOf(input, language, inbox),
  };
}
