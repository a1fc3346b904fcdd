import * as Plot from "@observablehq/plot";
import {median} from "d3-array";
import {formatPercent} from "../../lib/format.js";
import {chartWords} from "../../lib/messages/charts.js";
import {say} from "../../lib/messages/say.js";
import {canvasOf, type Canvas, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface GrowthPoint {
  readonly region: string;
  readonly year: number;
  /** Per cent on the year before. */
  readonly growth: number;
  /** Not comparable with the year before: marked, the line broken. */
  readonly broken?: boolean;
}

export interface GrowthOptions extends ChartOptions {
  /** Regions in the order of the panels; by default growth of the last year, highest first. */
  readonly regions?: readonly string[];
  readonly highlight?: string;
  /** How a region is called in the reader's language. */
  readonly nameOf?: (region: string) => string;
}

const PANEL = 112;

interface Cell extends GrowthPoint {
  readonly fx: number;
  readonly fy: number;
}

type Place = {readonly fx: number; readonly fy: number};

/** One small panel a region, all on one scale, each against the grey median of all. */
export function growthMultiples(points: readonly GrowthPoint[], options: GrowthOptions): SVGElement {
  const canvas = canvasOf(options);
  const {regions = byLastGrowth(points)} = options;
  const columns = Math.max(2, Math.min(4, Math.floor(canvas.width / 150)));
  const place = new Map(regions.map((region, index) => [region, {fx: index % columns, fy: Math.floor(index / columns)}]));
  const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
  return plotPicture(canvas, {
    height: Math.ceil(regions.length / columns) * PANEL + 30,
    marginLeft: 34,
    marginRight: 10,
    marginBottom: 26,
    marginTop: 10,
    fx: {axis: null, padding: 0.12},
    fy: {axis: null, padding: 0.24},
    x: {ticks: years.filter((year) => year % 10 === 0), tickFormat: "d", tickSize: 0, label: null},
    y: {domain: domain(points), ticks: 3, tickFormat: (value: number) => `${value}%`, tickSize: 0, label: null},
    marks: [
      Plot.gridY({ticks: 3, stroke: canvas.palette.line, strokeOpacity: 0.7}),
      Plot.ruleY([0], {stroke: canvas.palette.muted, strokeWidth: 0.8}),
      Plot.lineY(medians(points, years), {x: "year", y: "growth", stroke: canvas.palette.grey, strokeWidth: 1.2, strokeOpacity: 0.75}),
      ...panels(points, place, options),
    ],
  });
}

function panels(points: readonly GrowthPoint[], place: ReadonlyMap<string, Place>, options: GrowthOptions): Plot.Markish[] {
  const canvas = canvasOf(options);
  const {highlight, nameOf = String} = options;
  const facets = {fx: "fx", fy: "fy"} as const;
  const cells = points.flatMap((point) => (place.has(point.region) ? [{...point, ...place.get(point.region)!}] : []));
  const titles = [...place].map(([region, at]) => ({region, ...at}));
  const hue = (cell: {region: string}) => (cell.region === highlight ? canvas.palette.blue : canvas.palette.ink);
  return [
    Plot.ruleX(cells.filter((cell) => cell.broken), {x: "year", ...facets, stroke: canvas.palette.muted, strokeDasharray: "2,3"}),
    Plot.lineY(cells, {x: "year", y: "growth", ...facets, z: "region", stroke: hue, strokeWidth: 2}),
    Plot.text(titles, {...facets, text: (title) => nameOf(title.region), frameAnchor: "top-left", dx: 4, dy: -3, fontWeight: 600, fill: hue}),
    Plot.text(lastOf(cells), {...facets, text: (cell) => formatPercent(cell.growth / 100, canvas.language, {least: 1}), frameAnchor: "top-right", dy: -3, fill: hue}),
    canvas.interactive ? Plot.tip(cells, Plot.pointerX({x: "year", y: "growth", ...facets, title: (cell: Cell) => tip(cell, canvas, nameOf)})) : null,
  ];
}

function tip(cell: Cell, {language}: Canvas, nameOf: (region: string) => string): string {
  const mark = cell.broken ? `\n${say(chartWords.broken, language)}` : "";
  return `${nameOf(cell.region)} ${cell.year}\n${formatPercent(cell.growth / 100, language, {least: 1})}${mark}`;
}

function lastOf(cells: readonly Cell[]): Cell[] {
  const last = Math.max(...cells.map((cell) => cell.year));
  return cells.filter((cell) => cell.year === last);
}

function byLastGrowth(points: readonly GrowthPoint[]): string[] {
  const last = Math.max(...points.map((point) => point.year));
  const at = new Map(points.filter((point) => point.year === last).map((point) => [point.region, point.growth]));
  return [...new Set(points.map((point) => point.region))].sort((a, b) => (at.get(b) ?? -99) - (at.get(a) ?? -99));
}

function medians(points: readonly GrowthPoint[], years: readonly number[]): {year: number; growth: number}[] {
  return years.map((year) => ({year, growth: median(points.filter((point) => point.year === year), (point) => point.growth) ?? Number.NaN}));
}

/** From zero or the lowest loss to the highest growth: the same for every panel. */
function domain(points: readonly GrowthPoint[]): [number, number] {
  const values = points.map((point) => point.growth);
  return [Math.min(0, ...values), Math.max(0, ...values) * 1.18];
}
