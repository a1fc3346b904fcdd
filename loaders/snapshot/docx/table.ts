import {AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type FileChild, type IBorderOptions} from "docx";
import type {Language} from "../../../src/lib/field.js";
import type {Cell, Table as ReportTable, TableColumn} from "../../../src/lib/report/blocks.js";
import {cellText, headText, isFigure} from "../cell-text.js";
import {ink, lineColour} from "./styles.js";

/** Width of the type area, 156 mm, in twentieths of a point. */
export const AREA = 8845;
/** A table of so many rows is kept on one page where it fits. */
const SHORT = 12;

export const noBorder: IBorderOptions = {style: BorderStyle.NONE, size: 0, color: "auto"};
const line = (size: number, color: string): IBorderOptions => ({style: BorderStyle.SINGLE, size, color});

/** Title above, rules between, source below; the head is repeated on every page, and no row is broken by one. */
export function tableBlocks(table: ReportTable, language: Language): FileChild[] {
  const shown = table.columns.flatMap((column, index) => (column.dataOnly ? [] : [{column, index}]));
  const widths = widthsOf(shown.map(({column}) => column.width));
  const head = row(shown.map(({column}) => ({text: headText(column, language), column})), widths, "head");
  const short = table.rows.length <= SHORT;
  const rows = table.rows.map((cells, at) => {
    const kind = at === table.rows.length - 1 ? "last" : short ? "kept" : "row";
    return row(shown.map(({column, index}) => ({text: text(cells[index] ?? null, column, language), column})), widths, kind);
  });
  return [
    new Paragraph({style: "Caption", text: table.title}),
    new Table({rows: [head, ...rows], width: {size: AREA, type: WidthType.DXA}, columnWidths: widths, layout: TableLayoutType.FIXED, borders: bordersOf(), margins: {left: 45, right: 45, top: 40, bottom: 40}}),
    new Paragraph({style: "Foot", text: table.foot}),
  ];
}

function bordersOf() {
  return {top: line(8, ink), bottom: line(8, ink), left: noBorder, right: noBorder, insideVertical: noBorder, insideHorizontal: line(3, lineColour)};
}

interface Shown {
  readonly text: string;
  readonly column: TableColumn;
}

type RowKind = "head" | "row" | "kept" | "last";

function row(cells: readonly Shown[], widths: readonly number[], kind: RowKind): TableRow {
  const head = kind === "head";
  return new TableRow({
    ...(head && {tableHeader: true}),
    cantSplit: true,
    children: cells.map(({text, column}, index) => new TableCell({
      width: {size: widths[index]!, type: WidthType.DXA},
      verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      ...(head && {borders: {top: line(8, ink), bottom: line(6, ink)}}),
      children: text.split("\n").map((words) => new Paragraph({style: head ? "TableHead" : "TableText", text: words, keepNext: head || kind === "kept", alignment: isFigure(column) ? AlignmentType.RIGHT : AlignmentType.LEFT})),
    })),
  });
}

function text(cell: Cell, column: TableColumn, language: Language): string {
  return cellText(cell, column, language);
}

/** Shares of the type area in whole units that add up to it. */
export function widthsOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * AREA));
  const rest = AREA - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
