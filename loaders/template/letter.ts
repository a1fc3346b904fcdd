import type {Cell, CellStyle, CellValue, WriteSheet} from "hucre/xlsx";
import type {Language} from "../../src/lib/field.js";
import type {Chase, ChasedUnit, Matter} from "./chase.js";
import {KINDS, letterText, statusText} from "./chase-words.js";
import {linesIn, looksOf, rowHeight} from "./styles.js";
import {dayText, monthText, SHEETS} from "./words.js";

const WIDTHS = [6, 15, 16, 44, 13, 11, 15];
const LAST = WIDTHS.length - 1;
const PAGE = WIDTHS.reduce((sum, width) => sum + width, 0);
const LINE_HEIGHT = 20;
const HEADINGS = {
  zh: ["序号", "类别", "编号", "事项", "时限", "已过天数", "最近填报状态"],
  en: ["No.", "kind", "code", "matter", "due", "days past", "last reported as"],
} as const;

/** The letter: to whom, what is asked, the list. The check does not take this sheet for data. */
export function letterSheet(unit: ChasedUnit, chase: Chase, setting: {readonly deadline: string; readonly office: string | null; readonly language: Language}): WriteSheet {
  const {deadline, office, language} = setting;
  const letter = new Letter();
  const looks = looksOf(language);
  const title = language === "zh" ? `改革任务进展催报单（${monthText(chase.period, "zh")}）` : `Reminder: reform progress, ${chase.period}`;
  letter.across(title, {...looks.title, alignment: {horizontal: "center", vertical: "center"}}, 34);
  for (const text of letterText(unit, chase, deadline, language)) letter.across(text, looks.paragraph, linesIn(text, PAGE * 0.86) * LINE_HEIGHT + 4);
  letter.across(office ?? "", looks.signature, LINE_HEIGHT);
  letter.across(language === "zh" ? `资料截至${dayText(chase.as_of, "zh")}` : `as known on ${chase.as_of}`, looks.signature, LINE_HEIGHT);
  if (unit.matters.length > 0) letter.row(HEADINGS[language], looks.heads.fill);
  unit.matters.forEach((matter, at) => letter.row(matterCells(matter, at, language), looks.bodies.fill));
  return {
    name: SHEETS.letter[language],
    rows: letter.rows,
    columns: WIDTHS.map((width) => ({width})),
    cells: letter.cells,
    merges: letter.merges,
    rowDefs: letter.heights,
    pageSetup: {paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0},
  };
}

function matterCells(matter: Matter, at: number, language: Language): CellValue[] {
  return [at + 1, KINDS[matter.kind][language], matter.id, matter.title, matter.due, matter.days_overdue, statusText(matter, language)];
}

class Letter {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: {startRow: number; startCol: number; endRow: number; endCol: number}[] = [];
  readonly heights = new Map<number, {height: number}>();

  across(text: string, style: CellStyle, height: number): void {
    const row = this.rows.push([text]) - 1;
    this.cells.set(`${row},0`, {style});
    this.merges.push({startRow: row, startCol: 0, endRow: row, endCol: LAST});
    this.heights.set(row, {height});
  }

  row(cells: readonly CellValue[], style: CellStyle): void {
    const row = this.rows.push([...cells]) - 1;
    cells.forEach((_, index) => this.cells.set(`${row},${index}`, {style}));
    this.heights.set(row, {height: rowHeight(cells, WIDTHS)});
  }
}
