import * as Plot from "@observablehq/plot";
import {formatSigned} from "../../lib/format.js";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin, type PanelTitle} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface Effect {
  readonly method: string;
  /** The way it was asked; a row of the picture. */
  readonly run: string;
  /** Year or region, empty for the answer itself. */
  readonly subject: string;
  readonly effect: number;
}

export interface EffectOptions extends ChartOptions {
  readonly methods: readonly (PanelTitle & {
    /** Error of fit: within it a difference says nothing. */
    readonly band: number;
  })[];
  /** Ways of asking, from top to bottom. */
  readonly runs: readonly PanelTitle[];
  /** The run that is the answer. */
  readonly main: string;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly heading: boolean;
}

const ROW = 23;

/** Every effect as a dot, method by method and way by way, over the band within which it says nothing; one scale. */
export function effectRows(effects: readonly Effect[], options: EffectOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, language} = canvas;
  const lines = linesOf(effects, options);
  const left = labelMargin(lines.map((line) => line.label), canvas);
  const ticks = Math.max(2, Math.min(8, Math.floor((canvas.width - left) / 62)));
  const keyOf = (effect: Effect) => `${effect.method} ${effect.run}`;
  const others = effects.filter((effect) => effect.run !== options.main);
  const own = effects.filter((effect) => effect.run === options.main);
  const ends = options.methods.map(({id, band}) => ({band, y1: `${id} `, y2: lines.filter((line) => line.key.startsWith(`${id} `)).at(-1)!.key}));
  const write = (value: number) => formatSigned(value, language, {least: 1, most: 1});
  const title = ({run, subject, effect}: Effect) => [options.runs.find(({id}) => id === run)?.label ?? run, subject, write(effect)].filter(Boolean).join(" ");
  return plotPicture(canvas, {
    height: lines.length * ROW + 34,
    marginLeft: left,
    marginRight: 18,
    marginTop: 24,
    marginBottom: 4,
    x: {axis: "top", ticks, tickFormat: (value: number) => formatSigned(value, language), tickSize: 0, label: null, nice: true},
    y: {type: "band", domain: lines.map((line) => line.key), axis: null, padding: 0},
    marks: [
      Plot.gridX({ticks, stroke: palette.line, strokeOpacity: 0.8}),
      Plot.rect(ends, {x1: (end) => -end.band, x2: (end) => end.band, y1: "y1", y2: "y2", fill: palette.blue, fillOpacity: 0.1}),
      Plot.ruleX([0], {stroke: palette.muted}),
      Plot.dot(others, {x: "effect", y: keyOf, r: 4, stroke: palette.muted, strokeWidth: 1.4, fill: palette.paper, fillOpacity: 0.4, title, tip: canvas.interactive}),
      Plot.dot(own, {x: "effect", y: keyOf, r: 6, fill: palette.blue, title, tip: canvas.interactive}),
      Plot.text(own, {x: "effect", y: keyOf, text: (effect: Effect) => write(effect.effect), textAnchor: "start", dx: 10, fontWeight: 700, fill: palette.blue, stroke: palette.paper, strokeWidth: 4}),
      ...[true, false].map((heading) =>
        Plot.text(lines.filter((line) => line.heading === heading), {y: "key", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontWeight: heading ? 700 : 400, fill: heading ? palette.ink : palette.muted}),
      ),
    ],
  });
}

/** A heading for each method, then its ways that have a figure. */
function linesOf(effects: readonly Effect[], {methods, runs}: EffectOptions): Line[] {
  return methods.flatMap(({id, label}) => [
    {key: `${id} `, label, heading: true},
    ...runs.filter((run) => effects.some((effect) => effect.method === id && effect.run === run.id)).map((run) => ({key: `${id} ${run.id}`, label: run.label, heading: false})),
  ]);
}
