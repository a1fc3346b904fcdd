import {canvasOf, textWidth, type ChartOptions} from "./options.js";
import {drawing, svg} from "./svg.js";

export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  /** Source, cut-off, sample mark. */
  readonly foot: string;
}

const TITLE = 18;
const TEXT = 13;

/** A chart with its finding above and its source below, as one picture that can leave the page. */
export function framed(chart: SVGElement, {title, subtitle, foot}: Frame, options: ChartOptions): SVGElement {
  const canvas = canvasOf({...options, alt: `${title}. ${subtitle}`});
  const {document, palette, width} = canvas;
  const margin = 16;
  const lines = [...wrap(title, width, TITLE).map((text) => ({text, size: TITLE, weight: 700, fill: palette.ink})), ...wrap(subtitle, width, TEXT).map((text) => ({text, size: TEXT, weight: 400, fill: palette.muted}))];
  const feet = wrap(foot, width, 12).map((text) => ({text, size: 12, weight: 400, fill: palette.muted}));
  let y = margin;
  const write = (line: (typeof lines)[number]) => svg(document, "text", {x: margin, y: (y += line.size * 1.45), "font-size": line.size, "font-weight": line.weight, fill: line.fill}, line.text);
  const head = lines.map(write);
  y += 10;
  const height = Number(chart.getAttribute("height") ?? 0);
  chart.setAttribute("x", String(margin));
  chart.setAttribute("y", String(y));
  y += height + 4;
  const tail = feet.map(write);
  const picture = drawing({...canvas, width: width + 2 * margin}, y + margin, svg(document, "rect", {width: width + 2 * margin, height: y + margin, fill: palette.paper}), ...head, chart, ...tail);
  return picture;
}

/** Breaks a text into lines no wider than the picture: at spaces, or between Chinese characters. */
function wrap(text: string, width: number, size: number): string[] {
  const lines = [""];
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    if (textWidth(lines.at(-1) + piece, size) > width) lines.push("");
    lines[lines.length - 1] += piece;
  }
  return lines;
}
