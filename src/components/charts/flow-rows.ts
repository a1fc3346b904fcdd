import {canvasOf, textWidth, type Canvas, type ChartOptions} from "./options.js";
import {segments, type Part} from "./stacked-bar.js";
import {drawing, svg} from "./svg.js";

export interface FlowRow {
  readonly label: string;
  readonly parts: readonly Part[];
  /** At the right: share, days. */
  readonly note: string;
  /** Stands between this row and the next: what goes over. */
  readonly onward?: string;
}

const BAR = 26;
const ONWARD = 24;

/** Rows one below the other, each a bar made of its parts on one scale, with what goes over from row to row between them. */
export function flowRows(rows: readonly FlowRow[], options: ChartOptions): SVGElement {
  const canvas = canvasOf(options);
  const aside = canvas.width >= 620;
  const left = aside ? 12 + Math.max(0, ...rows.map((row) => textWidth(row.label, 14))) : 0;
  const right = aside ? 14 + Math.max(0, ...rows.map((row) => textWidth(row.note, 13))) : 0;
  const room = canvas.width - left - right;
  const top = Math.max(1, ...rows.map(total));
  let y = 2;
  const drawn = rows.flatMap((row, index) => {
    const at = y + (aside ? 0 : 22);
    const last = index === rows.length - 1;
    y = at + BAR + (row.onward && !last ? ONWARD + 10 : aside ? 10 : 14);
    return [...texts(row, canvas, aside, at), bar(row, canvas, {x: left, y: at, room, top}), ...(row.onward && !last ? [onward(row.onward, canvas, left, at + BAR)] : [])];
  });
  return drawing(canvas, y, ...drawn);
}

const total = (row: FlowRow) => row.parts.reduce((sum, part) => sum + part.count, 0);

function bar(row: FlowRow, canvas: Canvas, {x, y, room, top}: {x: number; y: number; room: number; top: number}): SVGElement {
  const {document} = canvas;
  const width = Math.max(2, (total(row) / top) * room);
  return svg(document, "g", {transform: `translate(${x},${y})`}, ...segments(row.parts, {...canvas, width}, BAR));
}

function texts({label, note}: FlowRow, {document, palette, width}: Canvas, aside: boolean, y: number): SVGElement[] {
  const line = aside ? y + BAR / 2 : y - 11;
  return [
    svg(document, "text", {x: 0, y: line, dy: "0.35em", "font-size": 14, "font-weight": 600}, label),
    svg(document, "text", {x: width, y: line, dy: "0.35em", "text-anchor": "end", fill: palette.muted}, note),
  ];
}

/** An arrow downwards with its words. */
function onward(text: string, {document, palette}: Canvas, left: number, y: number): SVGElement {
  const x = left + 10;
  const middle = y + ONWARD / 2 + 4;
  return svg(
    document,
    "g",
    {},
    svg(document, "path", {d: `M${x},${y + 5}V${y + ONWARD + 2}m-4,-5l4,5l4,-5`, fill: "none", stroke: palette.grey, "stroke-width": 1.5}),
    svg(document, "text", {x: x + 12, y: middle, dy: "0.35em", fill: palette.muted}, text),
  );
}
