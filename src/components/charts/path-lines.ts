import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {panelLayout, type PanelTitle} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface PathPoint {
  readonly panel: string;
  readonly year: number;
  readonly actual: number;
  readonly estimate: number;
}

export interface PathOptions extends ChartOptions {
  readonly panels: readonly PanelTitle[];
  readonly start: number;
  readonly startLabel: string;
  readonly actualLabel: string;
  readonly estimateLabel: string;
}

/** What happened and what was estimated to happen otherwise, one panel a method, one scale; the difference after the start is shaded. */
export function pathLines(points: readonly PathPoint[], options: PathOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const {panels, start, startLabel, actualLabel, estimateLabel} = options;
  const layout = panelLayout(panels, canvas);
  const f = layout.channel;
  const place = {x: "year", [f]: "panel"};
  const write = (value: number) => `${formatNumber(value, language, {least: 1, most: 1})}%`;
  const peak = panels.flatMap(({id}) => points.filter((point) => point.panel === id).toSorted((a, b) => b.actual - a.actual).slice(0, 1));
  const low = panels.flatMap(({id}) => points.filter((point) => point.panel === id && point.year < start).slice(-1));
  return plotPicture(canvas, {
    height: layout.height,
    marginLeft: 40,
    marginRight: 12,
    marginTop: 32,
    marginBottom: 26,
    ...layout.scale,
    x: {tickFormat: "d", ticks: 5, tickSize: 0, label: null},
    y: {zero: true, nice: true, ticks: 4, tickFormat: (value: number) => `${formatNumber(value, language)}%`, tickSize: 0, label: null},
    marks: [
      Plot.gridY({ticks: 4, stroke: palette.line, strokeOpacity: 1}),
      Plot.ruleX([start - 0.5], {stroke: palette.muted, strokeDasharray: "3,3"}),
      Plot.areaY(points.filter((point) => point.year >= start), {...place, y1: "actual", y2: "estimate", fill: palette.blue, fillOpacity: 0.16}),
      Plot.lineY(points, {...place, y: "estimate", stroke: palette.grey, strokeWidth: 2, strokeDasharray: "5,3"}),
      Plot.lineY(points, {...place, y: "actual", stroke: palette.blue, strokeWidth: 2.6}),
      Plot.text(peak, {...place, y: "actual", text: () => actualLabel, textAnchor: "start", dx: 8, dy: -4, fontWeight: 700, fill: palette.blue}),
      Plot.text(low, {...place, y: "estimate", text: () => estimateLabel, textAnchor: "end", dx: -8, dy: 16, fill: palette.muted, fontWeight: 600}),
      Plot.text(panels, {x: () => start - 0.5, [f]: "id", text: () => startLabel, frameAnchor: "top", textAnchor: "end", dx: -5, dy: 6, fill: palette.muted}),
      layout.titles,
      canvas.interactive ? Plot.tip(points, Plot.pointerX({...place, y: "actual", title: (point: PathPoint) => `${point.year}\n${actualLabel} ${write(point.actual)}\n${estimateLabel} ${write(point.estimate)}`})) : null,
    ],
  });
}
