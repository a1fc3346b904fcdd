import * as fc from "fast-check";
import {expect, it} from "vitest";
import {editDistance, nearest} from "../../../src/lib/dialect/nearest.js";
import "./seed.js";

it("proposes what a person might have meant, best first", () => {
  const headers = ["牵头单位", "配合单位", "完成时限", "办结时限", "任务名称"];
  expect(nearest("牵头单为", headers)[0]?.candidate).toBe("牵头单位");
  expect(nearest("任务完成时限", headers)[0]?.candidate).toBe("完成时限");
  expect(nearest("牵头单位", headers)[0]).toEqual({candidate: "牵头单位", score: 1});
});

it("proposes nothing for what is far, too short or too long", () => {
  expect(nearest("备注", ["牵头单位", "完成时限"])).toEqual([]);
  expect(nearest("市", ["市水利局"])).toEqual([]);
  expect(nearest("长".repeat(61), ["长".repeat(61)])).toEqual([]);
});

it("counts single-character changes", () => {
  // kitten → sitting, the textbook example of Levenshtein's distance
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("", "水利")).toBe(2);
});

it("is a distance", () => {
  fc.assert(
    fc.property(fc.string({maxLength: 12}), fc.string({maxLength: 12}), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
