import * as Plot from "@observablehq/plot";
import {formatDate, formatMonth} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface LifeStep {
  readonly label: string;
  /** ISO day. */
  readonly day: string;
  readonly note: string;
  /** Bad news: sent back, broken out again. */
  readonly setback?: boolean;
}

export interface LifeOptions extends ChartOptions {
  readonly due: string | null;
  readonly dueLabel: string;
}

const ROW = 30;
const date = (day: string) => new Date(`${day}T00:00:00Z`);

/** One life as a stair: each step at its day, joined to the step before; the due day as a line. */
export function lifeSteps(steps: readonly LifeStep[], options: LifeOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language, width} = canvas;
  const {due, dueLabel} = options;
  const left = labelMargin(steps.map((step) => step.label), canvas);
  const keyed = steps.map((step, index) => ({...step, key: String(index), from: steps[index - 1]?.day ?? step.day}));
  const hue = (step: LifeStep) => (step.setback ? palette.red : palette.blue);
  const dues = due === null ? [] : [due];
  const domain = domainOf([...steps.map((step) => step.day), ...dues]);
  return plotPicture(canvas, {
    height: steps.length * ROW + 56,
    marginLeft: left,
    marginRight: 62,
    marginTop: 26,
    marginBottom: 30,
    x: {type: "utc", domain, ticks: monthStarts(domain, Math.max(2, Math.floor((width - left) / 110))), tickFormat: (day: Date) => formatMonth(day.toISOString().slice(0, 7), language), tickSize: 0, label: null},
    y: {type: "band", domain: keyed.map((step) => step.key), axis: null},
    marks: [
      Plot.gridX({stroke: palette.line, strokeOpacity: 1}),
      Plot.ruleX(dues, {x: date, stroke: palette.muted, strokeWidth: 1.2, strokeDasharray: "4,3"}),
      Plot.text(dues, {x: date, text: () => dueLabel, frameAnchor: "top", dy: -16, fill: palette.muted}),
      Plot.link(keyed.slice(1), {x1: (step) => date(step.from), x2: (step) => date(step.day), y1: "key", y2: "key", stroke: hue, strokeOpacity: 0.35, strokeWidth: 7}),
      Plot.dot(keyed, {x: (step) => date(step.day), y: "key", r: 6, fill: hue, symbol: (step: LifeStep) => (step.setback ? "square" : "circle"), title: (step) => `${step.label} ${formatDate(step.day, language)}`, tip: canvas.interactive}),
      Plot.text(keyed, {y: "key", text: "note", frameAnchor: "right", textAnchor: "end", dx: 58, fill: palette.muted}),
      Plot.text(keyed, {y: "key", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontWeight: 600}),
    ],
  });
}

/** From the first to the last day, with a little room, and never without extent. */
function domainOf(days: readonly string[]): [Date, Date] {
  const times = days.map((day) => date(day).getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const room = Math.max(3 * 86_400_000, (last - first) * 0.04);
  return [new Date(first - room), new Date(last + room)];
}

/** First days of months, no more than there is room for. */
function monthStarts([first, last]: readonly [Date, Date], most: number): Date[] {
  const starts: Date[] = [];
  for (let at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1); at <= last.getTime(); ) {
    if (at >= first.getTime()) starts.push(new Date(at));
    const day = new Date(at);
    at = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
  }
  const step = Math.ceil(starts.length / most);
  return starts.filter((_, index) => index % step === 0);
}
