import type {Verdict, Doubt} from "../../../lib/impact/verdict.js";
import type {PanelRefusal} from "../../../lib/impact/panel.js";
import type {Method} from "../../../lib/impact/estimate.js";

/** Rows of the published tables, as `src/lib/marts/impact.ts` declares them. */
export interface StudyRow {
  readonly study: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly indicator: string;
  readonly treated: string | null;
  readonly began: string;
  readonly start: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly donors: number;
  readonly level: number;
  readonly outcome: "ok" | PanelRefusal;
  readonly verdict: Verdict["verdict"];
  readonly source: string | null;
  readonly note: string | null;
  readonly row_id: string;
}

export interface MethodRow {
  readonly study: string;
  readonly method: Method;
  readonly effect: number;
  readonly pre_rmspe: number;
  readonly pre_spread: number;
  readonly set_aside: boolean;
  readonly at_least_as_large: number;
  readonly placebos: number;
  readonly p: number;
  readonly p_floor: number;
  readonly largest_donor: string;
  readonly largest_share: number;
  readonly lowest_without_one: number | null;
  readonly highest_without_one: number | null;
}

export interface GapRow {
  readonly study: string;
  readonly method: Method;
  readonly unit: string;
  readonly role: "treated" | "placebo";
  readonly year: number;
  readonly actual: number;
  readonly counterfactual: number;
  readonly gap: number;
  readonly row_id: string;
}

export interface WeightRow {
  readonly study: string;
  readonly method: Method;
  readonly donor: string;
  readonly share: number;
}

export interface RunRow {
  readonly study: string;
  readonly method: Method;
  readonly run: "other_start" | "in_time" | "without_donor" | "placebo";
  readonly subject: string;
  readonly effect: number;
  readonly p: number | null;
}

export interface DoubtRow {
  readonly study: string;
  readonly position: number;
  readonly code: Doubt["code"];
  readonly method: Method | null;
  readonly subject: string | null;
  readonly seen: number;
  readonly against: number;
}

export interface LeftOutRow {
  readonly study: string;
  readonly unit: string;
  readonly reason: "donor_incomplete" | "conflicting_values";
  readonly years: string;
}

export interface BreakRow {
  readonly region: string;
  readonly indicator: string;
  readonly period_end: string;
  readonly before: number;
  readonly after: number;
  readonly nominal_change: number;
  readonly real_growth: number;
}

/** One question with all that is known of it. */
export interface Answer {
  readonly study: StudyRow;
  readonly methods: readonly MethodRow[];
  readonly gaps: readonly GapRow[];
  readonly weights: readonly WeightRow[];
  readonly runs: readonly RunRow[];
  readonly doubts: readonly DoubtRow[];
  readonly left_out: readonly LeftOutRow[];
  readonly breaks: readonly BreakRow[];
}
