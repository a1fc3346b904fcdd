import * as Plot from "@observablehq/plot";
import {formatPercent} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin, type PanelTitle} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface Weight {
  readonly panel: string;
  readonly unit: string;
  /** Fraction of 1. */
  readonly share: number;
}

export interface WeightOptions extends ChartOptions {
  readonly panels: readonly PanelTitle[];
  readonly nameOf?: (unit: string) => string;
}

const ROW = 22;
const NOTHING = 0.0005;

/** Shares of the donors as dots, a row each, a column a method, one scale; a donor without a share is an empty ring at nought. */
export function weightDots(weights: readonly Weight[], options: WeightOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const {panels, nameOf = String} = options;
  const units = byLargest(weights);
  const left = labelMargin(units.map(nameOf), canvas);
  const narrow = canvas.width < 480;
  const write = (share: number) => formatPercent(share, language, {most: 0});
  const there = weights.filter((weight) => weight.share >= NOTHING);
  return plotPicture(canvas, {
    height: units.length * ROW + 62,
    marginLeft: left,
    marginRight: 34,
    marginTop: 52,
    marginBottom: 4,
    fx: {domain: panels.map((panel) => panel.id), axis: null, padding: narrow ? 0.22 : 0.14},
    x: {domain: [0, Math.max(0.1, ...weights.map((weight) => weight.share)) * (narrow ? 1.3 : 1)], nice: !narrow, ticks: narrow ? [0] : 4, tickFormat: write, axis: "top", tickSize: 0, label: null},
    y: {type: "band", domain: units, axis: null},
    marks: [
      Plot.gridX({ticks: narrow ? [0] : 4, stroke: palette.line, strokeOpacity: 1}),
      Plot.ruleY(there, {fx: "panel", y: "unit", x1: 0, x2: "share", stroke: palette.greyLight, strokeWidth: 1.5}),
      Plot.dot(weights.filter((weight) => weight.share < NOTHING), {fx: "panel", x: 0, y: "unit", r: 3, stroke: palette.grey, fill: palette.paper}),
      Plot.dot(there, {fx: "panel", x: "share", y: "unit", r: 5, fill: palette.blue, title: (weight) => `${nameOf(weight.unit)} ${write(weight.share)}`, tip: canvas.interactive}),
      Plot.text(there, {fx: "panel", x: "share", y: "unit", text: (weight) => write(weight.share), textAnchor: "start", dx: 8, fontSize: 12}),
      Plot.text(panels, {fx: "id", text: "label", frameAnchor: "top-left", dy: -46, fontWeight: 600, lineWidth: narrow ? 6.5 : 20}),
      Plot.text(units.map((unit) => ({unit, panel: panels[0]!.id})), {fx: "panel", y: "unit", text: (row) => nameOf(row.unit), frameAnchor: "left", textAnchor: "start", dx: 4 - left}),
    ],
  });
}

function byLargest(weights: readonly Weight[]): string[] {
  const largest = new Map<string, number>();
  for (const {unit, share} of weights) largest.set(unit, Math.max(share, largest.get(unit) ?? 0));
  return [...largest].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([unit]) => unit);
}
