import * as Plot from "@observablehq/plot";
import {formatPercent} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

/** A share with its interval, alone and together with all it interacts with. */
export interface IndexRow {
  readonly label: string;
  readonly first: number;
  readonly first_low: number;
  readonly first_high: number;
  readonly total: number;
  readonly total_low: number;
  readonly total_high: number;
}

const ROW = 46;

/** Per row two shares with their intervals: total as a dot, by itself as a ring. */
export function indexDots(rows: readonly IndexRow[], options: ChartOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const left = labelMargin(rows.map(({label}) => label), canvas);
  const write = (value: number) => formatPercent(value, language, {most: 0});
  const high = Math.max(1, ...rows.flatMap((row) => [row.total_high, row.first_high]));
  const low = Math.min(0, ...rows.map((row) => row.first_low));
  return plotPicture(canvas, {
    height: rows.length * ROW + 30,
    marginLeft: left,
    marginRight: 48,
    marginTop: 26,
    marginBottom: 4,
    x: {domain: [low, high], axis: "top", ticks: [0, 0.5, 1], tickFormat: write, tickSize: 0, label: null},
    y: {type: "band", domain: rows.map(({label}) => label), axis: null},
    marks: [
      Plot.gridX([0, 0.5, 1], {stroke: palette.line, strokeOpacity: 1}),
      Plot.link(rows, {x1: "total_low", x2: "total_high", y1: "label", y2: "label", dy: -8, stroke: palette.blue, strokeWidth: 7, strokeOpacity: 0.28, strokeLinecap: "round"}),
      Plot.dot(rows, {x: "total", y: "label", dy: -8, r: 5.5, fill: palette.blue}),
      Plot.text(rows, {x: "total_high", y: "label", dy: -8, dx: 10, textAnchor: "start", text: (row: IndexRow) => write(row.total), fontWeight: 700}),
      Plot.link(rows, {x1: "first_low", x2: "first_high", y1: "label", y2: "label", dy: 10, stroke: palette.grey, strokeWidth: 7, strokeOpacity: 0.28, strokeLinecap: "round"}),
      Plot.dot(rows, {x: "first", y: "label", dy: 10, r: 5, stroke: palette.muted, strokeWidth: 1.5, fill: palette.paper}),
      Plot.text(rows, {y: "label", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontSize: 14}),
    ],
  });
}
