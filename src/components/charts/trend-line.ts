import * as Plot from "@observablehq/plot";
import {canvasOf, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface TrendPoint {
  /** First day of the period, ISO. */
  readonly start: string;
  readonly label: string;
  readonly value: number;
  readonly trend: number;
}

/** What was published, thin, and the trend that is left when the season is taken out, bold. */
export function trendLine(points: readonly TrendPoint[], options: ChartOptions & {readonly format: (value: number) => string; readonly trendLabel: string}): SVGElement {
  const canvas = canvasOf(options);
  const {palette} = canvas;
  const {format, trendLabel} = options;
  const drawn = points.map((point) => ({...point, date: new Date(`${point.start}T00:00:00Z`)}));
  return plotPicture(canvas, {
    height: 210,
    marginLeft: 54,
    marginRight: 60,
    marginTop: 18,
    marginBottom: 26,
    x: {type: "utc", ticks: Math.min(8, Math.floor(canvas.width / 80)), tickSize: 0, label: null, tickFormat: "%Y-%m"},
    y: {nice: true, ticks: 4, tickFormat: format, tickSize: 0, label: null},
    marks: [
      Plot.gridY({ticks: 4, stroke: palette.line, strokeOpacity: 1}),
      Plot.lineY(drawn, {x: "date", y: "value", stroke: palette.grey, strokeWidth: 1.4}),
      Plot.dot(drawn, {x: "date", y: "value", r: 2.2, fill: palette.grey, title: (point: TrendPoint) => `${point.label} ${format(point.value)}`, tip: canvas.interactive}),
      Plot.lineY(drawn, {x: "date", y: "trend", stroke: palette.blue, strokeWidth: 2.6}),
      Plot.text(drawn.slice(-1), {x: "date", y: "trend", text: () => trendLabel, dx: 8, textAnchor: "start", fill: palette.blue, fontWeight: 600}),
    ],
  });
}
