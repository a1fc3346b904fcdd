import {formatSigned} from "../../lib/format.js";
import type {RegionMap, RegionShape} from "../../lib/regions/map.js";
import {tilesFor} from "../../lib/regions/tiles.js";
import {canvasOf, textWidth, type Canvas, type ChartOptions, type Palette} from "./options.js";
import {drawing, svg} from "./svg.js";

export interface RegionCell {
  /** As the ledgers call it. */
  readonly id: string;
  /** What stands in the square. */
  readonly label: string;
  /** The figure as text. */
  readonly text: string;
  /** Percentage points above or below what it is held against. */
  readonly difference: number;
}

export interface RegionTilesOptions extends ChartOptions {
  /** A supplied map in place of the squares. */
  readonly map?: RegionMap | null;
  readonly highlight?: string;
  /** The classes' words, lowest first. */
  readonly legend: readonly string[];
  /** Makes each region a link, where there is a page to lead to. */
  readonly href?: (id: string) => string;
}

/** Borders of the classes in percentage points. */
export const REGION_CLASSES: readonly number[] = [-1, -0.3, 0.3, 1];

const LEGEND = 34;
const WIDEST = 112;

/** Regions as squares in their declared places, or as a supplied map: the bluer the further above, the yellower the further below. */
export function regionTiles(cells: readonly RegionCell[], options: RegionTilesOptions): SVGElement {
  const canvas = canvasOf(options);
  const {map} = options;
  const places = tilesFor(cells.map(({id}) => id));
  const columns = Math.max(1, ...[...places.values()].map(([column]) => column + 1));
  const rows = Math.max(1, ...[...places.values()].map(([, row]) => row + 1));
  const size = Math.min(WIDEST, canvas.width / columns);
  const scale = map ? Math.min(canvas.width / map.width, 560 / map.height) : 1;
  const high = map ? map.height * scale : rows * size;
  const shapes = new Map(map?.regions.map((shape) => [shape.name, shape]));
  const named = new Set(cells.map(({id}) => id));
  const bare = [...shapes.values()].filter(({name}) => !named.has(name)).map((shape) => outline(shape, scale, canvas, canvas.palette.line, 0.6));
  const regions = cells.toSorted((a, b) => Number(a.id === options.highlight) - Number(b.id === options.highlight)).map((cell) => {
    const shape = shapes.get(cell.id);
    const [column, row] = places.get(cell.id)!;
    const middle: Place = shape ? middleOf(shape, scale) : {x: (column + 0.5) * size, y: (row + 0.5) * size, room: size - 6};
    const fill = classOf(cell.difference);
    const area = shape ? outline(shape, scale, canvas, fillOf(fill, canvas.palette), depth(fill)) : square(column, row, size, canvas, fill);
    return region(cell, [area, ...words(cell, middle, canvas, fill)], options, canvas);
  });
  const picture = drawing(canvas, LEGEND + high + 4, ...legend(options.legend, canvas), svg(canvas.document, "g", {transform: `translate(0 ${LEGEND})`}, ...bare, ...regions));
  if (options.href) picture.setAttribute("role", "group");
  return picture;
}

/** 0 far below … 2 about the same … 4 far above. */
export function classOf(difference: number): number {
  return REGION_CLASSES.filter((border) => (border < 0 ? difference > border : difference >= border)).length;
}

const fillOf = (fill: number, palette: Palette) => (fill > 2 ? palette.blue : fill < 2 ? palette.yellow : palette.grey);
const depth = (fill: number) => (fill === 2 ? 0.16 : fill === 0 || fill === 4 ? 0.85 : 0.3);

function square(column: number, row: number, size: number, {document, palette}: Canvas, fill: number): SVGElement {
  return svg(document, "rect", {class: "area", x: column * size + 2, y: row * size + 2, width: size - 4, height: size - 4, rx: 3, fill: fillOf(fill, palette), "fill-opacity": depth(fill)});
}

function outline({rings}: RegionShape, scale: number, {document, palette}: Canvas, fill: string, opacity: number): SVGElement {
  const path = rings.map((ring) => `M${Array.from({length: ring.length / 2}, (_, at) => `${(ring[2 * at]! * scale).toFixed(1)},${(ring[2 * at + 1]! * scale).toFixed(1)}`).join("L")}Z`).join("");
  return svg(document, "path", {class: "area", d: path, fill, "fill-opacity": opacity, "fill-rule": "evenodd", stroke: palette.paper, "stroke-width": 1.2});
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Room for words, in pixels. */
  readonly room: number;
}

/** The middle of the box of a region's longest ring. */
function middleOf({rings}: RegionShape, scale: number): Place {
  const ring = rings.toSorted((a, b) => b.length - a.length)[0] ?? [0, 0];
  const [xs, ys] = [ring.filter((_, at) => at % 2 === 0), ring.filter((_, at) => at % 2 === 1)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {x: ((west + east) / 2) * scale, y: ((north + south) / 2) * scale, room: (east - west) * scale * 0.8};
}

/** Name, figure and difference, as many of them as there is room for. */
function words({label, text, difference}: RegionCell, {x, y, room}: Place, {document, palette, language}: Canvas, fill: number): SVGElement[] {
  const ink = fill === 4 ? palette.onDark : fill === 0 ? palette.onYellow : palette.ink;
  const size = Math.max(10, Math.min(15, (13 * room) / Math.max(1, textWidth(label, 13))));
  const lines = room >= 70 ? [label, text, formatSigned(difference, language, {least: 1, most: 1})] : [label, text];
  return lines.map((line, at) => svg(document, "text", {x, y: y + (at - (lines.length - 1) / 2) * (size + 4), dy: "0.35em", "text-anchor": "middle", "font-size": at === 0 ? size : Math.min(12.5, size), "font-weight": at === 0 ? 600 : 400, fill: ink}, `${line} `));
}

function region(cell: RegionCell, parts: SVGElement[], {href, highlight}: RegionTilesOptions, {document, palette, language}: Canvas): SVGElement {
  const {id, label, text, difference} = cell;
  if (id === highlight) for (const part of parts.slice(0, 1)) for (const [name, value] of [["stroke", palette.ink], ["stroke-width", "3"]] as const) part.setAttribute(name, value);
  return href
    ? svg(document, "a", {id: `region-${id}`, class: "region", href: href(id), "aria-current": id === highlight ? "true" : null}, ...parts)
    : svg(document, "g", {}, svg(document, "title", {}, `${label} ${text} (${formatSigned(difference, language, {least: 1, most: 1})})`), ...parts);
}

/** The five classes side by side, as far as the picture is wide. */
function legend(labels: readonly string[], {document, palette, width}: Canvas): SVGElement[] {
  const wide = Math.min(132, width / labels.length);
  return labels.flatMap((label, fill) => [
    svg(document, "rect", {x: fill * wide, y: 0, width: wide - 2, height: 8, fill: fillOf(fill, palette), "fill-opacity": depth(fill)}),
    svg(document, "text", {x: fill * wide + (wide - 2) / 2, y: 22, "text-anchor": "middle", "font-size": 12, fill: palette.muted}, label),
  ]);
}
