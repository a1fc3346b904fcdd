import * as Plot from "@observablehq/plot";
import {FONT, type Canvas} from "./options.js";

/** A drawing by Plot that knows where its scales lie. */
export type Picture = SVGElement & {scale(name: "x" | "y"): {apply(value: unknown): number} | undefined};

/** Plot's drawing with what all our charts share: document, width, fonts, one label for the whole; fit to stand alone as a file. */
export function plotPicture({document, width, palette, alt}: Canvas, spec: Plot.PlotOptions): Picture {
  const picture = Plot.plot({
    ...spec,
    document,
    width,
    style: {fontFamily: FONT, fontSize: "13px", color: palette.ink, background: "transparent", overflow: "visible"},
  } as Plot.PlotOptions) as unknown as Picture;
  picture.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  picture.setAttribute("role", "img");
  // Plot names its groups; a name on a group without a role helps nobody, and axe objects to it.
  for (const group of picture.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  if (alt) picture.setAttribute("aria-label", alt);
  return picture;
}
