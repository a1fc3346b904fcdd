import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {strToU8, zipSync} from "fflate";
import {readBytes, type ReadOptions, type ReadResult} from "../../../loaders/read";
import {address, type Cell, type Sheet, type Workbook} from "../../../src/lib/workbook";

/** Spreadsheets of other projects' test suites; they stand beside the repository and may be absent. */
export const SAMPLES = fileURLToPath(new URL("../../../../shared/data/workbooks/", import.meta.url));
export const samplesPresent = existsSync(SAMPLES);
export const WITHOUT_SAMPLES = "(skipped where ../shared/data/workbooks is absent)";

export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
export const fixtureBytes = (name: string): Uint8Array => readFileSync(fixture(name));

/** The workbook, or a failed test that shows the refusal. */
export function workbookOf(result: ReadResult): Workbook {
  if (!result.ok) throw new Error(`refused: ${result.code} ${result.seen}`);
  return result.workbook;
}

export function readWorkbook(name: string, bytes: Uint8Array, options?: ReadOptions): Workbook {
  return workbookOf(readBytes(name, bytes, options));
}

export function refusalOf(result: ReadResult): string {
  return result.ok ? `read: ${result.workbook.sheets.length} sheets` : result.code;
}

/** Cells by address. */
export function cellsOf(sheet: Sheet | undefined): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  sheet?.rows.forEach((row, r) => row?.forEach((cell, c) => cell && (cells[address(r, c)] = cell)));
  return cells;
}

export function textsOf(sheet: Sheet | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(cellsOf(sheet)).map(([place, {text}]) => [place, text]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface XlsxParts {
  /** What stands in `<worksheet>`, for each sheet. */
  readonly sheets: readonly (string | {readonly xml: string; readonly name?: string; readonly state?: string; readonly type?: string})[];
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly more?: Readonly<Record<string, string>>;
}

/** The parts of a small workbook, as Excel would name them. */
export function xlsxParts({sheets, strings, styles, date1904, more}: XlsxParts): Record<string, string> {
  const all = sheets.map((sheet) => (typeof sheet === "string" ? {xml: sheet} : sheet));
  const entries = all.map(({name, state}, i) => `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ""}/>`);
  const relations = all.map(({type}, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type ?? "worksheet"}" Target="worksheets/sheet${i + 1}.xml"/>`);
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relations.join("")}<Relationship Id="s" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ...(strings === undefined ? {} : {"xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`}),
    ...(styles === undefined ? {} : {"xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`}),
    ...Object.fromEntries(all.map(({xml}, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${xml}</worksheet>`])),
    ...more,
  };
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])));
}

/** A small workbook written part by part, so that a test can say exactly what stands in the file. */
export function xlsx(parts: XlsxParts): Uint8Array {
  return zipOf(xlsxParts(parts));
}

/** Rows of inline texts. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData>`;
}
