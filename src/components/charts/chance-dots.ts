import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface Chance {
  readonly id: string;
  readonly label: string;
  readonly p: number;
  /** p with another start, if it was asked. */
  readonly other: number | null;
}

export interface ChanceOptions extends ChartOptions {
  /** The least p there can be. */
  readonly floor: number;
  /** p that counts. */
  readonly level: number;
  readonly floorLabel: string;
  readonly levelLabel: string;
  readonly otherLabel: string;
}

const ROW = 48;

/** p by method from 0 to 1, with the level that counts and the floor below which it cannot fall. */
export function chanceDots(chances: readonly Chance[], options: ChanceOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const {floor, level} = options;
  const left = labelMargin(chances.map((chance) => chance.label), canvas);
  const write = (value: number) => formatNumber(value, language, {most: 2});
  const asked = chances.filter((chance) => chance.other !== null);
  const rule = {stroke: palette.muted, strokeWidth: 1.2};
  return plotPicture(canvas, {
    height: chances.length * ROW + 76,
    marginLeft: left,
    marginRight: 24,
    marginTop: 44,
    marginBottom: 26,
    x: {domain: [0, 1], ticks: canvas.width < 480 ? [0, 0.5, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1], tickFormat: write, tickSize: 0, label: null},
    y: {type: "band", domain: chances.map((chance) => chance.id), axis: null},
    marks: [
      Plot.gridX({ticks: 5, stroke: palette.line, strokeOpacity: 0.8}),
      Plot.rect([level], {x1: 0, x2: level, fill: palette.green, fillOpacity: 0.12}),
      Plot.ruleX([level], rule),
      Plot.ruleX([floor], {...rule, strokeDasharray: "3,3"}),
      Plot.text([level], {x: (value) => value, text: () => options.levelLabel, frameAnchor: "top", textAnchor: "start", dy: -34, dx: -4, fill: palette.muted}),
      Plot.text([floor], {x: (value) => value, text: () => options.floorLabel, frameAnchor: "top", textAnchor: "start", dy: -17, dx: -4, fill: palette.muted}),
      Plot.link(asked, {x1: "p", x2: "other", y1: "id", y2: "id", stroke: palette.greyLight, strokeWidth: 1.5}),
      Plot.dot(asked, {x: "other", y: "id", r: 5, stroke: palette.muted, strokeWidth: 1.6, fill: palette.paper}),
      Plot.dot(chances, {x: "p", y: "id", r: 6, fill: palette.blue, title: (chance) => `${chance.label} p = ${write(chance.p)}`, tip: canvas.interactive}),
      Plot.text(chances, {x: "p", y: "id", text: (chance) => write(chance.p), dy: -14, fontWeight: 700, fill: palette.blue, stroke: palette.paper, strokeWidth: 4}),
      ...(["start", "end"] as const).map((textAnchor) =>
        Plot.text(asked.filter((chance) => chance.other! > 0.5 === (textAnchor === "end")), {x: "other", y: "id", text: (chance) => `${write(chance.other!)} ${options.otherLabel}`, textAnchor, dx: textAnchor === "end" ? 6 : -6, dy: 15, fill: palette.muted, stroke: palette.paper, strokeWidth: 4}),
      ),
      Plot.text(chances, {y: "id", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontWeight: 600}),
    ],
  });
}
