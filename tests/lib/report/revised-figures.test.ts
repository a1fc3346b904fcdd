import {expect, test} from "vitest";
import {told} from "../../../src/lib/report/revised/figures.js";

test("a figure of the comparison stands on paper with four decimals, and with more only where they tell then from now", () => {
  expect(told({before: "96.11111111111111", after: "94.44444444444444"})).toEqual(["96.1111", "94.4444"]);
  expect(told({before: "0.1234567891", after: "0.1234567912"})).toEqual(["0.123456789", "0.123456791"]);
  expect(told({before: "66.66666666666667", after: "100"})).toEqual(["66.6667", "100"]);
});

test("what is no long decimal stands as it is", () => {
  expect(told({before: "", after: "0.6"})).toEqual(["", "0.6"]);
  expect(told({before: "示例办〔2022〕1.123456号", after: "2022-09-01"})).toEqual(["示例办〔2022〕1.123456号", "2022-09-01"]);
});
