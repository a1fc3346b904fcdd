import {formatCount} from "../../lib/format.js";
import {lightMark, type Light} from "./lights.js";
import {canvasOf, textWidth, type Canvas, type ChartOptions, type Hue} from "./options.js";
import {drawing, svg} from "./svg.js";

export interface Part {
  readonly label: string;
  readonly count: number;
  readonly hue: Hue;
  /** Draws the light's shape before the label in place of a square. */
  readonly light?: Light;
  /** An outlined segment: told from its neighbour of the same hue. */
  readonly open?: boolean;
}

export interface StackedBarOptions extends ChartOptions {
  /** Labels with counts under the bar; a page that has them as buttons leaves them out. */
  readonly labels?: boolean;
  readonly barHeight?: number;
}

const GAP = 1.5;
const LINE = 24;

/** One bar made of its parts, counts in it, a label for each below. Parts are drawn in the order given. */
export function stackedBar(parts: readonly Part[], options: StackedBarOptions): SVGElement {
  const canvas = canvasOf(options);
  const {labels = true, barHeight = 38} = options;
  const rows = labels ? flow(parts, canvas) : [];
  const height = barHeight + (labels ? 10 + rows.length * LINE : 0);
  return drawing(
    canvas,
    height,
    ...segments(parts, canvas, barHeight),
    ...rows.flatMap((row, index) => row.map(({part, x}) => label(part, canvas, x, barHeight + 22 + index * LINE))),
  );
}

/** The parts side by side over the canvas' width, each with its count where there is room for it. */
export function segments(parts: readonly Part[], canvas: Canvas, height: number): SVGElement[] {
  const shown = parts.filter((part) => part.count > 0);
  const total = shown.reduce((sum, part) => sum + part.count, 0);
  const room = canvas.width - GAP * Math.max(0, shown.length - 1);
  let x = 0;
  return shown.map((part) => {
    const width = (part.count / total) * room;
    const element = segment(part, canvas, {x, width, height});
    x += width + GAP;
    return element;
  });
}

interface Box {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function segment(part: Part, {document, palette, language}: Canvas, {x, width, height}: Box): SVGElement {
  const text = formatCount(part.count, language);
  const inset = part.open ? 1.5 : 0;
  const ink = part.open ? palette.ink : part.hue === "yellow" ? palette.onYellow : part.hue.endsWith("Light") ? palette.onLight : palette.onDark;
  const group = svg(document, "g", {});
  group.append(
    svg(document, "title", {}, `${part.label} ${text}`),
    svg(document, "rect", {
      x: x + inset,
      y: inset,
      width: Math.max(0.5, width - 2 * inset),
      height: height - 2 * inset,
      fill: part.open ? palette.paper : palette[part.hue],
      stroke: part.open ? palette[part.hue] : null,
      "stroke-width": part.open ? 3 : null,
    }),
  );
  if (width < textWidth(text, 14) + 6) return group;
  group.append(
    svg(document, "text", {x: x + width / 2, y: height / 2, dy: "0.35em", "text-anchor": "middle", "font-size": 14, "font-weight": 600, fill: ink}, text),
  );
  return group;
}

/** Labels placed from left to right, wrapping at the canvas' width. */
function flow(parts: readonly Part[], {width, language}: Canvas): {part: Part; x: number}[][] {
  const rows: {part: Part; x: number}[][] = [[]];
  let x = 0;
  for (const part of parts) {
    const wide = 18 + textWidth(`${part.label} ${formatCount(part.count, language)}`) + 18;
    if (x > 0 && x + wide - 18 > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({part, x});
    x += wide;
  }
  return rows;
}

function label(part: Part, {document, palette, language}: Canvas, x: number, y: number): SVGElement {
  const mark = part.light
    ? lightMark(document, part.light, palette, x + 7, y, 6)
    : svg(document, "rect", {x: x + 1, y: y - 6, width: 12, height: 12, fill: palette[part.hue]});
  const text = svg(document, "text", {x: x + 18, y, dy: "0.35em"}, `${part.label} `);
  text.append(svg(document, "tspan", {"font-weight": 600}, formatCount(part.count, language)));
  return svg(document, "g", {}, mark, text);
}
