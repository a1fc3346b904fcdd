import type {Language, Text} from "../../src/lib/field.js";
import {registerNamed} from "../../src/lib/registers/index.js";
import type {State} from "../../src/lib/dialect/status-words.js";
import type {Chase, ChasedUnit, Matter} from "./chase.js";
import {matterKinds, type MatterKind} from "./returned.js";
import {dayText, monthText, STATUS_LABELS} from "./words.js";

export const KINDS: Readonly<Record<MatterKind, Text>> = {
  report: {zh: "待填报任务", en: "task to report on"},
  task: {zh: "到期任务", en: "task past its day"},
  problem: {zh: "到期问题", en: "problem past its day"},
  assignment: {zh: "到期交办", en: "assignment past its day"},
  paper: {zh: "到期文书待复", en: "paper to be answered"},
  document: {zh: "到期待出台文件", en: "own document past its day"},
  finding: {zh: "到期整改", en: "finding past its day"},
  decision: {zh: "到期议定事项", en: "decision past its day"},
  commitment: {zh: "到期承诺", en: "commitment past its day"},
};
export const KIND_ORDER = matterKinds;

const STAGES = registerNamed("assignments").fields["status"]!.choices!;

export function countOf(unit: ChasedUnit, kind: MatterKind): number {
  return unit.matters.filter((matter) => matter.kind === kind).length;
}

export function isSilent(unit: ChasedUnit): boolean {
  return unit.reports && !unit.reported;
}

export function statusText({kind, status}: Pick<Matter, "kind" | "status">, language: Language): string {
  if (kind === "assignment" && status !== null) return STAGES[status]?.label[language] ?? status;
  return status === null ? "" : (STATUS_LABELS[status as State]?.[language] ?? status);
}

/** Whom the letter asks for what, without blame: nobody is named late, everybody may have answered already. */
export function letterText(unit: ChasedUnit, {period, cut_off, as_of}: Chase, deadline: string, language: Language): string[] {
  const month = monthText(period, language);
  const overdue = unit.matters.filter((matter) => matter.kind !== "report").length;
  const missing = countOf(unit, "report");
  const last = unit.last_period === null ? null : monthText(unit.last_period, language);
  const by = deadline >= as_of ? dayText(deadline, language) : null;
  const words = language === "zh" ? chinese : english;
  return [
    words.greeting(unit.name),
    ...(isSilent(unit) ? [words.silent(month, dayText(as_of, language), last, by)] : missing > 0 ? [words.partly(month, missing)] : []),
    ...(overdue > 0 ? [words.overdue(dayText(cut_off, language), overdue)] : []),
    words.thanks,
  ];
}

const chinese = {
  greeting: (unit: string) => `${unit}：`,
  silent: (month: string, asOf: string, last: string | null, by: string | null) =>
    `　　依据${asOf}前收到的材料，尚未见到贵单位${month}的改革任务进展${last === null ? "" : `，最近一次收到的是${last}`}。烦请填好本文件后附各表，${by === null ? "尽早" : `于${by}前`}报送。如已报送，请告知报送日期，以便核对。`,
  partly: (month: string, count: number) => `　　贵单位${month}的进展已收悉，其中下列 ${count} 项任务尚未见填报，烦请一并补充。`,
  overdue: (cutOff: string, count: number) =>
    `　　截至${cutOff}，下列 ${count} 个事项已到时限，目前未见办结记录（含往年结转事项）。烦请核实：已办结的，请补报办结日期；仍在办理的，请说明进展和预计完成时间；需要协调的，请一并提出。`,
  thanks: "　　感谢支持与配合。",
};

const english: typeof chinese = {
  greeting: (unit) => `${unit}:`,
  silent: (month, asOf, last, by) =>
    `From what had come by ${asOf}, we have not yet seen your progress report for ${month}${last === null ? "" : ` (the last one received is for ${last})`}. Please fill in the sheets of this file and send it back ${by === null ? "as soon as you can" : `by ${by}`}. If you have already reported, please tell us the day, so that we can look for it.`,
  partly: (month, count) => `Thank you for your report for ${month}. ${count === 1 ? "One task below is" : `${count} tasks below are`} not yet in it; please add what is missing.`,
  overdue: (cutOff, count) =>
    `By ${cutOff} the day set for ${count === 1 ? "one matter below" : `${count} matters below`} had come, and we have no record of completion (matters of earlier years included). Please check: where it is done, give the day; where it is under way, say how far and when it will be done; where you need help, say so.`,
  thanks: "Thank you for your support.",
};
