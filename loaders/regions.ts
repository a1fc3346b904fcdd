import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Fault} from "../src/lib/faults/fault.js";
import {readRegionMap, type RegionMap} from "../src/lib/regions/map.js";
import {query, type Warehouse} from "./warehouse/open.js";

const FILE = "regions.geojson";

/** The map the office supplied, as it stands in the data folder; `null` where it supplied none. */
export function regionsText(dataFolder: string): string | null {
  const path = join(dataFolder, FILE);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Looks at a supplied map at the door: its shape, its approval, and whether it names the regions that the figures name. */
export async function checkRegions(warehouse: Warehouse, text: string | null): Promise<{map: RegionMap | null; faults: readonly Fault[]}> {
  if (text === null) return {map: null, faults: []};
  const read = readRegionMap(text);
  if ("mistake" in read) return {map: null, faults: [{...read.mistake, file: FILE}]};
  const known = (await query<{region: string}>(warehouse, "select distinct region from raw.indicators where kind = 'index' and region is not null order by region")).map(({region}) => region);
  const drawn = new Set(read.map.regions.map(({name}) => name));
  const missing = known.filter((name) => !drawn.has(name));
  const unknown = [...drawn].filter((name) => !known.includes(name)).sort();
  const faults: Fault[] = [
    ...(missing.length > 0 ? [{code: "regions.missing", file: FILE, seen: missing.join("、")}] : []),
    ...(unknown.length > 0 ? [{code: "regions.unknown", file: FILE, seen: unknown.join("、")}] : []),
  ];
  return {map: missing.length > 0 ? null : read.map, faults};
}
