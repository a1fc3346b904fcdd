import {describe, expect, it} from "vitest";
import {judgeDropped, type Dropped, type Known} from "../../../src/lib/verify/dropped.js";
import type {FrozenReport} from "../../../src/lib/verify/frozen.js";
import {sealed, sealLine, type Manifest} from "../../../src/lib/verify/manifest.js";
import {sha256} from "../../../src/lib/verify/sha256.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const CONTENT = {"report.zh.pdf": "a report", "csv/zh/watch.csv": "a,b\r\n"};

function entries(content: Readonly<Record<string, string>>) {
  return Object.entries(content).map(([path, text]) => ({path, sha256: sha256(bytes(text)), bytes: bytes(text).length}));
}

/** A frozen folder as it would be dropped, with what is altered in it. */
function frozen(content: Readonly<Record<string, string>> = CONTENT, top = "2022-09-monthly-aa/"): Dropped[] {
  const manifest = sealed({format: "youjie-snapshot/1", id: "2022-09-monthly-aa", inputs: [], outputs: entries(content), self: ""} as unknown as Manifest);
  const files = {...content, "manifest.json": manifest, "manifest.sha256": sealLine(manifest)};
  return Object.entries(files).map(([path, text]) => ({path: top + path, bytes: bytes(text), sha256: sha256(bytes(text))}));
}

function replaced(files: readonly Dropped[], path: string, text: string): Dropped[] {
  return files.map((file) => (file.path.endsWith(path) ? {...file, bytes: bytes(text), sha256: sha256(bytes(text))} : file));
}

const fingerprint = frozen().find(({path}) => path.endsWith("manifest.json"))!.sha256;
const known: Known = {reports: [{folder: "2022-09-monthly-aa", fingerprint} as FrozenReport], files: {"2022-09-monthly-aa": entries(CONTENT)}};
const nothing: Known = {reports: [], files: {}};

describe("what a reader drops", () => {
  it("is found whole, and the same as the site's, whatever folder it came in", () => {
    for (const top of ["2022-09-monthly-aa/", "", "downloads/copy (1)/"]) {
      const {folders, loose} = judgeDropped(frozen(CONTENT, top), known, null);
      expect(folders).toMatchObject([{own: {outcome: "intact"}, signature: {state: "unsigned"}, site: {sameManifest: true, changed: [], missing: [], added: []}}]);
      expect(loose).toEqual([]);
    }
  });

  it("has every changed, missing and added file named", () => {
    const files = [...replaced(frozen(), "report.zh.pdf", "a repost").filter(({path}) => !path.endsWith("watch.csv")), {path: "2022-09-monthly-aa/note.txt", bytes: bytes("x"), sha256: sha256(bytes("x"))}];
    const [folder] = judgeDropped(files, known, null).folders;
    const found = {changed: ["report.zh.pdf"], missing: ["csv/zh/watch.csv"], added: ["note.txt"]};
    expect(folder!.own).toMatchObject({outcome: "altered", ...found});
    expect(folder!.site).toMatchObject({sameManifest: true, ...found});
  });

  it("is found out by the site's manifest where its own was altered along with it", () => {
    const [folder] = judgeDropped(frozen({...CONTENT, "report.zh.pdf": "a better report"}), known, null).folders;
    expect(folder!.own.outcome).toBe("intact");
    expect(folder!.site).toMatchObject({sameManifest: false, changed: ["report.zh.pdf"], missing: [], added: []});
  });

  it("is said to be unknown where the site has no such report", () => {
    expect(judgeDropped(frozen(), nothing, null).folders).toMatchObject([{own: {outcome: "intact"}, site: null}]);
  });

  it("without its manifest is held against the site's, by the name of its folder", () => {
    const files = frozen().filter(({path}) => !path.includes("manifest"));
    expect(judgeDropped(replaced(files, "watch.csv", "a,c\r\n"), known, null).folders).toMatchObject([{own: {outcome: "not_a_snapshot"}, site: {changed: ["csv/zh/watch.csv"], missing: []}}]);
  });

  it("file by file is looked up by its bytes, whatever it is called", () => {
    const files = [{...frozen()[0]!, path: "七月.pdf"}, {path: "report.zh.pdf", bytes: bytes("x"), sha256: sha256(bytes("x"))}];
    expect(judgeDropped(files, known, null)).toEqual({folders: [], loose: [
      {path: "七月.pdf", found: [{folder: "2022-09-monthly-aa", path: "report.zh.pdf"}]},
      {path: "report.zh.pdf", found: []},
    ]});
  });

  it("of several reports at once is judged each by itself", () => {
    const {folders} = judgeDropped([...frozen(), ...replaced(frozen(CONTENT, "other/"), "watch.csv", "!")], known, null);
    expect(folders.map(({name, own}) => [name, own.outcome])).toEqual([["2022-09-monthly-aa", "intact"], ["other", "altered"]]);
  });
});
