import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {footOf, heading, ofPeriod, pick, tableBlock} from "./common.js";

const stages: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  discover: ["发现问题", "Discover"],
  assign: ["交办跟进", "Assign and follow up"],
  distil: ["经验总结", "Distil"],
  adopt: ["学习借鉴", "Learn and adopt"],
  publicise: ["宣传推介", "Publicise"],
  evaluate: ["评估评效", "Evaluate"],
};

/** 全链条: the six stages, what passed from one to the next, and where it stops. */
export function chainBlocks(input: ReportInput, language: Language): Block[] {
  const table = chainTable(input, language);
  return table.rows.length === 0 ? [] : [heading(2, pick(language, "全链条", "The chain")), tableBlock(table)];
}

function chainTable(input: ReportInput, language: Language): Table {
  const rows = [...ofPeriod(input.chain, input.overview.period)].sort((a, b) => a.place - b.place);
  return {
    id: "chain",
    title: pick(language, "从发现到评估（本年以来）", "From discovery to evaluation (this year)"),
    columns: [
      column("stage", text("环节", "Stage"), "text", 3, language),
      column("items", text("件数", "Items"), "integer", 1.6, language),
      column("linked", text("由上一环节而来", "Come from the stage before"), "integer", 2.2, language),
      column("done", text("完成", "Done"), "integer", 1.6, language),
      column("open", text("在办", "Open"), "integer", 1.6, language),
      column("overdue", text("逾期", "Overdue"), "integer", 1.6, language),
      column("median_days", text("用时中位数", "Median time"), "number", 2, language, {decimals: 0, unit: pick(language, "天", "days")}),
    ],
    rows: rows.map((row) => [pick(language, ...(stages[row.stage] ?? [row.stage, row.stage])), row.items, row.linked, row.done, row.open, row.overdue, row.median_days]),
    foot: footOf(input, language, ["各环节台账", "ledgers of the stages"]),
  };
}
