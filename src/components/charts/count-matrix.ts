import {canvasOf, textWidth, type Canvas, type ChartOptions} from "./options.js";
import {drawing, svg} from "./svg.js";

export interface Cell {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface MatrixOptions extends ChartOptions {
  readonly rows: readonly string[];
  /** Each is a row, too. */
  readonly columns: readonly string[];
}

const HIGH = 40;
const HEAD = 30;

/** Counts from row to column, the number in every cell and the more of it the darker. Where names have no room over the columns, numbers stand for them. */
export function countMatrix(cells: readonly Cell[], options: MatrixOptions): SVGElement {
  const canvas = canvasOf(options);
  const {document, palette} = canvas;
  const {rows, columns} = options;
  const numbered = columns.some((column) => textWidth(column, 12) > Math.min(150, (canvas.width * 0.7) / columns.length) - 6);
  const labels = rows.map((row, index) => (numbered ? `${index + 1} ${row}` : row));
  const left = Math.min(canvas.width * 0.5, 12 + Math.max(0, ...labels.map((label) => textWidth(label, 13))));
  const wide = Math.min(150, (canvas.width - left) / Math.max(1, columns.length));
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const count = (from: string, to: string) => cells.find((cell) => cell.from === from && cell.to === to)?.count ?? 0;
  const head = (column: string) => (numbered ? String(rows.indexOf(column) + 1) : column);
  return drawing(
    canvas,
    HEAD + rows.length * HIGH + 4,
    ...columns.map((column, index) => svg(document, "text", {x: left + (index + 0.5) * wide, y: HEAD - 10, "text-anchor": "middle", "font-size": 12, fill: palette.muted}, head(column))),
    ...rows.flatMap((row, y) => [
      svg(document, "text", {x: 0, y: HEAD + y * HIGH + HIGH / 2, dy: "0.35em", "font-weight": 600, fill: palette.ink}, labels[y]!),
      ...columns.map((column, x) => cell(count(row, column), most, canvas, {x: left + x * wide, y: HEAD + y * HIGH, wide, title: `${row} → ${column}`})),
    ]),
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly title: string;
}

function cell(count: number, most: number, {document, palette}: Canvas, {x, y, wide, title}: Box): SVGElement {
  const depth = count / most;
  return svg(
    document,
    "g",
    {},
    svg(document, "title", {}, `${title} ${count}`),
    svg(document, "rect", {x: x + 1, y: y + 1, width: wide - 2, height: HIGH - 2, fill: count === 0 ? palette.line : palette.blue, "fill-opacity": count === 0 ? 0.35 : 0.1 + depth * 0.9}),
    svg(document, "text", {x: x + wide / 2, y: y + HIGH / 2, dy: "0.35em", "text-anchor": "middle", "font-weight": 600, fill: count === 0 ? palette.muted : depth > 0.5 ? palette.onDark : palette.ink}, String(count)),
  );
}
