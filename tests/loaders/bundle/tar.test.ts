import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {bundleContents} from "../../../loaders/bundle/contents.js";
import {makeBundle} from "../../../loaders/bundle/index.js";
import {tarOf, type Packed} from "../../../loaders/bundle/tar.js";
import {city, ROOT} from "../pipeline/city.js";

const there = spawnSync("tar", ["--version"]).error === undefined;
const long = `${"很长的文件夹名/".repeat(9)}${"x".repeat(90)}.txt`;
const files: Packed[] = [
  {path: "a/empty", run: false, bytes: new Uint8Array()},
  {path: "a/install", run: true, bytes: Buffer.from("#!/bin/sh\n")},
  {path: "a/block", run: false, bytes: new Uint8Array(512).fill(7)},
  {path: long, run: false, bytes: Buffer.from("长")},
];

describe("the archive writer", () => {
  it.skipIf(!there)("writes what tar reads: bytes, long names, what can be run", () => {
    const folder = mkdtempSync(join(tmpdir(), "youjie-tar-"));
    writeFileSync(join(folder, "a.tar"), Buffer.concat([...tarOf(files)]));
    expect(spawnSync("tar", ["xf", "a.tar"], {cwd: folder})).toMatchObject({status: 0});
    for (const {path, bytes, run} of files) {
      expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true);
      expect((statSync(join(folder, path)).mode & 0o100) !== 0).toBe(run);
    }
    rmSync(folder, {recursive: true, force: true});
  });

  it("makes the same bytes twice, in whole blocks", () => {
    const [first, second] = [Buffer.concat([...tarOf(files)]), Buffer.concat([...tarOf(files)])];
    expect(first.equals(second)).toBe(true);
    expect(first.length % 512).toBe(0);
  });
});

describe("what goes into a bundle", () => {
  const plain = bundleContents(ROOT, {tests: false});

  it("is the program, its documents and its packages, and nothing that a run made", () => {
    for (const path of ["bin/youjie.mjs", "loaders/cli.ts", "src/index.md", "docs/nginx.conf", "data/profiles", "node_modules/@duckdb/node-api/package.json", "package-lock.json"]) expect(plain.some((each) => each.startsWith(path)), path).toBe(true);
    expect(plain.filter((path) => /^src\/data\/|\.observablehq|^data\/(?:inbox|site|snapshots|warehouse)|\.youjie\.lock|\.map$/.test(path))).toEqual([]);
  });

  it("has no package that only tests need, and of the font the two weights that are printed", () => {
    expect(plain.filter((path) => /^node_modules\/(?:vitest|playwright-core|typescript|knip|oxlint)\//.test(path))).toEqual([]);
    expect(plain.filter((path) => path.endsWith(".ttf"))).toHaveLength(2);
  });

  it("has tests, sample city and their packages where they are asked for", () => {
    const all = bundleContents(ROOT, {tests: true});
    for (const path of ["tests/setup.ts", "data/city.json", "node_modules/vitest/package.json"]) expect(all).toContain(path);
  });
});

describe("a bundle", () => {
  it("of the same files has the same bytes, whenever they were written, and a changed file shows", async () => {
    const made = async (style: string, when: number) => {
      const root = city({"package.json": "{}", "package-lock.json": JSON.stringify({packages: {"": {}, "node_modules/a": {}, "node_modules/b": {dev: true}}}), "node_modules/a/index.js": "1", "node_modules/b/index.js": "2", "src/style.css": style, "src/data/about.json": String(when), "bin/install.sh": "#!/bin/sh\n"});
      for (const name of ["src/style.css", "package.json"]) utimesSync(join(root.folder, name), when, when);
      const {sha256, bytes, files} = await makeBundle({root: root.folder, output: join(root.folder, "dist", "b.tar.gz"), version: "1", tests: false});
      const listed = there ? spawnSync("tar", ["tzf", join(root.folder, "dist", "b.tar.gz")], {encoding: "utf8"}).stdout : "";
      root.done();
      return {sha256, bytes, files, listed};
    };
    const first = await made("a {}", 1_600_000_000);
    expect(await made("a {}", 1_700_000_000)).toEqual(first);
    expect((await made("b {}", 1_600_000_000)).sha256).not.toBe(first.sha256);
    expect(first.listed).not.toContain("node_modules/b");
    expect(first.listed).not.toContain("src/data");
  });
});
