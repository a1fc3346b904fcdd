import {formatNumber, formatSigned} from "../../lib/format.js";
import {canvasOf, textWidth, type Canvas, type ChartOptions} from "./options.js";
import {drawing, svg} from "./svg.js";

/** A step of a change: from one total to the next. */
export interface ChangeStep {
  readonly label: string;
  /** What the step adds; for a total, the total. */
  readonly value: number;
  readonly total: boolean;
}

interface Placed extends ChangeStep {
  readonly from: number;
  readonly to: number;
}

const ROW = 30;

/** From one total to another: each step begins where the one before ended. The scale need not begin at nought: no bar stands for a size. */
export function changeSteps(steps: readonly ChangeStep[], options: ChartOptions): SVGElement {
  const canvas = canvasOf(options);
  const placed = place(steps);
  const aside = canvas.width >= 480;
  const left = aside ? 16 + Math.max(60, ...steps.map((step) => textWidth(step.label, 14))) : 0;
  const ends = placed.flatMap((step) => [step.from, step.to]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const span = Math.max(high - low, 0.01);
  const scale = (value: number) => left + 10 + ((value - low) / span) * (canvas.width - left - 90);
  const row = aside ? ROW : ROW + 14;
  return drawing(canvas, placed.length * row + 4, ...placed.flatMap((step, at) => marks(step, canvas, {scale, y: at * row, row, aside, last: at === placed.length - 1})));
}

function place(steps: readonly ChangeStep[]): Placed[] {
  let at = 0;
  return steps.map((step) => {
    const from = step.total ? step.value : at;
    at = step.total ? step.value : at + step.value;
    return {...step, from, to: at};
  });
}

interface Layout {
  readonly scale: (value: number) => number;
  readonly y: number;
  readonly row: number;
  readonly aside: boolean;
  readonly last: boolean;
}

function marks(step: Placed, {document, palette, language}: Canvas, {scale, y, row, aside, last}: Layout): SVGElement[] {
  const middle = aside ? y + row / 2 : y + row - 12;
  const hue = step.value >= 0 ? palette.green : palette.red;
  const text = step.total ? formatNumber(step.value, language, {least: 2}) : formatSigned(step.value, language, {least: 2});
  const [from, to] = [scale(step.from), scale(step.to)];
  const mark = step.total
    ? svg(document, "circle", {cx: to, cy: middle, r: 6, fill: palette.blue})
    : svg(document, "rect", {x: Math.min(from, to), y: middle - 8, width: Math.max(1.5, Math.abs(to - from)), height: 16, fill: hue});
  return [
    ...(last ? [] : [svg(document, "line", {x1: to, x2: to, y1: middle, y2: middle + row, stroke: palette.muted, "stroke-width": 0.7})]),
    mark,
    svg(document, "text", {x: 0, y: aside ? middle : y + 11, dy: "0.35em", "font-size": 14, "font-weight": step.total ? 700 : 400}, step.label),
    svg(document, "text", {x: Math.max(from, to) + 9, y: middle, dy: "0.35em", "font-weight": step.total ? 700 : 400}, text),
  ];
}
