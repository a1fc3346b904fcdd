import * as fc from "fast-check";
import {expect, it} from "vitest";
import {blankKind, takesValueAbove} from "../../../src/lib/dialect/blank.js";
import "./seed.js";

it("tells seven kinds of nothing apart", () => {
  const kinds = ["", "—", "/", "无", "暂无", "同上", "〃"].map(blankKind);
  expect(kinds).toEqual(["empty", "dash", "slash", "none", "none_yet", "same_as_above", "ditto"]);
  expect(new Set(kinds).size).toBe(7);
});

it.each([
  ["   ", "empty"],
  ["\n　\u200b", "empty"],
  ["-", "dash"],
  ["——", "dash"],
  ["－", "dash"],
  ["／", "slash"],
  ["无。", "none"],
  ["無", "none"],
  ["暂 无", "none_yet"],
  ["同　上", "same_as_above"],
  ['"', "ditto"],
  ["″", "ditto"],
])("%j is %s", (text, kind) => expect(blankKind(text)).toBe(kind));

it.each(["0", "无变化", "无问题，已完成", "-5", "1/2", "√", "一", "暂无进展", "同上级", "×"])("%j says something", (text) =>
  expect(blankKind(text)).toBeUndefined(),
);

it("only ditto marks take the value above", () => {
  expect(["同上", "〃"].map((text) => takesValueAbove(blankKind(text)))).toEqual([true, true]);
  expect(["", "—", "/", "无", "暂无", "甲"].map((text) => takesValueAbove(blankKind(text)))).toEqual(Array(6).fill(false));
});

it("takes any string", () => {
  fc.assert(fc.property(fc.string({unit: "binary"}), (text) => void expect(["string", "undefined"]).toContain(typeof blankKind(text))));
});
