import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface ShareCell {
  readonly row: string;
  readonly rank: number;
  /** From 0 to 1. */
  readonly share: number;
}

export interface ShareCellsOptions extends ChartOptions {
  /** Rows from top to bottom. */
  readonly rows: readonly string[];
  readonly ranks: number;
}

const ROW = 28;

/** A row a unit, a column a rank: the darker, the larger the share; the per cent stand in the cells, small ones left blank. */
export function shareCells(cells: readonly ShareCell[], options: ShareCellsOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const {rows, ranks} = options;
  const left = labelMargin(rows, canvas);
  const shown = cells.filter(({share}) => share >= 0.005);
  const per = (cell: ShareCell) => formatNumber(cell.share * 100, language, {most: 0});
  const text = (among: readonly ShareCell[], fill: string) => Plot.text(among, {x: "rank", y: "row", text: per, fill, fontSize: 12, fontVariant: "tabular-nums"});
  return plotPicture(canvas, {
    height: rows.length * ROW + 30,
    marginLeft: left,
    marginRight: 4,
    marginTop: 26,
    marginBottom: 4,
    x: {type: "band", domain: Array.from({length: ranks}, (_, at) => at + 1), axis: "top", tickSize: 0, label: null, padding: 0.05},
    y: {type: "band", domain: [...rows], axis: null, padding: 0.1},
    marks: [
      Plot.cell(cells, {x: "rank", y: "row", fill: palette.line, fillOpacity: 0.35}),
      Plot.cell(shown, {x: "rank", y: "row", fill: palette.blue, fillOpacity: (cell: ShareCell) => 0.12 + 0.88 * cell.share}),
      text(shown.filter(({share}) => share < 0.5), palette.ink),
      text(shown.filter(({share}) => share >= 0.5), palette.onDark),
      Plot.text(rows, {y: (row: string) => row, text: (row: string) => row, frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontSize: 14}),
    ],
  });
}
