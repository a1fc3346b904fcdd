import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {counted} from "../words.js";
import {byText, footOf, heading, ofPeriod, paragraph, pick, tableBlock} from "./common.js";

const outcomes: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  accepted: ["采纳", "Accepted"],
  partial: ["部分采纳", "Accepted in part"],
  rejected: ["维持原结果", "Result stands"],
};

/** 征求意见、反馈核对: what the units objected to, and which results are provisional while it is open. */
export function objectionBlocks(input: ReportInput, language: Language): Block[] {
  const rows = ofPeriod(input.objections, input.overview.period);
  if (rows.length === 0) return [];
  const open = rows.filter((row) => row.outcome === null);
  const names = [...new Set(open.map((row) => row.unit_name))].join(pick(language, "、", ", "));
  const zh = `收到异议${rows.length}条，已答复${rows.length - open.length}条${open.length > 0 ? `；${open.length}条未答复，${names}的结果为暂定` : "，结果已定稿"}。`;
  const en = `${counted(rows.length, "objection")}, ${rows.length - open.length} answered${open.length > 0 ? `; ${open.length} open: the results of ${names} are provisional` : "; the results are final"}.`;
  return [heading(2, pick(language, "征求意见和反馈核对", "Objections and their answers")), ...paragraph([pick(language, zh, en)]), tableBlock(objectionTable(input, language))];
}

function objectionTable(input: ReportInput, language: Language): Table {
  const rows = ofPeriod(input.objections, input.overview.period).sort(byText((row) => row.objection_id));
  const outcome = (code: string | null) => (code === null ? pick(language, "未答复", "Open") : pick(language, ...(outcomes[code] ?? [code, code])));
  return {
    id: "objections",
    title: pick(language, "异议逐条", "Objections, one by one"),
    columns: [
      column("unit", text("单位", "Unit"), "text", 2.6, language),
      column("objection", text("异议", "Objection"), "text", 5, language),
      column("filed_on", text("提出", "Filed"), "date", 2.5, language),
      column("answer", text("答复", "Answer"), "text", 5, language),
      column("outcome", text("结果", "Outcome"), "text", 2.2, language),
    ],
    rows: rows.map((row) => [row.unit_name, row.objection, row.filed_on, row.answer, outcome(row.outcome)]),
    foot: footOf(input, language, ["征求意见台账", "ledger of objections"]),
  };
}
