import {expect, test} from "vitest";
import {inTargetUnit} from "../../../src/lib/measures/target-unit.js";

test.each([
  [32000, "万元", "亿元", 3.2],
  [21, null, "处", 21],
  [21, "处", null, 21],
  [7.5, "%", "%", 7.5],
  [4, null, null, 4],
])("%d %s beside a target in %s is %d", (value, unit, target, expected) => {
  expect(inTargetUnit(value, unit, target)).toBe(expected);
});

test.each([
  [32000, null, "亿元"],
  [32000, "万元", null],
  [6000, "万元", "平方米"],
  [7.5, null, "%"],
  [7.5, "个百分点", "%"],
  [3, null, "万人"],
])("%d %s is not compared with a target in %s", (value, unit, target) => {
  expect(inTargetUnit(value, unit, target)).toBeUndefined();
});
