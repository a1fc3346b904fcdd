import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {wording} from "../../../src/lib/faults/wording.js";

/** What readers may say they saw of a file that they refuse, as it stands in their code. */
function refusals(folder: string): {readonly code: string; readonly said: string; readonly where: string}[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true}).filter((entry) => entry.isFile() && entry.name.endsWith(".ts")).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [...readFileSync(path, "utf8").matchAll(/"(file\.(?!secret)\w+)",\s*(?:\(\) => |seen: )?("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g)].map(([, code, quoted]) => ({code: code!, said: quoted!.slice(1, -1).replaceAll("${what}", "row").replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "7"), where: path}));
  });
}

const found = refusals("loaders/read").concat(refusals("loaders/ingest"));

it("the refusals in the readers are found", () => {
  expect(found.length).toBeGreaterThan(60);
});

const words = found.filter(({code, said}) => code !== "file.macros" && /[a-z]{2}/i.test(said) && !said.startsWith("file."));

describe("what a reader saw of a file is told in both languages", () => {
  it.each(words)("$code: $said", ({code, said}) => {
    const zh = wording({code, seen: said}, "zh").sentence;
    expect(zh).not.toContain(said);
    expect(zh.replaceAll(/\b(?:HTML|XML|UTF-8|Unicode|GB18030|Big5|zip64|windows-1252|Word)\b|<[^>]*>|2\^7/g, "")).not.toMatch(/[A-Za-z]{3}/);
    expect(wording({code, seen: said}, "en").sentence).toContain(said);
  });

  it.each([
    ["file.corrupt", "sheet 3: two cells at B2", "第 3 张表，B2 有两个单元格"],
    ["file.corrupt", "shared texts: ends inside <si>", "共享文字在 <si> 里断了"],
    ["file.too_large", "xl/worksheets/sheet1.bin: row 1048577", "xl/worksheets/sheet1.bin，第 1048577 行"],
    ["file.encoding", "UTF-8, damaged: byte 12: e7 94", "UTF-8，有损坏，第 12 个字节起是 e7 94"],
    ["file.not_a_workbook", 'text: "甲区: 乙区"', '文字 "甲区: 乙区"'],
    ["file.unreadable", "EACCES", "没有读取权限（EACCES）"],
    ["file.corrupt", "Unsupported BIFF 1", "Unsupported BIFF 1"],
  ])("%s: %s", (code, seen, said) => {
    expect(wording({code, seen}, "zh").sentence).toContain(said);
  });

  it("a name without end is passed through, and takes no time", () => {
    const seen = `${"a: ".repeat(30_000)}7 bytes unpack to`;
    const begun = performance.now();
    expect(wording({code: "file.bomb", seen}, "zh").sentence).toContain("a: a: a:");
    expect(wording({code: "file.bomb", seen: seen.slice(-300)}, "zh").sentence).toContain("a: a: a:");
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it("what stands in the file itself is never put into other words", () => {
    expect(wording({code: "file.nothing_recognised", seen: "program"}, "zh").sentence).toContain("program");
    expect(wording({code: "number.unreadable", seen: "7 tables"}, "zh").sentence).toContain("7 tables");
  });
});
