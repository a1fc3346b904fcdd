import type {ChainInput} from "./chain-rows.js";
import type {GrowthRow, IndicatorRow} from "./economy-rows.js";
import type {Reader} from "../reader.js";
import type {ReportKind} from "./kind.js";
import type {FindingRow, OverviewInput, OverviewRow, ReportingRow, ScoreRow, TaskRow} from "./rows.js";

/** `marts.unit_measures` */
export interface MeasureRow {
  readonly period: string;
  readonly edition: string;
  readonly unit_id: string;
  readonly code: string;
  readonly parent: string | null;
  readonly title_zh: string;
  readonly title_en: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string | null;
  readonly score: number | null;
  readonly effective_weight: number;
  readonly contribution: number | null;
}

/** `marts.adjustments` */
interface AdjustmentRow {
  readonly period: string;
  readonly honour_id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly matter: string;
  readonly points: number | null;
  readonly counted: boolean;
  readonly why: string | null;
  readonly document: string;
  readonly granted_on: string;
  readonly row_id: string;
}

/** `marts.problem_list` */
export interface ProblemRow {
  readonly problem_id: string;
  readonly title: string;
  readonly found_on: string;
  readonly level: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly triage: string | null;
  readonly due: string | null;
  readonly solved_on: string | null;
  readonly row_id: string;
}

/** `marts.edition_nodes` */
export interface EditionNodeRow {
  readonly edition: string;
  readonly code: string;
  readonly parent: string | null;
  readonly title_zh: string;
  readonly title_en: string;
  readonly weight: string | null;
  readonly direction: string | null;
  readonly unit: string | null;
  readonly normalisation: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly aggregation: string | null;
  readonly missing: string | null;
  readonly measure: string | null;
  readonly context: string | null;
  readonly note: string | null;
  readonly position: number;
  readonly row_id: string;
}

/** `marts.edition_parameters` */
interface EditionParameterRow {
  readonly edition: string;
  readonly parameter: string;
  readonly value: string;
  readonly title_zh?: string | null;
  readonly title_en?: string | null;
  readonly note: string | null;
  readonly position: number;
  readonly row_id: string;
}

/** `marts.files` */
interface FileRow {
  readonly file: string;
  readonly received: string;
  readonly checksum: string;
  readonly bytes: number;
  readonly format: string | null;
  readonly fate: string;
  readonly registers: string | null;
  readonly present: number;
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
}

/** `marts.faults` */
export interface FaultRow {
  readonly fault_id: number;
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly received: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  readonly seen: string | null;
  readonly expected_zh: string | null;
  readonly expected_en: string | null;
}

/** Everything a report is made of: rows of the marts for the period, and what the build says of itself. */
export interface ReportInput extends OverviewInput, ChainInput {
  readonly kind: ReportKind;
  /** For whom it is made; everything below is what he may see. */
  readonly reader: Reader;
  /** The name of the unit, where it is made for one. */
  readonly reader_name: string | null;
  /** Last day received that was read: the state of knowledge. */
  readonly as_of: string;
  readonly version: string;
  readonly stamp: string;
  /** The region of the economic section; null where none stands out. */
  readonly home_region: string | null;
  /** Rows of the overview up to the period, oldest first. */
  readonly history: readonly OverviewRow[];
  readonly tasks: readonly TaskRow[];
  readonly scores: readonly ScoreRow[];
  readonly measures: readonly MeasureRow[];
  readonly adjustments: readonly AdjustmentRow[];
  readonly problems: readonly ProblemRow[];
  readonly findings: readonly FindingRow[];
  readonly reporting: readonly ReportingRow[];
  readonly editionNodes: readonly EditionNodeRow[];
  readonly editionParameters: readonly EditionParameterRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly growth: readonly GrowthRow[];
  readonly files: readonly FileRow[];
  readonly faults: readonly FaultRow[];
}
