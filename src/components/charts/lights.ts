import type {Light} from "../../lib/report/lights.js";
import type {Hue, Palette} from "./options.js";
import {svg} from "./svg.js";

export {isLight, lights as lightOrder, type Light} from "../../lib/report/lights.js";

interface Sign {
  readonly hue: Hue;
  /** Path in a box from −1 to 1. */
  readonly path: string;
  /** Drawn as an outline. */
  readonly open?: true;
}

const CIRCLE = "M0,-0.82a0.82,0.82 0 1,1 -0.01,0Z";

/** Each light's colour and shape: it is read without colour, too. */
export const lightSigns: Readonly<Record<Light, Sign>> = {
  done: {hue: "blue", path: CIRCLE},
  ahead: {hue: "greenLight", path: "M0,-0.9L0.95,0.75H-0.95Z"},
  on_schedule: {hue: "green", path: "M0,-1L0.9,0L0,1L-0.9,0Z"},
  behind: {hue: "yellow", path: "M0,0.9L0.95,-0.75H-0.95Z"},
  overdue: {hue: "red", path: "M-0.78,-0.78H0.78V0.78H-0.78Z"},
  not_started: {hue: "red", path: CIRCLE, open: true},
  suspended: {hue: "grey", path: "M-0.65,-0.85H-0.15V0.85H-0.65ZM0.15,-0.85H0.65V0.85H0.15Z"},
  undetermined: {hue: "grey", path: "M-0.5,-0.4a0.5,0.5 0 1,1 0.72,0.45Q0,0.2 0,0.42M0,0.8V0.86", open: true},
};

/** The shape of a light, centred on (x, y). */
export function lightMark(document: Document, light: Light, palette: Palette, x: number, y: number, size = 6): SVGElement {
  const {hue, path, open} = lightSigns[light];
  const colour = palette[hue];
  return svg(document, "path", {
    d: path,
    transform: `translate(${x},${y}) scale(${size})`,
    fill: open ? "none" : colour,
    stroke: open ? colour : null,
    "stroke-width": open ? 0.34 : null,
    "stroke-linecap": "round",
  });
}
