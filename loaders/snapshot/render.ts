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

/** Every output file of a report, in every language asked for: one document, one writer a format. */
export async function render(input: ReportInput, languages: readonly Language[]): Promise<Rendered> {
  const files: Files = new Map();
  const rows: Record<string, number> = {};
  for (const language of languages) {
    const document = reportDocument(input, language);
    files.set(`report.${language}.html`, text(htmlOf(document)));
    files.set(`report.${language}.pdf`, pdfOf(document));
    files.set(`report.${language}.docx`, await docxOf(document));
    files.set(`report.${language}.xlsx`, await workbookOf(document));
    addTables(files, rows, document, input.sample);
  }
  return {files, rows};
}

function addTables(files: Files, rows: Record<string, number>, document: ReportDocument, sample: boolean): void {
  for (const table of tablesOf(document)) {
    files.set(`csv/${document.language}/${table.id}.csv`, text(csvOf(table, document.language, sample)));
    rows[table.id] = table.rows.length;
  }
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
