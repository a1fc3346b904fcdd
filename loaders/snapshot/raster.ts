import {Resvg} from "@resvg/resvg-js";
import {fontFiles, PAPER_FONT} from "./fonts.js";

export interface Raster {
  readonly png: Uint8Array;
  /** Size in CSS pixels, as the picture was drawn. */
  readonly width: number;
  readonly height: number;
}

/** Pixels of the file to one of the drawing: 240 to the inch on paper. */
const ZOOM = 2.5;

/** A drawing as PNG, for writers whose readers cannot be trusted with SVG; the same bytes for the same drawing. */
export function rasterOf(svg: string): Raster {
  const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: PAPER_FONT};
  const image = new Resvg(svg, {font, fitTo: {mode: "zoom", value: ZOOM}, background: "white"}).render();
  return {png: image.asPng(), width: Math.round(image.width / ZOOM), height: Math.round(image.height / ZOOM)};
}
