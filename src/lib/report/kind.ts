import {text, type Text} from "../field.js";
import type {Span} from "../measures/window.js";
import type {Reader} from "../reader.js";

/** What is frozen: the month's report, the half year's reconciliation (对账), the year's settlement and evaluation (交账、评估评效), the two sheets for the county review. */
export const kinds = ["monthly", "midyear", "annual", "pack"] as const;

export type ReportKind = (typeof kinds)[number];

/** What each report judges: the half year's reconciliation the half-year, the others the year so far. */
export const kindSpans: Readonly<Record<ReportKind, Span>> = {monthly: "year", midyear: "half", annual: "year", pack: "year"};

export const kindTitles: Readonly<Record<ReportKind, Text>> = {
  monthly: text("改革任务推进与评价月报", "Monthly report: reform tasks and their evaluation"),
  midyear: text("改革任务半年对账报告", "Mid-year reconciliation: reform tasks, reported against verified"),
  annual: text("改革任务交账与评估评效年报", "Annual report: reform tasks settled and evaluated"),
  pack: text("区县点评会参阅", "County review: meeting pack"),
};

const publicTitle = text("改革承诺、结果与做法公开报告", "Public report: commitments, results, practices");
const unitTitle = text("改革任务推进与评价单位报告", "Report to the unit: its tasks and its evaluation");

/** What a report is called, by for whom it is made. */
export function reportTitle(kind: ReportKind, {kind: reader}: Reader): Text {
  return reader === "internal" ? kindTitles[kind] : reader === "public" ? publicTitle : unitTitle;
}
