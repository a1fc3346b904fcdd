import * as Plot from "@observablehq/plot";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface LengthRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** What stands at its end. */
  readonly text: string;
}

const ROW = 26;

/** Lengths from nought, a row each, in the order given. */
export function lengthRows(rows: readonly LengthRow[], options: ChartOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette} = canvas;
  const left = labelMargin(rows.map(({label}) => label), canvas);
  return plotPicture(canvas, {
    height: rows.length * ROW + 8,
    marginLeft: left,
    marginRight: 60,
    marginTop: 4,
    marginBottom: 4,
    x: {domain: [0, Math.max(0.1, ...rows.map(({value}) => value))], axis: null},
    y: {type: "band", domain: rows.map(({id}) => id), axis: null, padding: 0.3},
    marks: [
      Plot.barX(rows, {x: "value", y: "id", fill: palette.blue}),
      Plot.ruleX([0], {stroke: palette.muted}),
      Plot.text(rows, {x: "value", y: "id", text: "text", textAnchor: "start", dx: 6, fontVariant: "tabular-nums"}),
      Plot.text(rows, {y: "id", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontSize: 13}),
    ],
  });
}
