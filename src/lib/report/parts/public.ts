import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, ReportDocument, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {PracticeRow} from "../chain-rows.js";
import type {ReportInput} from "../input.js";
import {numbered} from "../numbering.js";
import {counted} from "../words.js";
import {announcedBlocks, announcedSentence} from "./announced.js";
import {commitmentBlocks, commitmentData} from "./commitments.js";
import {byText, footOf, heading, note, paragraph, pick, tableBlock} from "./common.js";
import {coverOf, runningHead} from "./cover.js";
import {economyBlocks} from "./economy.js";
import {methodBlocks} from "./method.js";

/** The report for everybody: what was promised and published, announced, promoted; the method; published figures. */
export function publicDocument(input: ReportInput, language: Language): ReportDocument {
  const body = [commitmentBlocks, announcedBlocks, promotedBlocks, economyBlocks, methodBlocks].flatMap((part) => part(input, language));
  return {
    language,
    form: "report",
    cover: coverOf(input, language),
    running: runningHead(input, language),
    summary: summaryBlocks(input, language),
    body: numbered(body, language),
    data: commitmentData(input, language),
    date: input.cut_off,
  };
}

function summaryBlocks(input: ReportInput, language: Language): Block[] {
  const said = commitmentBlocks(input, language).flatMap((block) => (block.kind === "paragraph" ? [block] : []));
  return [
    heading(1, pick(language, "一页摘要", "One-page summary")),
    ...said.map((block) => ({...block, label: pick(language, "承诺", "Commitments")})),
    ...paragraph([announcedSentence(input, language)], pick(language, "结果", "Results")),
    ...paragraph([promotedSentence(input, language)], pick(language, "经验", "Practices")),
    note(pick(language, "本报告只载已经公开的内容：部门公开的承诺、定稿并已公布的评价结果、已推介的经验做法、评价办法，以及已公布的经济指标。", "This report holds what has been made public: commitments, final results that were announced, practices that were promoted, the method, and published economic figures.")),
  ];
}

function promoted({practices, cut_off}: ReportInput): PracticeRow[] {
  return practices.filter((row) => row.promoted_on !== null && row.promoted_on <= cut_off).sort((a, b) => byText((row: PracticeRow) => row.promoted_on!)(b, a) || byText((row: PracticeRow) => row.practice_id)(a, b));
}

function promotedSentence(input: ReportInput, language: Language): string {
  const rows = promoted(input);
  const units = new Set(rows.map((row) => row.unit)).size;
  if (rows.length === 0) return pick(language, "还没有公开推介的经验做法。", "No practice has been promoted publicly yet.");
  return pick(language, `已推介典型经验${rows.length}条，来自${units}家单位。`, `${counted(rows.length, "practice")} of ${counted(units, "unit")} had been promoted.`);
}

function promotedBlocks(input: ReportInput, language: Language): Block[] {
  const table = promotedTable(input, language);
  return [heading(1, pick(language, "已推介的经验做法", "Practices promoted")), ...paragraph([promotedSentence(input, language)]), ...(table.rows.length > 0 ? [tableBlock(table)] : [])];
}

function promotedTable(input: ReportInput, language: Language): Table {
  return {
    id: "promoted",
    title: pick(language, "已推介的经验做法", "Practices promoted"),
    columns: [
      column("practice_id", text("编号", "Code"), "code", 2.2, language),
      column("title", text("经验", "Practice"), "text", 7, language),
      column("unit", text("单位", "Unit"), "text", 3.4, language),
      column("promoted_on", text("推介日期", "Promoted on"), "date", 2.6, language),
      column("beyond_city_on", text("市外推广日期", "Beyond the city on"), "date", 2.8, language),
    ],
    rows: promoted(input).map((row) => [row.practice_id, row.title, row.unit_name, row.promoted_on, row.beyond_city_on !== null && row.beyond_city_on <= input.cut_off ? row.beyond_city_on : null]),
    foot: footOf(input, language, ["经验做法台账", "ledger of practices"]),
  };
}
