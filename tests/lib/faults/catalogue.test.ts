import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {catalogue, entryOf, severities, severityOf} from "../../../src/lib/faults/catalogue";
import {wording} from "../../../src/lib/faults/wording";

const root = join(import.meta.dirname, "../../..");

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts")).map((name) => join(root, folder, name));
}

/** Codes as they are written: "file.corrupt". The first word is a family of the catalogue. */
function codesUsed(): Map<string, string> {
  const families = [...new Set(Object.keys(catalogue).map((code) => code.split(".")[0]))].join("|");
  const pattern = new RegExp(`["'\`]((?:${families})\\.[a-z]+(?:_[a-z]+)*)["'\`]`, "g");
  const used = new Map<string, string>();
  for (const file of [...sources("loaders"), ...sources("src")]) {
    for (const [, code] of readFileSync(file, "utf8").matchAll(pattern)) if (code) used.set(code, file.slice(root.length + 1));
  }
  return used;
}

/** Keys of a profile and names of files look like codes. */
const NOT_CODES: ReadonlySet<string> = new Set([...["encoding", "delimiter", "header_row", "header_rows", "transpose", "skip_rows"].map((key) => `read.${key}`), "regions.geojson", "regions.json"]);

describe("the catalogue of faults", () => {
  test("holds every code that is used anywhere", () => {
    const unknown = [...codesUsed()].filter(([code]) => !entryOf(code) && !NOT_CODES.has(code));
    expect(unknown).toEqual([]);
  });

  test("holds a code for every problem that an edition can have", () => {
    const listed = readFileSync(join(root, "src/lib/methodology/problems.ts"), "utf8").matchAll(/^ {2}([a-z_]+): \{zh:/gm);
    const missing = [...listed].map(([, code]) => `edition.${code}`).filter((code) => !entryOf(code));
    expect(missing).toEqual([]);
  });

  test.each(Object.entries(catalogue))("%s is worded in both languages, each in its own", (_, entry) => {
    for (const {zh, en} of [entry.title, entry.sentence, entry.todo]) {
      expect(zh).toMatch(/[\u4e00-\u9fa5]/);
      expect(en.replace(/[“”]|是|否|月底前|2022年6|推进中|未启动|审图号/g, "")).not.toMatch(/[\u4e00-\u9fa5]/);
      expect(en).not.toBe("");
    }
    expect(entry.sentence.zh.includes("{seen}")).toBe(entry.sentence.en.includes("{seen}"));
    expect(entry.sentence.zh.includes("{expected}")).toBe(entry.sentence.en.includes("{expected}"));
    expect(severities).toContain(entry.severity);
  });
});

describe("wording", () => {
  test("fills in what was seen and expected, in the reader's language", () => {
    const fault = {code: "value.out_of_range", seen: "170%", expected: {zh: "应在 0% 到 150% 之间", en: "it should lie between 0% and 150%"}};
    expect(wording(fault, "zh").sentence).toBe("“170%”超出了允许的范围：应在 0% 到 150% 之间。");
    expect(wording(fault, "en").sentence).toBe("“170%” is outside what is allowed: it should lie between 0% and 150%.");
    expect(wording(fault, "en").severity).toBe("row_refused");
  });

  test("leaves no braces and no loose marks where nothing was expected", () => {
    for (const code of Object.keys(catalogue)) {
      for (const language of ["zh", "en"] as const) {
        const {sentence, todo} = wording({code, seen: "x"}, language);
        expect(sentence).not.toMatch(/[{}]|[，：；]。|[,:;] ?\.$/);
        expect(todo).not.toMatch(/[{}]/);
      }
    }
  });

  test("shortens what is long, and takes texts such as $& as they stand", () => {
    expect(wording({code: "unit.unknown", seen: "长".repeat(500)}, "zh").sentence.length).toBeLessThan(200);
    expect(wording({code: "unit.unknown", seen: "$& {expected}"}, "zh").sentence).toContain("$& {expected}");
  });

  test("a code that nobody wrote down is still shown, as a warning", () => {
    expect(wording({code: "new.code", seen: "x"}, "zh")).toMatchObject({title: "new.code", severity: "warning"});
    expect(severityOf("new.code")).toBe("warning");
    expect(entryOf("__proto__")).toBeUndefined();
  });
});
