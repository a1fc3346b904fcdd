import {canvasOf, type ChartOptions, type Hue} from "./options.js";
import {drawing, svg} from "./svg.js";

export interface SparkOptions extends ChartOptions {
  readonly height?: number;
  readonly hue?: Hue;
}

/** The small line of a figure's history, its last value as a dot; `null` is a gap. */
export function sparkline(values: readonly (number | null)[], options: SparkOptions): SVGElement {
  const canvas = canvasOf({...options, width: options.width ?? 240});
  const {document, palette} = canvas;
  const {height = 34, hue = "grey"} = options;
  const present = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...present), Math.max(...present)];
  const x = (index: number) => 4 + (index / Math.max(1, values.length - 1)) * (canvas.width - 8);
  const y = (value: number) => height - 5 - ((value - low) / (high - low || 1)) * (height - 10);
  const last = values.at(-1);
  const picture = drawing(canvas, height, svg(document, "path", {d: path(values, x, y), fill: "none", stroke: palette[hue], "stroke-width": 1.6}));
  if (typeof last === "number") picture.append(svg(document, "circle", {cx: x(values.length - 1), cy: y(last), r: 3.2, fill: palette.blue}));
  return picture;
}

function path(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let open = false;
  return values
    .map((value, index) => {
      if (value === null) {
        open = false;
        return "";
      }
      const step = `${open ? "L" : "M"}${x(index).toFixed(1)},${y(value).toFixed(1)}`;
      open = true;
      return step;
    })
    .join("");
}
