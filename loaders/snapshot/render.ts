import type {Language} from "../../src/lib/field.js";
import {reportDocument} from "../../src/lib/report/document.js";
import {tablesOf, type ReportDocument} from "../../src/lib/report/blocks.js";
import type {ReportInput} from "../../src/lib/report/input.js";
import {csvOf} from "./csv.js";
import {docxOf} from "./docx/index.js";
import {htmlOf} from "./html.js";
import {pdfOf} from "./pdf.js";
import {workbookOf} from "./workbook.js";

/** Path inside the snapshot → its bytes. */
export type Files = Map<string, Uint8Array>;

export interface Rendered {
  readonly files: Files;
  /** Rows of every table, by its id. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Every output file of a report, in every language asked for. */
export async function render(input: ReportInput, languages: readonly Language[]): Promise<Rendered> {
  return renderDocuments(languages.map((language) => reportDocument(input, language)), input.sample);
}

/** One document a language, one writer a format. */
export async function renderDocuments(documents: readonly ReportDocument[], sample: boolean): Promise<Rendered> {
  const files: Files = new Map();
  for (const document of documents) {
    const {language} = document;
    files.set(`report.${language}.html`, bytes(htmlOf(document)));
    files.set(`report.${language}.pdf`, pdfOf(document));
    files.set(`report.${language}.docx`, await docxOf(document));
    files.set(`report.${language}.xlsx`, await workbookOf(document));
  }
  const tables = documentTables(documents, sample);
  return {files: new Map([...files, ...tables.files]), rows: tables.rows};
}

/** The tables alone: what is compared when a report is derived again. */
export function renderTables(input: ReportInput, languages: readonly Language[]): Rendered {
  return documentTables(languages.map((language) => reportDocument(input, language)), input.sample);
}

/** Every table of a few documents as CSV. */
export function documentTables(documents: readonly ReportDocument[], sample: boolean): Rendered {
  const files: Files = new Map();
  const rows: Record<string, number> = {};
  for (const document of documents) {
    for (const table of tablesOf(document)) {
      files.set(`csv/${document.language}/${table.id}.csv`, bytes(csvOf(table, document.language, sample)));
      rows[table.id] = table.rows.length;
    }
  }
  return {files, rows};
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
