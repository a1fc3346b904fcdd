import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {CommitmentRow} from "../chain-rows.js";
import type {ReportInput} from "../input.js";
import {isDone, stateWord} from "../states.js";
import {between, counted} from "../words.js";
import {byText, footOf, heading, note, paragraph, pick, tableBlock} from "./common.js";

const phases = ["promise", "midyear", "yearend"] as const;

type Phase = (typeof phases)[number];

const phaseWords: Readonly<Record<Phase, readonly [zh: string, en: string]>> = {
  promise: ["亮诺", "promise"],
  midyear: ["半年践诺", "mid-year"],
  yearend: ["年终亮晒", "year-end"],
};

/** The publication a report speaks of: its own at mid-year and year-end, else the last one published by the cut-off. */
export function phaseOf({kind, commitments, cut_off}: ReportInput): Phase | null {
  if (kind === "midyear") return "midyear";
  if (kind === "annual") return "yearend";
  return phases.findLast((phase) => commitments.some((row) => row.phase === phase && row.published_on !== null && row.published_on <= cut_off)) ?? null;
}

/** 承诺践诺: how many were kept, then every one that is not yet; the whole list is in the workbook. */
export function commitmentBlocks(input: ReportInput, language: Language): Block[] {
  const phase = phaseOf(input);
  if (phase === null || input.commitments.length === 0) return [];
  const rows = rowsOf(input, phase);
  const title = heading(1, pick(language, `承诺践诺（${phaseWords[phase][0]}）`, `Commitments (${phaseWords[phase][1]})`));
  if (rows.length === 0) return [title, note(pick(language, `截至资料收到之日，还没有${phaseWords[phase][0]}的公开。`, `Nothing had been published for ${phaseWords[phase][1]} by the day up to which papers were received.`))];
  const open = commitmentTable(input, rows.filter((row) => !isDone(row.status)), phase, language, true);
  return [title, ...paragraph([countSentence(rows, phase, language)]), ...(phase !== "promise" && open.rows.length > 0 ? [tableBlock(open)] : [])];
}

function rowsOf({commitments}: ReportInput, phase: Phase): CommitmentRow[] {
  return commitments.filter((row) => row.phase === phase).sort(byText((row) => row.commitment_id));
}

function countSentence(rows: readonly CommitmentRow[], phase: Phase, language: Language): string {
  const units = new Set(rows.map((row) => row.unit)).size;
  if (phase === "promise") return pick(language, `${units}个部门公开承诺${rows.length}项。`, `${counted(units, "department")} published ${counted(rows.length, "commitment")}.`);
  const states = [...new Set(rows.map((row) => row.status))].sort((a, b) => Number(isDone(b)) - Number(isDone(a)) || String(a).localeCompare(String(b), "en"));
  const parts = states.map((state) => {
    const number = rows.filter((row) => row.status === state).length;
    const word = stateWord(state, language) ?? pick(language, "未填", "not stated");
    return language === "zh" ? `${word}${number}` : `${word.toLowerCase()} ${number}`;
  });
  return pick(language, `${units}个部门的${rows.length}项承诺：${parts.join(between("zh"))}。兑现情况为部门公开的说法。`, `${rows.length} commitments of ${counted(units, "department")}: ${parts.join(between("en"))}. The status is what the departments published.`);
}

/** For paper those not yet kept; for workbooks all. */
function commitmentTable(input: ReportInput, rows: readonly CommitmentRow[], phase: Phase, language: Language, open: boolean): Table {
  return {
    id: open ? "commitments-open" : "commitments",
    title: open ? pick(language, "尚未兑现的承诺", "Commitments not yet kept") : pick(language, `承诺逐项（${phaseWords[phase][0]}）`, `Every commitment (${phaseWords[phase][1]})`),
    columns: [
      column("commitment_id", text("编号", "Code"), "code", 2.2, language),
      column("unit", text("承诺部门", "Unit"), "text", 3.2, language),
      column("title", text("承诺事项", "Commitment"), "text", 5.4, language),
      column("due", text("兑现时限", "Due"), "date", 2.5, language),
      column("status", text("兑现情况", "Status"), "text", 2.8, language),
      column("result", text("成效", "Result"), "text", 3.6, language),
      column("published_on", text("公开日期", "Published on"), "date", 2.5, language, {dataOnly: true}),
    ],
    rows: rows.map((row) => [row.commitment_id, row.unit_name, row.title, row.due, stateWord(row.status, language), row.result, row.published_on]),
    foot: footOf(input, language, ["承诺践诺台账", "ledger of commitments"]),
  };
}

/** Every commitment in the phase the report speaks of. */
export function commitmentData(input: ReportInput, language: Language): Table[] {
  const phase = phaseOf(input);
  const rows = phase === null ? [] : rowsOf(input, phase);
  return rows.length === 0 ? [] : [commitmentTable(input, rows, phase!, language, false)];
}
