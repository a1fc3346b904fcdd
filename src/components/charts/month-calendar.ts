import * as Plot from "@observablehq/plot";
import {formatMonth} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface MonthMark {
  /** A key of `rows`. */
  readonly row: string;
  /** `2022-09` */
  readonly period: string;
  /** How often; nought where it was due and did not happen. */
  readonly count: number;
}

export interface CalendarOptions extends ChartOptions {
  readonly rows: readonly {readonly id: string; readonly label: string}[];
  readonly periods: readonly string[];
}


/** What happened in which month, one row a kind; hollow where it was due and did not happen. */
export function monthCalendar(marks: readonly MonthMark[], options: CalendarOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language, width, interactive} = canvas;
  const {rows, periods} = options;
  const aside = width >= 520;
  const left = aside ? labelMargin(rows.map((row) => row.label), canvas) : 4;
  const row = aside ? 36 : 50;
  const radius = Math.max(3, Math.min(9, (width - left - 20) / periods.length / 2.5));
  const step = Math.ceil(periods.length / Math.max(2, Math.floor((width - left) / 86)));
  const title = (mark: MonthMark) => `${rows.find((row) => row.id === mark.row)?.label ?? mark.row} ${formatMonth(mark.period, language)} ${mark.count}`;
  const [held, missed] = [marks.filter((mark) => mark.count > 0), marks.filter((mark) => mark.count === 0)];
  return plotPicture(canvas, {
    height: rows.length * row + 34,
    marginLeft: left,
    marginRight: aside ? 30 : 12,
    marginTop: 4,
    marginBottom: 28,
    x: {type: "point", domain: [...periods], ticks: periods.filter((_, index) => (periods.length - 1 - index) % step === 0), tickFormat: (period: string) => formatMonth(period, language), tickSize: 0, label: null, padding: 0.6},
    y: {type: "band", domain: rows.map((row) => row.id), axis: null},
    marks: [
      Plot.ruleY(rows, {y: "id", stroke: palette.line}),
      Plot.dot(missed, {x: "period", y: "row", r: radius, fill: palette.paper, stroke: palette.red, strokeWidth: 1.8, title, tip: interactive}),
      Plot.dot(held, {x: "period", y: "row", r: radius, fill: palette.blue, title, tip: interactive}),
      Plot.text(held.filter((mark) => mark.count > 1 && radius >= 7), {x: "period", y: "row", text: (mark: MonthMark) => String(mark.count), fill: palette.onDark, fontSize: 11, fontWeight: 600}),
      Plot.text(rows, {y: "id", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, dy: aside ? 0 : -20, fontWeight: 600}),
    ],
  });
}
