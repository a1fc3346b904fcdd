import {describe, expect, it} from "vitest";
import {readBytes} from "../../../loaders/read";
import {secretMark} from "../../../loaders/read/secret";
import {refusalOf, textRows, xlsx} from "./support";

describe("a classification mark", () => {
  it.each([["绝密", "绝密"], ["机 密", "机密"], [" 秘　密\n", "秘密"], ["机密★1年", "机密"], ["绝密★", "绝密"], ["秘密 ★ 长期", "秘密"], ["密级：机密", "机密"], ["密级:秘密★5年", "秘密"]])("is found in %j", (text, mark) => {
    expect(secretMark(text)).toBe(mark);
  });

  it.each(["商业秘密保护专项行动", "秘密级文件管理", "机密性", "密级", "密级：内部", "是否涉密", "机密，非机密", "保守国家秘密", "严密", "机密 文件"])("is not seen in %j", (text) => {
    expect(secretMark(text)).toBeUndefined();
  });
});

describe("a marked file", () => {
  const rows = [["机密★1年"], ["某某专项台账"], ["序号", "事项"], ["1", "不可外传的内容"]];
  const files: [string, Uint8Array][] = [
    ["a.xlsx", xlsx({sheets: [textRows([["甲"]]), {xml: textRows(rows), name: "不可外传的表", state: "hidden"}]})],
    ["a.csv", new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n"))],
    ["a.xls", new TextEncoder().encode(`<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`)],
  ];

  it.each(files)("%s is refused, and nothing of it is told but the mark and its place", (name, bytes) => {
    const result = readBytes(name, bytes);
    expect(refusalOf(result)).toBe("file.secret");
    expect(JSON.stringify(result)).toMatch(/机密 \([\w ]+, A1\)/);
    expect(JSON.stringify(result)).not.toMatch(/不可外传|某某|甲/);
  });

  it("is refused wherever the mark stands", () => {
    expect(refusalOf(readBytes("a.xlsx", xlsx({sheets: [textRows([["事项", "说明"], ["1", "密级：秘密"]])]})))).toBe("file.secret");
  });

  it("is refused by the name of a sheet", () => {
    const result = readBytes("a.xlsx", xlsx({sheets: [{xml: textRows([["甲"]]), name: "密级：秘密"}]}));
    expect(result).toEqual({ok: false, code: "file.secret", seen: "秘密 (name of sheet 1)"});
  });

  it("is not one that only speaks of secrets", () => {
    expect(refusalOf(readBytes("a.xlsx", xlsx({sheets: [textRows([["事项"], ["商业秘密保护"]])]})))).toBe("read: 1 sheets");
  });
});
