import * as Plot from "@observablehq/plot";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

/** A unit before and after, on one scale. */
export interface Shift {
  readonly id: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  /** What stands at the right. */
  readonly text: string;
}

export interface ShiftOptions extends ChartOptions {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Room for the texts at the right. */
  readonly right?: number;
}

const ROW = 28;

/** Before as a ring, after as a dot, an arrow between them; those that moved stand out. */
export function shiftDots(shifts: readonly Shift[], options: ShiftOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette} = canvas;
  const {domain, ticks, right = 74} = options;
  const left = labelMargin(shifts.map(({name}) => name), canvas);
  const moved = shifts.filter(({from, to}) => from !== null && to !== null && from !== to);
  const hue = (shift: Shift) => (moved.includes(shift) ? palette.blue : palette.grey);
  const weight = (among: readonly Shift[], fontWeight: number) => Plot.text(among, {y: "id", text: "name", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontSize: 14, fontWeight});
  return plotPicture(canvas, {
    height: shifts.length * ROW + 30,
    marginLeft: left,
    marginRight: right,
    marginTop: 26,
    marginBottom: 4,
    x: {domain: [...domain], ticks: [...ticks], tickFormat: "d", axis: "top", label: null, tickSize: 0},
    y: {type: "band", domain: shifts.map(({id}) => id), axis: null},
    marks: [
      Plot.gridX([...ticks], {stroke: palette.line, strokeOpacity: 1}),
      Plot.arrow(moved, {x1: "from", x2: "to", y1: "id", y2: "id", stroke: palette.blue, strokeWidth: 1.6, insetEnd: 7, headLength: 6}),
      Plot.dot(shifts.filter(({from}) => from !== null), {x: "from", y: "id", r: 5, stroke: palette.muted, fill: palette.paper}),
      Plot.dot(shifts.filter(({to}) => to !== null), {x: "to", y: "id", r: 5.5, fill: hue}),
      weight(moved, 700),
      weight(shifts.filter((shift) => !moved.includes(shift)), 400),
      Plot.text(shifts, {y: "id", text: "text", frameAnchor: "right", textAnchor: "end", dx: right - 4, fontVariant: "tabular-nums"}),
    ],
  });
}
