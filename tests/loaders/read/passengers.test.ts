import {describe, expect, it} from "vitest";
import {notesOnParts} from "../../../loaders/read/passengers";
import {readWorkbook, textRows, xlsx, xlsxParts, zipOf} from "./support";

const rows = textRows([["任务编号", "办理状态"], ["T-001", "已完成"]]);
const notesOf = (bytes: Uint8Array) => readWorkbook("a.xlsx", bytes).notes;

describe("what comes along with the cells", () => {
  it("macros and links to other files are told of by number and never opened", () => {
    const parts = xlsxParts({sheets: [rows], more: {"xl/vbaProject.bin": "not even a project", "xl/externalLinks/externalLink1.xml": "<!DOCTYPE x>", "xl/externalLinks/_rels/externalLink1.xml.rels": "<a/>"}});
    expect(notesOf(zipOf(parts))).toEqual([{code: "file.macros", seen: "1"}, {code: "file.external_links", seen: "1"}]);
  });

  it("in OpenDocument a library without a module is no macro", () => {
    expect(notesOnParts(["content.xml", "basic/script-lc.xml", "basic/standard/script-lb.xml"])).toEqual([]);
    expect(notesOnParts(["content.xml", "basic/standard/script-lb.xml", "basic/standard/module1.xml"])).toEqual([{code: "file.macros", seen: "1"}]);
  });

  it("a plain workbook is told nothing of", () => {
    expect(notesOf(xlsx({sheets: [rows]}))).toEqual([]);
  });
});

describe("the range that a sheet declares", () => {
  it.each([
    ["A1", "A1 → A1:B2"],
    ["A1:XFD1048576", "A1:XFD1048576 → A1:B2"],
    ["nonsense", "nonsense → A1:B2"],
  ])("%s is not believed, and that is told", (declared, seen) => {
    const bytes = xlsx({sheets: [{xml: `<dimension ref="${declared}"/>${rows}`, name: "进展"}]});
    expect(notesOf(bytes)).toEqual([{code: "read.dimension", sheet: "进展", seen}]);
    expect(readWorkbook("a.xlsx", bytes).sheets[0]?.rows[1]?.[1]?.text).toBe("已完成");
  });

  it.each(["A1:B2", "A1:F40"])("%s goes with what there is", (declared) => {
    expect(notesOf(xlsx({sheets: [`<dimension ref="${declared}"/>${rows}`]}))).toEqual([]);
  });
});
