import * as Plot from "@observablehq/plot";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface Quota {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface QuotaOptions extends ChartOptions {
  readonly least: number;
  readonly most: number;
}

const ROW = 28;

/** Each one's things as dots in a row, over the band that is asked for. */
export function quotaDots(rows: readonly Quota[], options: QuotaOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, interactive} = canvas;
  const {least, most} = options;
  const left = labelMargin(rows.map((row) => row.label), canvas);
  const top = Math.max(most, ...rows.map((row) => row.count)) + 1;
  const dots = rows.flatMap((row) => Array.from({length: row.count}, (_, index) => ({...row, place: index + 1})));
  const band = {x1: least - 0.5, x2: most + 0.5, fill: palette.green, fillOpacity: 0.13};
  return plotPicture(canvas, {
    height: rows.length * ROW + 30,
    marginLeft: left,
    marginRight: 12,
    marginTop: 4,
    marginBottom: 24,
    x: {domain: [0.4, top], ticks: Array.from({length: Math.floor(top)}, (_, index) => index + 1), tickFormat: "d", tickSize: 0, label: null},
    y: {type: "band", domain: rows.map((row) => row.id), axis: null},
    marks: [
      Plot.rect([0], band),
      Plot.ruleY(rows, {y: "id", stroke: palette.line}),
      Plot.dot(dots, {x: "place", y: "id", r: 7, fill: (dot: Quota) => (dot.count < least ? palette.yellow : palette.blue), title: (dot: Quota) => `${dot.label} ${dot.count}`, tip: interactive}),
      Plot.text(rows.filter((row) => row.count === 0), {x: () => 0.6, y: "id", text: () => "0", textAnchor: "start", fontWeight: 600, stroke: palette.paper, strokeWidth: 4, fill: palette.ink}),
      Plot.text(rows, {y: "id", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontSize: 14}),
    ],
  });
}
