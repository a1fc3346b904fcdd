import {lightWords} from "../../lib/messages/lights.js";
import {isLight, lightMark, type Light} from "../charts/lights.js";
import {screenPalette, type Hue} from "../charts/options.js";
import {svg} from "../charts/svg.js";
import type {Page} from "../page/page.js";

/** The shape of a light, as a small picture beside its word. */
export function lightShape({document}: Pick<Page, "document">, light: Light): SVGElement {
  return svg(document, "svg", {class: "shape", viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true"}, lightMark(document, light, screenPalette, 0, 0, 6.4));
}

/** A square of a colour, beside the word it stands for. */
export function swatch({document}: Pick<Page, "document">, hue: Hue): SVGElement {
  return svg(document, "svg", {class: "shape", viewBox: "0 0 14 14", width: 14, height: 14, "aria-hidden": "true"}, svg(document, "rect", {width: 14, height: 14, fill: screenPalette[hue]}));
}

/** Shape and word: ■ 逾期. A code that is no light is shown as it stands. */
export function lightLabel(page: Page, light: string | null): HTMLElement {
  const {h} = page;
  if (!isLight(light)) return h("span", {class: "light"}, light ?? "—");
  return h("span", {class: "light"}, lightShape(page, light), page.say(lightWords[light]));
}
