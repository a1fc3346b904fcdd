import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {publish} from "../../../loaders/publish/index.js";
import {warehousePath} from "../../../loaders/warehouse/path.js";
import type {About} from "../../../src/lib/published.js";
import type {RegionMap} from "../../../src/lib/regions/map.js";
import {city, SMALL, type City} from "./city.js";

const FIGURES = ["地区,指标,时期,数据种类,数据,计量单位", "甲市,地区生产总值,2021年,指数,106,", "乙市,地区生产总值,2021年,指数,104,", "甲市,地区生产总值,2022年,目标,5.5,%"].join("\r\n");
const square = (name: string, x: number) => ({type: "Feature", properties: {name}, geometry: {type: "Polygon", coordinates: [[[x, 36], [x + 1, 36], [x + 1, 37], [x, 37], [x, 36]]]}});
const mapOf = (names: readonly string[], approval: object = {审图号: "鲁SG(2022)001号"}) => JSON.stringify({type: "FeatureCollection", ...approval, features: names.map((name, at) => square(name, 117 + at))});

describe("the map that an office supplies", () => {
  let here: City;
  let folder: string;
  beforeEach(() => {
    here = city({...SMALL, "inbox/2022-02-01/经济指标.csv": FIGURES});
    folder = mkdtempSync(join(tmpdir(), "youjie-published-"));
  });
  afterEach(() => {
    here.done();
    rmSync(folder, {recursive: true, force: true});
  });

  const published = async (map?: string) => {
    if (map !== undefined) here.write("regions.geojson", map);
    const {faults} = await here.ingest();
    const target = await publish(warehousePath(here.folder), join(folder, "data"));
    const read = <T>(name: string) => JSON.parse(readFileSync(join(target, name), "utf8")) as T;
    return {codes: faults.map((fault) => fault.code).filter((code) => code.startsWith("regions.")), about: read<About>("about.json"), read};
  };

  it("is published, fitted, with the number under which it may be shown", async () => {
    const {codes, about, read} = await published(mapOf(["甲市", "乙市"]));
    expect(codes).toEqual([]);
    expect(about.map).toBe("鲁SG(2022)001号");
    expect(read<RegionMap>("map/regions.json").regions.map(({name}) => name)).toEqual(["甲市", "乙市"]);
  });

  it.each([
    ["names a region that no figure names: said, and still used", mapOf(["甲市", "乙市", "丙市"]), ["regions.unknown"], true],
    ["lacks a region that has figures: the squares stay", mapOf(["甲市"]), ["regions.missing"], false],
    ["has no approval number: the squares stay", mapOf(["甲市", "乙市"], {}), ["regions.no_approval"], false],
    ["is no map: the squares stay", "{}", ["regions.invalid"], false],
  ])("that %s", async (_, map, faults, used) => {
    const {codes, about} = await published(map);
    expect([codes, about.map !== undefined]).toEqual([faults, used]);
    expect((await here.rows<{code: string}>("select code from marts.faults where file = 'regions.geojson'")).map(({code}) => code)).toEqual(faults);
  });

  it("is none: no fault, no map; another map is another stamp", async () => {
    const {codes, about} = await published();
    expect([codes, about.map]).toEqual([[], undefined]);
    expect((await published(mapOf(["甲市", "乙市"]))).about.stamp).not.toBe(about.stamp);
  });

  it("a target of the year is kept beside the figures", async () => {
    await here.ingest();
    expect(await here.rows("select region, value, unit from marts.indicator_series where kind = 'target'")).toEqual([{region: "甲市", value: 5.5, unit: "%"}]);
  });
});
