import * as Plot from "@observablehq/plot";
import {funnelLimits} from "../../lib/evaluation/funnel.js";
import {formatPercent} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface FunnelDot {
  readonly name: string;
  readonly n: number;
  readonly value: number;
  /** Beyond the 95 % limits. */
  readonly beyond: boolean;
}

export interface FunnelDotsOptions extends ChartOptions {
  readonly target: number;
  readonly tau2: number;
}

/** Proportions over their number of cases, within the limits that chance sets; those beyond stand out and are named. */
export function funnelDots(dots: readonly FunnelDot[], options: FunnelDotsOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const {target, tau2} = options;
  const most = Math.max(2, ...dots.map(({n}) => n)) * 1.12;
  const least = Math.max(0.5, Math.min(...dots.map(({n}) => n)) * 0.8);
  const curve = Array.from({length: 60}, (_, at) => {
    const n = least + ((most - least) * at) / 59;
    return {n, ...funnelLimits(target, tau2, n)};
  });
  const limit = (key: "lower95" | "upper95" | "lower998" | "upper998") => Plot.line(curve, {x: "n", y: key, stroke: palette.muted, strokeWidth: 1.2, ...(key.endsWith("998") ? {strokeDasharray: "4 4"} : {})});
  const top = Math.min(1, 1.15 * Math.max(0.05, target, ...dots.map(({value}) => value), ...curve.slice(20).map(({upper998}) => upper998)));
  const named = dots.filter(({beyond}) => beyond);
  return plotPicture(canvas, {
    height: 300,
    marginLeft: 48,
    marginRight: 12,
    marginTop: 16,
    marginBottom: 28,
    x: {domain: [least, most], ticks: canvas.width < 480 ? 4 : 8, tickFormat: "d", tickSize: 0, label: null},
    y: {domain: [0, top], ticks: 5, tickFormat: (value: number) => formatPercent(value, language, {most: 0}), tickSize: 0, label: null, clamp: true},
    marks: [
      Plot.gridY({stroke: palette.line, strokeOpacity: 1}),
      limit("lower95"), limit("upper95"), limit("lower998"), limit("upper998"),
      Plot.ruleY([target], {stroke: palette.ink}),
      Plot.dot(dots, {x: "n", y: "value", r: 5, fill: (dot: FunnelDot) => (dot.beyond ? palette.blue : palette.grey), stroke: palette.paper, title: (dot: FunnelDot) => `${dot.name} ${formatPercent(dot.value, language)} (${dot.n})`, tip: canvas.interactive}),
      Plot.text(named, {x: "n", y: "value", text: "name", dy: -12, fontWeight: 600, stroke: palette.paper, strokeWidth: 4, fill: palette.ink}),
    ],
  });
}
