import * as fc from "fast-check";
import {expect, it} from "vitest";
import {toSimplified} from "../../../src/lib/dialect/simplified.js";
import "./seed.js";

it("folds the Traditional characters of headers and unit names", () => {
  expect(toSimplified("責任單位")).toBe("责任单位");
  expect(toSimplified("完成時限")).toBe("完成时限");
  expect(toSimplified("進展滯後")).toBe("进展滞后");
  expect(toSimplified("關於發展和改革委員會")).toBe("关于发展和改革委员会");
  expect(toSimplified("備註")).toBe("备注");
});

it("leaves Simplified text, and characters whose reading depends on the word, as they are", () => {
  for (const text of ["责任单位", "乾隆", "著名", "后备", "里程", ""]) expect(toSimplified(text)).toBe(text);
});

it("keeps the length, changes nothing twice, and takes any string", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      const once = toSimplified(text);
      expect(once.length).toBe(text.length);
      expect(toSimplified(once)).toBe(once);
    }),
  );
});
