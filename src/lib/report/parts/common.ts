import type {Language} from "../../field.js";
import {formatDate} from "../../format.js";
import type {Block, Chart, Table} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {isEmpty, type Sentence} from "../sentence.js";

/** One of two texts. */
export function pick(language: Language, zh: string, en: string): string {
  return language === "zh" ? zh : en;
}

/** Source, cut-off and sample mark: the last line of every table and chart. */
export function footOf({city, sample, cut_off}: ReportInput, language: Language, source: readonly [zh: string, en: string], more = ""): string {
  const mark = sample ? pick(language, "；示例数据", "; sample data") : "";
  const day = formatDate(cut_off, language);
  return language === "zh" ? `来源：${city.zh}${source[0]}，截至${day}${mark}${more}` : `Source: ${city.en}, ${source[1]}, up to ${day}${mark}${more}`;
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return {kind: "heading", level, text};
}

/** A paragraph, or nothing where there is nothing to say. */
export function paragraph(sentence: Sentence, label?: string): Block[] {
  return isEmpty(sentence) ? [] : [{kind: "paragraph", sentence, ...(label === undefined ? {} : {label})}];
}

export function note(text: string): Block {
  return {kind: "paragraph", sentence: [text], tone: "note"};
}

export function tableBlock(table: Table): Block {
  return {kind: "table", table};
}

export function chartBlock(chart: Chart): Block {
  return {kind: "chart", chart};
}

/** Rows of the report's own period. */
export function ofPeriod<Row extends {readonly period: string}>(rows: readonly Row[], period: string): Row[] {
  return rows.filter((row) => row.period === period);
}

/** By text, the same on every machine: code points, not a locale. */
export function byText<Row>(text: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
