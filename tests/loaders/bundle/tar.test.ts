import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {bundleContents} from "../../../loaders/bundle/contents.js";
import {tarOf, type Packed} from "../../../loaders/bundle/tar.js";
import {ROOT} from "../pipeline/city.js";

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
