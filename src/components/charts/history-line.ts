import * as Plot from "@observablehq/plot";
import {formatMonth, formatNumber, formatPercent} from "../../lib/format.js";
import {lightMark, lightSigns, type Light} from "./lights.js";
import {canvasOf, textWidth, type Canvas, type ChartOptions, type Hue} from "./options.js";
import {plotPicture, type Picture} from "./plot-picture.js";
import {drawing, svg} from "./svg.js";

export interface HistoryPoint {
  /** `2022-09` */
  readonly period: string;
  readonly value: number | null;
  readonly light?: Light | null;
}

export interface HistorySeries {
  readonly name: string;
  readonly points: readonly HistoryPoint[];
  readonly hue?: Hue;
  /** A plan or a schedule rather than an observation. */
  readonly dashed?: boolean;
}

export interface HistoryOptions extends ChartOptions {
  readonly height?: number;
  /** Values are fractions, written as per cent. */
  readonly percent?: boolean;
  /** Least and most of the value axis; it starts at nought unless said. */
  readonly domain?: readonly [number, number];
}

interface Drawn {
  readonly series: string;
  readonly date: Date;
  readonly period: string;
  readonly value: number;
}

/** Values over the months, named at the line's end; missing months are gaps, lights stand under their months. */
export function historyLine(series: readonly HistorySeries[], options: HistoryOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const {height = 220} = options;
  const lines = series.map((one) => ({one, drawn: one.points.map((point) => drawnOf(one, point))}));
  if (!lines.some(({drawn}) => drawn.some(isThere))) return drawing(canvas, 0);
  const lit = series.some((one) => one.points.some((point) => point.light));
  const ends = endsOf(lines, writer(options));
  const plot = plotPicture(canvas, {
    height,
    marginLeft: 44,
    marginRight: 16 + Math.max(20, ...ends.map((end) => textWidth(end.text, 12))),
    marginBottom: lit ? 48 : 28,
    marginTop: 12,
    x: {type: "utc", ticks: monthTicks(lines.flatMap(({drawn}) => drawn), canvas.width), tickFormat: (date: Date) => formatMonth(date.toISOString().slice(0, 7), language), tickSize: 0, label: null, insetLeft: 8, insetRight: 8},
    y: {...(options.domain ? {domain: [...options.domain]} : {zero: true, nice: true}), ticks: 4, tickFormat: writer(options), tickSize: 0, label: null},
    marks: [Plot.gridY({ticks: 4, stroke: palette.line, strokeOpacity: 1}), ...lines.flatMap(({one, drawn}) => lineMarks(one, drawn, options))],
  });
  addNames(plot, ends, canvas);
  addLights(plot, series, canvas, height);
  return plot;
}

function writer({percent = false, language}: HistoryOptions): (value: number) => string {
  return (value) => (percent ? formatPercent(value, language, {most: 0}) : formatNumber(value, language, {most: 2}));
}

function lineMarks(one: HistorySeries, drawn: readonly Drawn[], options: HistoryOptions): Plot.Markish[] {
  const {palette, language, interactive} = canvasOf(options);
  const colour = palette[one.hue ?? "blue"];
  const title = (point: Drawn) => `${one.name} ${formatMonth(point.period, language)} ${writer(options)(point.value)}`;
  return [
    Plot.lineY(drawn, {x: "date", y: "value", stroke: colour, strokeWidth: one.dashed ? 1.5 : 2.4, strokeDasharray: one.dashed ? "5,4" : undefined}),
    one.dashed ? null : Plot.dot(drawn.filter(isThere), {x: "date", y: "value", r: 3, fill: colour, title, tip: interactive}),
  ];
}

interface End extends Drawn {
  readonly text: string;
}

function endsOf(lines: readonly {one: HistorySeries; drawn: readonly Drawn[]}[], write: (value: number) => string): End[] {
  return lines.flatMap(({one, drawn}) => drawn.filter(isThere).slice(-1).map((point) => ({...point, text: `${one.name} ${write(point.value)}`})));
}

function drawnOf(one: HistorySeries, point: HistoryPoint): Drawn {
  return {series: one.name, period: point.period, date: dateOf(point.period), value: point.value ?? Number.NaN};
}

const dateOf = (period: string) => new Date(`${period.slice(0, 7)}-01T00:00:00Z`);
const isThere = (point: Drawn) => !Number.isNaN(point.value);

/** First and last month, and Januaries between where there is room. */
function monthTicks(points: readonly Drawn[], width: number): Date[] {
  const times = [...new Set(points.map((point) => point.date.getTime()))].sort((a, b) => a - b);
  const room = Math.max(2, Math.floor(width / 130));
  const step = Math.max(1, Math.ceil(times.length / room));
  return times.filter((_, index) => (times.length - 1 - index) % step === 0).map((time) => new Date(time));
}

/** Writes each line's name at its end, pushed apart where two would lie on one another. */
function addNames(plot: Picture, ends: readonly End[], {document, palette}: Canvas): void {
  const [x, y] = [plot.scale("x"), plot.scale("y")];
  if (!x || !y) return;
  let above = -Infinity;
  const placed = ends.map((end) => ({end, at: y.apply(end.value)})).sort((a, b) => a.at - b.at);
  for (const {end, at} of placed) {
    above = Math.max(at, above + 15);
    plot.append(svg(document, "text", {x: x.apply(end.date) + 9, y: above, dy: "0.35em", "text-anchor": "start", "font-size": 12, fill: palette.ink}, end.text));
  }
}

function addLights(plot: Picture, series: readonly HistorySeries[], {document, palette}: Canvas, height: number): void {
  const x = plot.scale("x");
  for (const point of series.flatMap((one) => one.points)) {
    if (!x || !point.light || !(point.light in lightSigns)) continue;
    plot.append(lightMark(document, point.light, palette, x.apply(dateOf(point.period)), height - 12, 5));
  }
}
