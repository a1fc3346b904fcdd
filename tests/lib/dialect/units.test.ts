import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {resolveUnits, unitClashes, unitIndex} from "../../../src/lib/dialect/units.js";
import "./seed.js";

const rows = [
  {unit_id: "D01", name: "市水利局", short_name: "水利局", aliases: "水务局、市水务局"},
  {unit_id: "D02", name: "市人力资源和社会保障局", short_name: "市人社局", aliases: null},
  {unit_id: "D03", name: "市住房和城乡建设局", aliases: "市住建局"},
  {unit_id: "D04", name: "市文化和旅游局", aliases: "市文旅局"},
  {unit_id: "D05", name: "市财政局"},
  {unit_id: "D06", name: "市发展和改革委员会", aliases: "市发改委、市发展改革委"},
  {unit_id: "C01", name: "甲区", short_name: "甲区", aliases: "甲区人民政府"},
];
const index = unitIndex(rows);

describe("resolveUnits", () => {
  it.each([
    ["市水利局、市财政局", ["D01", "D05"]],
    ["市水利局，市财政局", ["D01", "D05"]],
    ["市水利局；市财政局", ["D01", "D05"]],
    ["市水利局/市财政局", ["D01", "D05"]],
    ["市水利局\n市财政局", ["D01", "D05"]],
    ["市水利局 市财政局", ["D01", "D05"]],
    ["市 水 利 局", ["D01"]],
    ["市財政局", ["D05"]],
    ["市发改委", ["D06"]],
    ["D05", ["D05"]],
    ["市水利局、市水务局", ["D01"]],
    ["市水利局（河长办）", ["D01"]],
    ["（市发展改革委负责）", ["D06"]],
    ["市文旅局、甲区人民政府。", ["D04", "C01"]],
  ])("%j names %j", (text, ids) => expect(resolveUnits(text, index)).toMatchObject({ids, unresolved: []}));

  it("splits at 和, 及, 与 only where every side is a unit", () => {
    expect(resolveUnits("市住房和城乡建设局", index).ids).toEqual(["D03"]);
    expect(resolveUnits("市人力资源和社会保障局和市财政局", index).ids).toEqual(["D02", "D05"]);
    expect(resolveUnits("市水利局与市人力资源和社会保障局及市文化和旅游局", index).ids).toEqual(["D01", "D02", "D04"]);
    expect(resolveUnits("市住房和城乡建设局和某局", index)).toMatchObject({ids: [], unresolved: ["市住房和城乡建设局和某局"]});
    expect(resolveUnits("市水利和财政局", index).ids).toEqual([]);
  });

  it("takes the roles that the cell itself gives", () => {
    for (const text of [
      "牵头：市水利局；配合：市财政局、市发改委",
      "牵头单位：市水利局 配合单位：市财政局、市发改委",
      "市水利局（牵头）、市财政局（配合）、市发改委（配合）",
      "由市水利局牵头，市财政局配合，市发改委配合",
      "主办：市水利局\n协办：市财政局，市发改委",
    ]) {
      expect(resolveUnits(text, index)).toMatchObject({
        ids: ["D01", "D05", "D06"],
        roles: {D01: "lead", D05: "support", D06: "support"},
        unresolved: [],
      });
    }
    expect(resolveUnits("责任单位：市水利局、市财政局", index)).toMatchObject({ids: ["D01", "D05"], roles: {}});
  });

  it("says how many units 等12部门 claims", () => {
    expect(resolveUnits("市发改委等12部门", index)).toMatchObject({ids: ["D06"], claimed: 12});
    expect(resolveUnits("市发改委、市财政局等十二个部门", index)).toMatchObject({ids: ["D06", "D05"], claimed: 12});
    expect(resolveUnits("市水利局等有关部门", index)).toMatchObject({ids: ["D01"], claimed: 0});
    expect(resolveUnits("市水利局", index).claimed).toBeUndefined();
  });

  it("hands back what it does not find, with proposals that it does not take", () => {
    const found = resolveUnits("市水理局、各区县", index);
    expect(found).toMatchObject({ids: [], unresolved: ["市水理局"], groups: ["各区县"]});
    expect(found.near[0]?.candidates[0]).toMatchObject({candidate: "市水利局", unit_id: "D01"});
    expect(found.near).toHaveLength(1);
  });

  it("a blank names nobody", () => {
    for (const text of ["", "—", "无", "同上"]) expect(resolveUnits(text, index)).toEqual({ids: [], roles: {}, unresolved: [], near: []});
  });
});

it("a name that two units claim resolves to neither, and is reported", () => {
  const twice = [...rows, {unit_id: "D07", name: "市水务集团", aliases: "市水务局"}];
  expect(resolveUnits("市水务局", unitIndex(twice)).ids).toEqual([]);
  expect(unitClashes(twice)).toEqual([{name: "市水务局", ids: ["D01", "D07"]}]);
  expect(unitClashes(rows)).toEqual([]);
});

it("never throws; every id is of the index; any joining of known names resolves", () => {
  const names = rows.map((row) => row.name);
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...names), {minLength: 1}), fc.constantFrom("、", "，", "；", "\n", "和", "及", "以及", " "), (some, mark) => {
      expect(resolveUnits(some.join(mark), index)).toMatchObject({
        ids: some.map((name) => index.get(name)),
        unresolved: [],
      });
    }),
  );
  const piece = fc.constantFrom(..."市水利局财政牵头配合：；、，和及与等12部门（）\n ".split(""));
  const text = fc.oneof(fc.string({unit: "binary"}), fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join("")));
  const known = new Set(index.values());
  fc.assert(fc.property(text, (text) => void expect(resolveUnits(text, index).ids.every((id) => known.has(id))).toBe(true)), {numRuns: 1000});
});

describe("names that follow from a name by rule", () => {
  const index = unitIndex([
    {unit_id: "C1", name: "甲区", aliases: "甲区人民政府"},
    {unit_id: "D1", name: "市金融监管局", short_name: "金融局"},
    {unit_id: "D2", name: "市审批局", short_name: "审批局"},
    {unit_id: "Z1", name: "高新区（示例）", short_name: "高新区"},
  ]);

  it.each([["甲区政府", "C1"], ["市金融局", "D1"], ["金融监管局", "D1"], ["高新区管委会", "Z1"]])("%s", (name, id) => {
    expect(resolveUnits(name, index)).toMatchObject({ids: [id], unresolved: []});
  });

  it("count for nobody where two units could be meant, or where one is called so", () => {
    const two = unitIndex([{unit_id: "A", name: "市水利局", short_name: "水务局"}, {unit_id: "B", name: "市水务局", short_name: null}]);
    expect(resolveUnits("市水务局", two).ids).toEqual(["B"]);
    expect(resolveUnits("水务局", two).ids).toEqual(["A"]);
  });
});

it.each(["各区县政府", "市直有关部门", "各成员单位", "各区县和有关部门"])("%s names nobody and is told apart from a wrong name", (text) => {
  expect(resolveUnits(text, unitIndex([]))).toMatchObject({ids: [], groups: [text], unresolved: []});
});
