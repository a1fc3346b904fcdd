import {describe, expect, it} from "vitest";
import {tilesFor} from "../../../src/lib/regions/tiles.js";

const CITIES = "济南市 青岛市 淄博市 枣庄市 东营市 烟台市 潍坊市 济宁市 泰安市 威海市 日照市 临沂市 德州市 聊城市 滨州市 菏泽市 莱芜市".split(" ");

describe("the grid of squares", () => {
  it("gives every city of the province a square of its own", () => {
    const tiles = tilesFor(CITIES);
    expect(new Set([...tiles.values()].map(String)).size).toBe(CITIES.length);
  });

  it("puts regions it does not know below, none on another; a province it does not know at all gets squares in reading order", () => {
    const mixed = tilesFor([...CITIES, "甲区", "乙区"]);
    expect(new Set([...mixed.values()].map(String)).size).toBe(CITIES.length + 2);
    expect(mixed.get("甲区")![1]).toBeGreaterThan(Math.max(...CITIES.map((name) => mixed.get(name)![1])));
    expect([...tilesFor(["甲区", "乙区", "丙区"])]).toEqual([["甲区", [0, 0]], ["乙区", [1, 0]], ["丙区", [2, 0]]]);
    expect(tilesFor([]).size).toBe(0);
  });
});
