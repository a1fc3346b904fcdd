import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readRegionMap} from "../../../src/lib/regions/map.js";

const square = (x: number, y: number, size = 1) => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];
const feature = (name: unknown, coordinates: unknown, type = "Polygon") => ({type: "Feature", properties: {name}, geometry: {type, coordinates}});
const collection = (...features: unknown[]) => ({type: "FeatureCollection", 审图号: "鲁SG(2022)001号", features});
const read = (value: unknown) => readRegionMap(JSON.stringify(value));

describe("a supplied map", () => {
  it("is laid flat: degrees are narrower than they are high, north is up", () => {
    const result = read(collection(feature("南", [square(118, 36)]), feature("北", [square(118, 37)])));
    if (!("map" in result)) throw new Error("no map");
    const {map} = result;
    const [south, north] = map.regions;
    const middle = Math.cos((37 * Math.PI) / 180);
    expect(map.width / map.height).toBeCloseTo(middle / 2, 2);
    expect(Math.max(...north!.rings[0]!.filter((_, at) => at % 2 === 1))).toBe(Math.min(...south!.rings[0]!.filter((_, at) => at % 2 === 1)));
    expect(map.approval).toBe("鲁SG(2022)001号");
  });

  it("in metres is taken as plane, and several polygons are one region", () => {
    const result = read(collection(feature("甲区", [[square(500_000, 4_000_000, 2000)], [square(503_000, 4_000_000, 1000)]], "MultiPolygon")));
    if (!("map" in result)) throw new Error("no map");
    expect([result.map.width, result.map.height, result.map.regions[0]!.rings.length]).toEqual([1000, 500, 2]);
  });

  it.each([
    ["{", "regions.invalid"],
    [JSON.stringify({type: "Feature"}), "regions.invalid"],
    [JSON.stringify(collection()), "regions.invalid"],
    [JSON.stringify(collection(feature("甲区", [[118, 36]], "Point"))), "regions.invalid"],
    [JSON.stringify(collection(feature("", [square(118, 36)]))), "regions.invalid"],
    [JSON.stringify(collection(feature("甲区", [[[118, 36], [119, "x"], [119, 37], [118, 36]]]))), "regions.invalid"],
    [JSON.stringify(collection(feature("甲区", [square(118, 36)]), feature("甲区", [square(119, 36)]))), "regions.invalid"],
    [JSON.stringify({...collection(feature("甲区", [square(118, 36)])), 审图号: " "}), "regions.no_approval"],
  ])("%s is refused: %s", (text, code) => {
    const result = readRegionMap(text);
    expect("mistake" in result && result.mistake.code).toBe(code);
  });

  it("whatever the file holds, it is read or refused, never a crash", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(Object.keys(read(value))).toHaveLength(1);
      expect(Object.keys(read(collection(value)))).toHaveLength(1);
    }));
  });
});
