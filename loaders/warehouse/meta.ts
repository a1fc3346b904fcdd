import type {RegionMap} from "../../src/lib/regions/map.js";
import type {City} from "../settings.js";
import {appendRows, createTable} from "./append.js";
import type {Warehouse} from "./open.js";

interface Meta {
  readonly version: string;
  readonly stamp: string;
  readonly asOf: string;
  readonly city: City;
  readonly map: RegionMap | null;
  readonly files: readonly {readonly file: string; readonly received: string; readonly checksum: string; readonly bytes: number}[];
  readonly profiles: readonly {readonly id: string}[];
  readonly settings: readonly {readonly file: string; readonly checksum: string; readonly bytes: number}[];
  /** How the run ended: given again while nothing has changed. */
  readonly report: unknown;
}

/** Writes `meta.build` (key, value), `meta.inputs` (every file read) and `meta.settings` (what else decides the figures): what a snapshot names as its origin. */
export async function writeMeta(warehouse: Warehouse, meta: Meta): Promise<void> {
  const text = ["key", "value"].map((name) => ({name, type: "VARCHAR" as const}));
  await createTable(warehouse, "meta", "build", text);
  await appendRows(warehouse, "meta", "build", text, [
    {key: "version", value: meta.version},
    {key: "stamp", value: meta.stamp},
    {key: "as_of", value: meta.asOf},
    {key: "sample", value: String(meta.city.sample)},
    {key: "city_zh", value: meta.city.name.zh},
    {key: "city_en", value: meta.city.name.en},
    {key: "home_region", value: meta.city.home_region},
    {key: "map", value: meta.map && JSON.stringify(meta.map)},
    {key: "report", value: JSON.stringify(meta.report)},
    {key: "profiles", value: meta.profiles.map((profile) => profile.id).join(", ")},
  ]);
  const inputs = [
    {name: "file", type: "VARCHAR" as const},
    {name: "received", type: "DATE" as const},
    {name: "checksum", type: "VARCHAR" as const},
    {name: "bytes", type: "INTEGER" as const},
  ];
  await createTable(warehouse, "meta", "inputs", inputs);
  await appendRows(warehouse, "meta", "inputs", inputs, meta.files);
  const settings = inputs.filter(({name}) => name !== "received");
  await createTable(warehouse, "meta", "settings", settings);
  await appendRows(warehouse, "meta", "settings", settings, meta.settings);
}
