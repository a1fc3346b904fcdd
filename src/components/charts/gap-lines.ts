import * as Plot from "@observablehq/plot";
import {formatSigned} from "../../lib/format.js";
import {canvasOf, type Canvas, type ChartOptions} from "./options.js";
import {panelLayout, type PanelTitle} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface GapPoint {
  /** Panel, by method. */
  readonly panel: string;
  readonly unit: string;
  readonly year: number;
  /** Actual less estimate, in points. */
  readonly gap: number;
  /** As if the mechanism had been this unit's. */
  readonly placebo: boolean;
}

export interface GapOptions extends ChartOptions {
  readonly panels: readonly PanelTitle[];
  /** First year counted. */
  readonly start: number;
  readonly startLabel: string;
  /** How a unit is called in the reader's language. */
  readonly nameOf?: (unit: string) => string;
}

/** The gap of the treated unit over time among the gaps of all placebos, one panel a method, one scale. */
export function gapLines(points: readonly GapPoint[], options: GapOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const {panels, start, startLabel} = options;
  const layout = panelLayout(panels, canvas);
  const own = points.filter((point) => !point.placebo);
  const f = layout.channel;
  return plotPicture(canvas, {
    height: layout.height,
    marginLeft: 34,
    marginRight: 12,
    marginTop: 32,
    marginBottom: 26,
    ...layout.scale,
    x: {tickFormat: "d", ticks: 5, tickSize: 0, label: null},
    y: {nice: true, ticks: 5, tickFormat: (value: number) => formatSigned(value, language), tickSize: 0, label: null},
    marks: [
      Plot.ruleY([0], {stroke: palette.muted, strokeWidth: 0.8}),
      Plot.ruleX([start - 0.5], {stroke: palette.muted, strokeDasharray: "3,3"}),
      Plot.lineY(points.filter((point) => point.placebo), {x: "year", y: "gap", z: "unit", [f]: "panel", stroke: palette.greyLight, strokeWidth: 1.2}),
      Plot.lineY(own, {x: "year", y: "gap", [f]: "panel", stroke: palette.blue, strokeWidth: 3}),
      Plot.text(panels, {x: () => start - 0.5, [f]: "id", text: () => startLabel, frameAnchor: "bottom", textAnchor: "end", dx: -5, dy: -4, fill: palette.muted}),
      ownName(own, canvas, options, f),
      layout.titles,
      canvas.interactive ? Plot.tip(points, Plot.pointer({x: "year", y: "gap", [f]: "panel", title: (point: GapPoint) => `${nameIn(options, point.unit)} ${point.year}\n${formatSigned(point.gap, language, {most: 1})}`})) : null,
    ],
  });
}

/** The treated unit, named once in each panel, where its line leads furthest away from nought before the start. */
function ownName(own: readonly GapPoint[], {palette}: Canvas, options: GapOptions, f: "fx" | "fy"): Plot.Markish {
  const last = options.panels.flatMap(({id}) => own.filter((point) => point.panel === id).slice(-1));
  return Plot.text(last, {x: "year", y: "gap", [f]: "panel", text: (point: GapPoint) => nameIn(options, point.unit), textAnchor: "end", dy: 14, fontWeight: 700, fill: palette.blue, stroke: palette.paper, strokeWidth: 4});
}

const nameIn = ({nameOf = String}: GapOptions, unit: string): string => nameOf(unit);
