import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {describe, expect, it} from "vitest";
import {ROOT} from "../loaders/pipeline/city.js";
import type {Tried} from "./disk.js";

const TSX = pathToFileURL(join(ROOT, "node_modules", "tsx", "dist", "loader.mjs")).href;
const SCRIPT = fileURLToPath(new URL("./disk.ts", import.meta.url));
const allowed = spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=1m none /mnt"], {stdio: "ignore"}).status === 0;
if (!allowed) console.log("this machine lets us mount no disk: a full and a read-only disk are not tried");

/** Mounts a disk of so many megabytes in a name space of its own and tries every command on it. */
async function tryOn(trouble: "full" | "read-only"): Promise<Tried[]> {
  const folder = mkdtempSync(join(tmpdir(), "youjie-disk-"));
  try {
    const child = spawn("unshare", ["-rm", "sh", "-c", `mount -t tmpfs -o size=40m none "$0" && exec "$@"`, folder, process.execPath, "--import", TSX, SCRIPT, trouble, folder], {cwd: ROOT, env: {...process.env, TZ: "Asia/Shanghai"}, stdio: ["ignore", "pipe", "pipe"]});
    const [out, err] = [child.stdout, child.stderr].map((stream) => {
      const said: string[] = [];
      stream.setEncoding("utf8").on("data", (chunk: string) => said.push(chunk));
      return said;
    });
    const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
    if (code !== 0) throw new Error(err!.join("").slice(-3000));
    return JSON.parse(out!.join("").trim().split("\n").at(-1)!) as Tried[];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

describe.skipIf(!allowed).each([
  ["full", /ENOSPC|no space left/i],
  ["read-only", /EROFS|read-only|mkdir/i],
] as const)("a disk that is %s", (trouble, words) => {
  it("leaves warehouse, site and reports as they stood, says so, and works again once it takes writing", async () => {
    const tried = await tryOn(trouble);
    expect(tried.map(({command}) => command)).toEqual(["ingest", "snapshot", "template", "build"]);
    expect(tried.filter(({whole}) => !whole)).toEqual([]);
    expect(tried.map(({command, code, said}) => ({command, code, said: words.test(said) ? "said" : said}))).toEqual(tried.map(({command}) => ({command, code: 2, said: "said"})));
    expect(tried.map(({afterwards}) => afterwards)).toEqual([0, 0, 0, 0]);
  }, 600_000);
});
