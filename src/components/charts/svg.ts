import {FONT, type Canvas} from "./options.js";

const SVG = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | null>>;
type Child = Node | string;

/** An SVG element with its attributes and children; `null` leaves an attribute out. */
export function svg(document: Document, name: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(key, String(value));
  }
  for (const child of children) element.append(child);
  return element;
}

/** An empty drawing of the canvas' width, read out as one picture. */
export function drawing(canvas: Canvas, height: number, ...children: Child[]): SVGElement {
  return svg(canvas.document, "svg", {
    xmlns: SVG,
    width: canvas.width,
    height,
    viewBox: `0 0 ${canvas.width} ${height}`,
    role: "img",
    "aria-label": canvas.alt || null,
    "font-family": FONT,
    "font-size": 13,
    fill: canvas.palette.ink,
  }, ...children);
}
