/** A supplied map, ready to be drawn: whole numbers in a box `width` wide and `height` high, y downwards. */
export interface RegionMap {
  /** Number of the approval (审图号) under which the map may be shown. */
  readonly approval: string;
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionShape[];
}

export interface RegionShape {
  readonly name: string;
  /** Rings as `x, y, x, y …`; a hole is a ring like any other (even-odd). */
  readonly rings: readonly (readonly number[])[];
}

/** Why a file is no map that can be used; the door words it. */
export type MapMistake = {readonly code: "regions.invalid" | "regions.no_approval"; readonly seen: string};

type Point = readonly [x: number, y: number];
interface Outline {
  readonly name: string;
  readonly rings: readonly (readonly Point[])[];
}

const WIDE = 1000;

/**
 * Reads a GeoJSON FeatureCollection of polygons. Degrees are laid flat about their middle latitude (equirectangular), any
 * other coordinates are taken as plane; both are fitted into one box. Points nearer than a thousandth of the width fall together.
 */
export function readRegionMap(text: string): {readonly map: RegionMap} | {readonly mistake: MapMistake} {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return invalid((error as Error).message);
  }
  const features = record(given)?.["features"];
  if (record(given)?.["type"] !== "FeatureCollection" || !Array.isArray(features) || features.length === 0) return invalid("FeatureCollection?");
  const outlines: Outline[] = [];
  for (const [at, feature] of features.entries()) {
    const outline = outlineOf(feature);
    if (typeof outline === "string") return invalid(`features[${at}]: ${outline}`);
    if (outlines.some(({name}) => name === outline.name)) return invalid(`features[${at}]: ${outline.name} ×2`);
    outlines.push(outline);
  }
  const approval = approvalOf(record(given)!);
  return approval === null ? {mistake: {code: "regions.no_approval", seen: "审图号"}} : {map: {approval, ...fitted(outlines)}};
}

function invalid(seen: string): {mistake: MapMistake} {
  return {mistake: {code: "regions.invalid", seen}};
}

const record = (value: unknown) => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null);

/** The approval stands on the collection, by its Chinese or its English name. */
function approvalOf(collection: Readonly<Record<string, unknown>>): string | null {
  const given = collection["审图号"] ?? collection["approval"] ?? record(collection["properties"])?.["审图号"] ?? record(collection["properties"])?.["approval"];
  return typeof given === "string" && given.trim() !== "" ? given.trim() : null;
}

function outlineOf(feature: unknown): Outline | string {
  const properties = record(record(feature)?.["properties"]);
  const name = properties?.["name"] ?? properties?.["地区"];
  if (typeof name !== "string" || name.trim() === "") return "properties.name?";
  const geometry = record(record(feature)?.["geometry"]);
  const given = geometry?.["type"] === "Polygon" ? [geometry["coordinates"]] : geometry?.["type"] === "MultiPolygon" ? geometry["coordinates"] : null;
  if (!Array.isArray(given)) return `geometry.type ${String(geometry?.["type"])}`;
  const rings = (given as unknown[]).flatMap((polygon) => (Array.isArray(polygon) ? (polygon as unknown[]) : [polygon]));
  const wrong = rings.findIndex((ring) => !isRing(ring));
  return rings.length === 0 || wrong >= 0 ? `geometry.coordinates (ring ${wrong + 1})` : {name: name.trim(), rings: rings as Point[][]};
}

function isRing(ring: unknown): ring is Point[] {
  return Array.isArray(ring) && ring.length >= 4 && ring.every((point) => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]));
}

function fitted(outlines: readonly Outline[]): Omit<RegionMap, "approval"> {
  const points = outlines.flatMap(({rings}) => rings.flat());
  const [west, east] = range(points.map(([x]) => x));
  const [south, north] = range(points.map(([, y]) => y));
  const degrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  const narrow = degrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const scale = WIDE / Math.max((east - west) * narrow, (north - south) / 1.2, 1e-9);
  const place = ([x, y]: Point): Point => [Math.round((x - west) * narrow * scale), Math.round((north - y) * scale)];
  return {
    width: Math.max(1, Math.round((east - west) * narrow * scale)),
    height: Math.max(1, Math.round((north - south) * scale)),
    regions: outlines.map(({name, rings}) => ({name, rings: rings.map((ring) => thinned(ring.map(place))).filter((ring) => ring.length >= 6)})),
  };
}

function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}

/** The ring without points that fell together, and without the last, which is the first. */
function thinned(ring: readonly Point[]): number[] {
  const kept = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]![0] || y !== ring[at - 1]![1]);
  const [first, last] = [kept[0]!, kept.at(-1)!];
  return (kept.length > 1 && first[0] === last[0] && first[1] === last[1] ? kept.slice(0, -1) : kept).flat();
}
