import * as Plot from "@observablehq/plot";
import {median} from "d3-array";
import {canvasOf, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface LagPoint {
  readonly id: string;
  /** Panel: a key of `panels`. */
  readonly panel: string;
  readonly days: number;
  readonly waiting: boolean;
  readonly title: string;
}

export interface LagOptions extends ChartOptions {
  readonly panels: readonly {readonly id: string; readonly label: string}[];
  readonly medianLabel: (days: number) => string;
}

const PITCH = 7;
const HEAD = 26;

interface Piled extends LagPoint {
  /** Middle of its bin of days, and its place in the pile. */
  readonly at: number;
  readonly place: number;
}

/** Days as dots piled over one axis, one panel a step, the median marked; hollow where the step is still to come. */
export function lagDots(points: readonly LagPoint[], options: LagOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, interactive} = canvas;
  const {panels, medianLabel} = options;
  const most = Math.max(10, ...points.map((point) => point.days));
  const piled = pile(points, Math.max(1, Math.ceil((most * PITCH) / (canvas.width - 30))));
  const high = Math.max(4, ...piled.map((point) => point.place + 1));
  const middles = panels.flatMap(({id}) => middleOf(points, id));
  const shared = {x: "at", y: "place", fy: "panel", r: 3, title: "title", tip: interactive} as const;
  return plotPicture(canvas, {
    height: panels.length * (high * PITCH + HEAD + 12) + 40,
    marginLeft: 8,
    marginRight: 14,
    marginTop: 4,
    marginBottom: 28,
    x: {domain: [0, most + 1], ticks: 6, tickFormat: "d", tickSize: 0, label: null, insetLeft: 6},
    y: {domain: [-0.7, high - 0.3], axis: null, insetTop: HEAD},
    fy: {domain: panels.map((panel) => panel.id), axis: null, padding: 0.06},
    marks: [
      Plot.gridX({ticks: 6, stroke: palette.line, strokeOpacity: 0.8}),
      Plot.ruleX(middles, {x: "days", fy: "panel", stroke: palette.ink, strokeWidth: 1.4}),
      Plot.dot(piled.filter((point) => !point.waiting), {...shared, fill: palette.blue}),
      Plot.dot(piled.filter((point) => point.waiting), {...shared, stroke: palette.red, strokeWidth: 1.5, fill: palette.paper}),
      Plot.text(middles, {x: "days", fy: "panel", text: (one) => medianLabel(one.days), frameAnchor: "top", textAnchor: "start", dx: 5, dy: 2, fontWeight: 600, stroke: palette.paper, strokeWidth: 4, fill: palette.ink}),
      Plot.text(panels, {fy: "id", text: "label", frameAnchor: "top-right", dy: 2, fontWeight: 600, fontSize: 14, stroke: palette.paper, strokeWidth: 4, fill: palette.ink}),
    ],
  });
}

/** Dots of one bin of days stand on one another, those still waiting on top. */
function pile(points: readonly LagPoint[], bin: number): Piled[] {
  const heights = new Map<string, number>();
  return points.toSorted((a, b) => Number(a.waiting) - Number(b.waiting)).map((point) => {
    const at = Math.floor(point.days / bin) * bin + (bin - 1) / 2;
    const key = `${point.panel} ${at}`;
    const place = heights.get(key) ?? 0;
    heights.set(key, place + 1);
    return {...point, at, place};
  });
}

function middleOf(points: readonly LagPoint[], panel: string): {panel: string; days: number}[] {
  const days = median(points.filter((point) => point.panel === panel), (point) => point.days);
  return days === undefined ? [] : [{panel, days}];
}
