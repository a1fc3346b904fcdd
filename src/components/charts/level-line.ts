import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../lib/format.js";
import {chartWords} from "../../lib/messages/charts.js";
import {say} from "../../lib/messages/say.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface LevelPoint {
  readonly year: number;
  readonly value: number;
  /** Not comparable with the year before. */
  readonly broken: boolean;
}

interface Drawn extends LevelPoint {
  /** Years between two breaks share a stretch; the line is drawn within it only. */
  readonly stretch: number;
}

/** A level by year: the line is broken, and the break marked, where a year cannot be compared with the one before. */
export function levelLine(points: readonly LevelPoint[], options: ChartOptions & {readonly height?: number}): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language, interactive} = canvas;
  const drawn = stretches(points);
  const write = (value: number) => formatNumber(value, language, {most: 0});
  const ends = drawn.filter((point, index) => index === drawn.length - 1 || point.broken || drawn[index + 1]?.broken);
  return plotPicture(canvas, {
    height: options.height ?? 240,
    marginLeft: 52,
    marginRight: 56,
    marginTop: 20,
    x: {tickFormat: "d", ticks: drawn.map((point) => point.year).filter((year) => year % 5 === 0), tickSize: 0, label: null},
    y: {zero: true, nice: true, ticks: 4, tickFormat: write, tickSize: 0, label: null},
    marks: [
      Plot.gridY({ticks: 4, stroke: palette.line, strokeOpacity: 1}),
      Plot.ruleX(drawn.filter((point) => point.broken), {x: (point) => point.year - 0.5, stroke: palette.muted, strokeDasharray: "3,3"}),
      Plot.text(drawn.filter((point) => point.broken), {x: (point) => point.year - 0.5, text: () => say(chartWords.broken, language), frameAnchor: "bottom", textAnchor: "end", dx: -6, dy: -6, fill: palette.muted}),
      Plot.lineY(drawn, {x: "year", y: "value", z: "stretch", stroke: palette.blue, strokeWidth: 2.4}),
      Plot.dot(drawn, {x: "year", y: "value", r: 2.6, fill: palette.blue, title: (point) => `${point.year} ${write(point.value)}`, tip: interactive}),
      Plot.text(ends, {x: "year", y: "value", text: (point) => write(point.value), dy: -11, fontWeight: 600}),
    ],
  });
}

function stretches(points: readonly LevelPoint[]): Drawn[] {
  let stretch = 0;
  return points.toSorted((a, b) => a.year - b.year).map((point) => ({...point, stretch: point.broken ? ++stretch : stretch}));
}
