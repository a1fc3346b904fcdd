import type {Language, Text} from "../field.js";
import type {ChartSpec} from "./charts.js";
import type {Sentence} from "./sentence.js";

export type Cell = string | number | boolean | null;

/** How a column is written; `percent` holds fractions, `date` ISO days, `code` is a text that is not broken over lines. */
export type CellType = "text" | "code" | "integer" | "number" | "percent" | "date" | "flag";

export interface TableColumn {
  readonly name: string;
  readonly label: string;
  readonly type: CellType;
  /** Stands in the head, never in the cells. */
  readonly unit?: string;
  readonly decimals?: number;
  /** Share of the width on paper, against the other columns. */
  readonly width: number;
  /** Left out on paper, kept in workbooks and CSV. */
  readonly dataOnly?: true;
}

export interface Table {
  /** Name of the CSV file and key of the sheet: Latin letters, figures, hyphens. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** One line below: source, cut-off, what to know. */
  readonly foot: string;
}

/** A figure is never alone: its change, its history and where it comes from stand with it. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly change: string;
  readonly history: readonly (number | null)[];
  readonly source: string;
}

export interface Chart {
  readonly id: string;
  /** What is to be seen. */
  readonly title: string;
  /** Measure, unit, period. */
  readonly subtitle: string;
  /** Source, cut-off, sample mark. */
  readonly foot: string;
  readonly alt: string;
  readonly spec: ChartSpec;
}

export type Block =
  | {readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string}
  | {readonly kind: "paragraph"; readonly sentence: Sentence; readonly label?: string; readonly tone?: "lead" | "note"}
  | {readonly kind: "list"; readonly items: readonly Sentence[]; readonly label?: string}
  | {readonly kind: "figures"; readonly items: readonly KeyFigure[]}
  | {readonly kind: "table"; readonly table: Table}
  | {readonly kind: "chart"; readonly chart: Chart}
  | {readonly kind: "break"};

/** The lines of the cover: a label and what it says. */
export interface Cover {
  readonly title: string;
  readonly city: string;
  readonly period: string;
  /** Empty where the data are real. */
  readonly sample: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

/** A report as data: every writer makes its format of this, and of nothing else. */
export interface ReportDocument {
  readonly language: Language;
  /** A report has a cover and its contents; a pack is two sheets for a table. */
  readonly form: "report" | "pack";
  readonly cover: Cover;
  /** Head of every page: period, cut-off, edition, sample mark. */
  readonly running: string;
  /** One page, read standing up. */
  readonly summary: readonly Block[];
  readonly body: readonly Block[];
  /** Tables too long for paper: workbooks and CSV hold them too. */
  readonly data: readonly Table[];
  /** The day that stands wherever a format wants a date. */
  readonly date: string;
}

/** Every table of a report: those on paper in their order, then the others. */
export function tablesOf(document: ReportDocument): Table[] {
  const printed = [...document.summary, ...document.body].flatMap((block) => (block.kind === "table" ? [block.table] : []));
  return [...printed, ...document.data];
}

/** Every chart of a report, in its order. */
export function chartsOf(document: ReportDocument): Chart[] {
  return [...document.summary, ...document.body].flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
}

/** Makes a column: `column("due", text("时限", "Due"), "date", 2, language)`. */
export function column(name: string, label: Text, type: CellType, width: number, language: Language, rest: Partial<TableColumn> = {}): TableColumn {
  return {name, label: label[language], type, width, ...rest};
}
