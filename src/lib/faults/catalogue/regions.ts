import {entry} from "./entry.js";

/** The map that the office may supply in place of the tile grid. */
export const regions = {
  "regions.invalid": entry("file_refused", ["地图文件不能用", "Map cannot be used"], ["data/regions.geojson 不是可用的地图：{seen}。", "data/regions.geojson is no map that can be used: {seen}."], ["应为 GeoJSON FeatureCollection，每个地区一个 Polygon 或 MultiPolygon，properties.name 写地区名。改好之前用示意方格。", "It should be a GeoJSON FeatureCollection with a Polygon or MultiPolygon for each region and its name in properties.name. Until then the schematic grid is drawn."]),
  "regions.no_approval": entry("file_refused", ["地图没有审图号", "Map without an approval number"], ["data/regions.geojson 没有写明{seen}，不予使用。", "data/regions.geojson does not state its approval number ({seen}) and is not used."], ["用经过审核的底图，在文件最外层写 \"审图号\"。在此之前用示意方格。", "Use an approved base map and give its number at the top of the file under \"审图号\". Until then the schematic grid is drawn."]),
  "regions.missing": entry("warning", ["地图缺地区", "Regions missing from the map"], ["有数据的地区在 data/regions.geojson 里找不到：{seen}。", "Regions with figures are not in data/regions.geojson: {seen}."], ["补上这些地区，或让 properties.name 与台账里的地区名一致。在此之前用示意方格。", "Add them, or make properties.name agree with the names in the ledgers. Until then the schematic grid is drawn."]),
  "regions.unknown": entry("warning", ["地图里有没有数据的地区", "Regions of the map without figures"], ["data/regions.geojson 里有台账没有的地区：{seen}。", "data/regions.geojson names regions that no ledger has: {seen}."], ["核对地区名；确实没有数据的，在图上留灰。", "Check the names; a region that has no figures stays grey."]),
} as const;
