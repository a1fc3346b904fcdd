import * as Plot from "@observablehq/plot";
import {group} from "d3-array";
import {chartWords} from "../../lib/messages/charts.js";
import {say} from "../../lib/messages/say.js";
import {canvasOf, textWidth, type Canvas, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface RankPoint {
  /** Name of the unit or city. */
  readonly series: string;
  /** A key of `periods`. */
  readonly period: string;
  readonly rank: number;
}

export interface BumpOptions extends ChartOptions {
  /** Every period in order, those without data too: a gap is drawn as a gap. */
  readonly periods: readonly string[];
  readonly peers: number;
  readonly highlight?: string;
  /** How a period is written on the axis. */
  readonly format?: (period: string) => string;
  readonly rowHeight?: number;
}

interface Drawn {
  readonly series: string;
  readonly period: string;
  /** NaN where the period holds no rank: the line breaks. */
  readonly rank: number;
}

/** Rank over time, one line a series, the highlighted one in colour with its ranks written in; ties share their place. */
export function bumpChart(points: readonly RankPoint[], options: BumpOptions): SVGElement {
  const canvas = canvasOf(options);
  const {periods, peers, highlight, format = String, rowHeight = 26} = options;
  const ends = endLabels(points, periods, highlight);
  const right = 18 + Math.max(30, ...ends.map((end) => textWidth(end.text, 12)));
  return plotPicture(canvas, {
    height: peers * rowHeight + 56,
    marginLeft: 26,
    marginRight: Math.min(right, canvas.width * 0.4),
    marginTop: 14,
    marginBottom: 34,
    x: {type: "point", domain: periods as string[], ticks: thin(periods, canvas.width), tickFormat: format, label: null, tickSize: 0, padding: 0.4},
    y: {domain: [peers + 0.5, 0.5], ticks: Array.from({length: peers}, (_, index) => index + 1), tickFormat: "d", tickSize: 0, label: null},
    marks: [Plot.gridY({ticks: peers, stroke: canvas.palette.line, strokeOpacity: 0.6}), ...lines(points, options), ...names(ends, options)],
  });
}

/** The others in grey behind, the chosen one in front. */
function lines(points: readonly RankPoint[], options: BumpOptions): Plot.Markish[] {
  const canvas = canvasOf(options);
  const {palette} = canvas;
  const {periods, highlight, format = String} = options;
  const drawn = withGaps(points, periods);
  const others = drawn.filter((point) => point.series !== highlight);
  const chosen = drawn.filter((point) => point.series === highlight);
  const numbers = roomy(canvas, periods) ? chosen.filter(hasRank) : [];
  return [
    Plot.lineY(others, {x: "period", y: "rank", z: "series", stroke: palette.greyLight, strokeWidth: 1.4, strokeOpacity: 0.75, curve: "bump-x"}),
    Plot.dot(others.filter(hasRank), {x: "period", y: "rank", r: 2.4, fill: palette.greyLight}),
    Plot.lineY(chosen, {x: "period", y: "rank", stroke: palette.blue, strokeWidth: 3, curve: "bump-x"}),
    Plot.dot(chosen.filter(hasRank), {x: "period", y: "rank", r: numbers.length > 0 ? 9 : 4, fill: palette.blue, stroke: palette.paper}),
    Plot.text(numbers, {x: "period", y: "rank", text: "rank", fill: palette.onDark, fontSize: 11, fontWeight: 600}),
    canvas.interactive ? Plot.tip(drawn.filter(hasRank), Plot.pointer({x: "period", y: "rank", title: (point: Drawn) => tip(point, canvas, format)})) : null,
  ];
}

function names(ends: readonly EndLabel[], options: BumpOptions): Plot.Markish[] {
  const {palette} = canvasOf(options);
  const last = options.periods.at(-1);
  return [true, false].map((chosen) =>
    Plot.text(ends.filter((end) => end.chosen === chosen), {
      x: () => last,
      y: "rank",
      text: "text",
      textAnchor: "start",
      dx: 14,
      fontSize: 12,
      fill: chosen ? palette.blue : palette.muted,
      fontWeight: chosen ? 700 : 400,
    }),
  );
}

function tip(point: Drawn, {language}: Canvas, format: (period: string) => string): string {
  return say(chartWords.rankAt, language, {name: point.series, period: format(point.period), rank: point.rank});
}

const hasRank = (point: Drawn) => !Number.isNaN(point.rank);

/** Numbers fit into the dots only where a period has room for one. */
function roomy({width}: Canvas, periods: readonly string[]): boolean {
  return width / periods.length >= 24;
}

function withGaps(points: readonly RankPoint[], periods: readonly string[]): Drawn[] {
  return [...group(points, (point) => point.series)].flatMap(([series, own]) => {
    const ranks = new Map(own.map((point) => [point.period, point.rank]));
    return periods.map((period) => ({series, period, rank: ranks.get(period) ?? Number.NaN}));
  });
}

interface EndLabel {
  readonly rank: number;
  readonly text: string;
  readonly chosen: boolean;
}

/** Names at the last period; those who share a rank share a label. */
function endLabels(points: readonly RankPoint[], periods: readonly string[], highlight: string | undefined): EndLabel[] {
  const byRank = new Map<number, string[]>();
  for (const point of points) {
    if (point.period === periods.at(-1)) byRank.set(point.rank, [...(byRank.get(point.rank) ?? []), point.series]);
  }
  return [...byRank].map(([rank, names]) => ({rank, text: names.join("、"), chosen: highlight !== undefined && names.includes(highlight)}));
}

/** Ticks that do not touch: every nth period, the last always among them. */
function thin(periods: readonly string[], width: number): string[] {
  const step = Math.max(1, Math.ceil(periods.length / Math.max(2, Math.floor(width / 78))));
  return periods.filter((_, index) => (periods.length - 1 - index) % step === 0);
}
