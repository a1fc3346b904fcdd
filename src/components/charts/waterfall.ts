import {formatNumber, formatSigned} from "../../lib/format.js";
import {canvasOf, textWidth, type Canvas, type ChartOptions, type Hue} from "./options.js";
import {drawing, svg} from "./svg.js";

export interface Step {
  readonly label: string;
  /** What this step adds; for a total, where the bar ends. */
  readonly value: number;
  readonly kind: "measure" | "award" | "deduction" | "total";
  /** The most a measure could have added: drawn behind as what was missed. */
  readonly most?: number;
}

export interface WaterfallOptions extends ChartOptions {
  /** Right end of the scale; by default the largest total or reach. */
  readonly top?: number;
}

const HUES: Readonly<Record<Step["kind"], Hue>> = {measure: "blue", award: "green", deduction: "red", total: "grey"};

interface Placed extends Step {
  readonly from: number;
  readonly to: number;
}

/** From nothing to the score: each measure where the one before ended, then award, deduction and total. */
export function waterfall(steps: readonly Step[], options: WaterfallOptions): SVGElement {
  const canvas = canvasOf(options);
  const placed = place(steps);
  const aside = canvas.width >= 560;
  const left = aside ? 16 + Math.max(60, ...steps.map((step) => textWidth(step.label, 14))) : 0;
  const right = 58;
  const top = options.top ?? Math.max(1, ...placed.map((step) => Math.max(step.from, step.to, step.from + (step.most ?? 0))));
  const scale = (value: number) => left + (Math.max(0, value) / top) * (canvas.width - left - right);
  const row = aside ? 32 : 46;
  return drawing(canvas, placed.length * row + 4, ...placed.flatMap((step, index) => bar(step, canvas, {scale, y: index * row, row, aside})));
}

function place(steps: readonly Step[]): Placed[] {
  let at = 0;
  return steps.map((step) => {
    const from = step.kind === "total" ? 0 : at;
    at = step.kind === "total" ? step.value : at + step.value;
    return {...step, from, to: at};
  });
}

interface Layout {
  readonly scale: (value: number) => number;
  readonly y: number;
  readonly row: number;
  readonly aside: boolean;
}

function bar(step: Placed, canvas: Canvas, {scale, y, row, aside}: Layout): SVGElement[] {
  const {document, palette, language} = canvas;
  const top = aside ? y + 5 : y + 22;
  const height = aside ? row - 10 : row - 26;
  const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
  const total = step.kind === "total";
  const text = total ? formatNumber(step.value, language, {least: 2}) : formatSigned(step.value, language, {least: 2});
  const end = Math.max(scale(high), step.most === undefined ? 0 : scale(step.from + step.most));
  const missed = step.most === undefined ? [] : [svg(document, "rect", {x: scale(step.from), y: top, width: Math.max(0, scale(step.from + step.most) - scale(step.from)), height, fill: palette.line})];
  return [
    ...missed,
    svg(document, "rect", {x: scale(low), y: top, width: Math.max(1.5, scale(high) - scale(low)), height, fill: palette[HUES[step.kind]]}),
    svg(document, "line", {x1: scale(step.to), x2: scale(step.to), y1: top, y2: y + row + 5, stroke: palette.muted, "stroke-width": 0.7}),
    svg(document, "text", {x: 0, y: aside ? y + row / 2 : y + 13, dy: "0.35em", "font-size": 14, "font-weight": total ? 700 : 400}, step.label),
    svg(document, "text", {x: end + 6, y: top + height / 2, dy: "0.35em", "font-weight": total ? 700 : 400}, text),
  ];
}
