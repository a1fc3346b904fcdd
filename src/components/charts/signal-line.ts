import * as Plot from "@observablehq/plot";
import {canvasOf, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface SignalPoint {
  /** First day of the period, ISO. */
  readonly start: string;
  /** How the period is called. */
  readonly label: string;
  readonly value: number | null;
  readonly signal: boolean;
}

export interface SignalOptions extends ChartOptions {
  /** Mean and limits of common variation; `null` where the series is not fit for them. */
  readonly limits: {readonly mean: number; readonly lower: number; readonly upper: number} | null;
  readonly format: (value: number) => string;
  /** How a limit is written; by default like the values. */
  readonly formatLimit?: (value: number) => string;
  /** Ranks: the first stands at the top. */
  readonly reverse?: boolean;
  readonly height?: number;
  /** What is aimed at: a line of its own, labelled. */
  readonly target?: {readonly value: number; readonly label: string};
}

interface Drawn {
  readonly date: Date;
  readonly value: number;
  readonly label: string;
  readonly signal: boolean;
}

/** A series with its limits of common variation; what is outside them, or a run, is a labelled diamond. Missing periods are gaps. */
export function signalLine(points: readonly SignalPoint[], options: SignalOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette} = canvas;
  const {limits, format, reverse = false, height = 210, target} = options;
  const drawn = points.map(({start, value, label, signal}): Drawn => ({date: new Date(`${start}T00:00:00Z`), value: value ?? Number.NaN, label, signal}));
  const signals = drawn.filter((point) => point.signal);
  const rules = limits ? [limits.lower, limits.upper] : [];
  const isUnder = (point: Drawn) => limits !== null && (reverse ? point.value > limits.mean : point.value < limits.mean);
  const title = (point: Drawn) => `${point.label} ${format(point.value)}`;
  return plotPicture(canvas, {
    height,
    marginLeft: 46,
    marginRight: 46,
    marginTop: 18,
    marginBottom: 26,
    x: {type: "utc", ticks: Math.min(8, Math.floor(canvas.width / 80)), tickFormat: monthly(drawn) ? "%Y-%m" : "%Y", tickSize: 0, label: null},
    y: {reverse, nice: !reverse, insetTop: 14, insetBottom: 18, ticks: 4, tickFormat: format, tickSize: 0, label: null},
    marks: [
      limits ? Plot.ruleY([limits.mean], {stroke: palette.grey}) : Plot.gridY({ticks: 4, stroke: palette.line, strokeOpacity: 1}),
      Plot.ruleY(rules, {stroke: palette.muted, strokeDasharray: "5,4"}),
      Plot.text(rules, {y: (value: number) => value, text: options.formatLimit ?? format, frameAnchor: "right", textAnchor: "start", dx: 6, fill: palette.muted, fontSize: 12}),
      ...(target ? [Plot.ruleY([target.value], {stroke: palette.red, strokeWidth: 1.6}), Plot.text([target], {y: "value", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4, dy: -8, fill: palette.red, fontWeight: 600, stroke: palette.paper, strokeWidth: 4})] : []),
      Plot.lineY(drawn, {x: "date", y: "value", stroke: palette.blue, strokeWidth: 1.8}),
      Plot.dot(drawn.filter((point) => !point.signal), {x: "date", y: "value", r: 2.8, fill: palette.blue, title, tip: canvas.interactive}),
      Plot.dot(signals, {x: "date", y: "value", r: 6.5, symbol: "diamond", fill: palette.yellow, stroke: palette.ink, strokeWidth: 1.2, title, tip: canvas.interactive}),
      ...[true, false].map((under) =>
        Plot.text(signals.filter((point) => isUnder(point) === under), {x: "date", y: "value", text: "label", dy: under ? 16 : -14, fontWeight: 600, stroke: palette.paper, strokeWidth: 4, fill: palette.ink}),
      ),
      Plot.text(drawn.filter((point) => !Number.isNaN(point.value)).slice(-1).filter((point) => !point.signal), {x: "date", y: "value", text: (point: Drawn) => format(point.value), dy: -12, fontWeight: 600, stroke: palette.paper, strokeWidth: 4, fill: palette.blue}),
    ],
  });
}

const YEAR = 366 * 86_400_000;

/** Whether points lie so close that years alone would be told over and over. */
function monthly(drawn: readonly Drawn[]): boolean {
  const [first, last] = [drawn[0]?.date.getTime() ?? 0, drawn.at(-1)?.date.getTime() ?? 0];
  return last - first < 5 * YEAR && drawn.length > (last - first) / YEAR + 2;
}
