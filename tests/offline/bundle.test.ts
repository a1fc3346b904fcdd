import {spawn, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {makeBundle, type Bundle} from "../../loaders/bundle/index.js";
import {ROOT, SMALL} from "../loaders/pipeline/city.js";
import {isolationHere} from "./isolation.js";

const REFUSE = new URL("./refuse-connections.mjs", import.meta.url).href;
const isolation = isolationHere();
const VERSION = "0.0.0-test";
const there = spawnSync("tar", ["--version"]).error === undefined;

let folder: string;
let bundle: Bundle;

/** Runs a command as on a bare machine: cut off from every network, an empty home, no npm on the path. */
function bare(command: string): Promise<{code: number | null; said: string}> {
  const [program, ...words] = isolation === "namespace" ? ["unshare", "-rn", "sh", "-c", `ip link set lo up 2>/dev/null || ifconfig lo up; ${command}`] : ["sh", "-c", command];
  const child = spawn(program!, words, {cwd: folder, env: {HOME: join(folder, "home"), PATH: `${join(folder, "bin")}:/usr/bin:/bin:/usr/sbin:/sbin`, LANG: "zh_CN.UTF-8", ...(isolation === "preload" && {NODE_OPTIONS: `--import=${REFUSE}`})}});
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => said.push(chunk));
  return new Promise((resolve, reject) => child.once("error", reject).once("close", (code) => resolve({code, said: said.join("")})));
}

describe.skipIf(!there)(`a bundle on a machine without a network (${isolation})`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "youjie-bare-"));
    for (const name of ["home", "bin"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "bin", "node"), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, {mode: 0o755});
    writeFileSync(join(folder, "bin", "npm"), "#!/bin/sh\necho npm was asked for >&2\nexit 99\n", {mode: 0o755});
    bundle = await makeBundle({root: ROOT, output: join(folder, "youjie.tar.gz"), version: VERSION, tests: false});
    expect(spawnSync("tar", ["xzf", bundle.file], {cwd: folder}).status).toBe(0);
    for (const [file, text] of Object.entries(SMALL)) {
      mkdirSync(dirname(join(folder, "data", file)), {recursive: true});
      writeFileSync(join(folder, "data", file), text);
    }
  }, 600_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const installer = () => `./youjie-${VERSION}/install ${join(folder, "program")} ${join(folder, "data")}`;

  it("is not installed when one byte of it was changed, and the file is named", async () => {
    const path = join(folder, `youjie-${VERSION}`, "src", "style.css");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("1", "2"));
    const {code, said} = await bare(installer());
    writeFileSync(path, text);
    expect(code).toBe(2);
    expect(said).toContain("已改动 changed: src/style.css");
    expect(existsSync(join(folder, "program"))).toBe(false);
  });

  it("is installed by one command, reads ledgers, builds, freezes and serves", async () => {
    const installed = await bare(installer());
    expect(installed.code, installed.said).toBe(0);
    const port = 3950;
    const run = join(folder, "program", "youjie");
    const {code, said} = await bare([
      `${run} ingest`, `${run} build`, `${run} snapshot --period 2022-09 --kind pack --lang zh`, `${run} verify ${join(folder, "data", "snapshots")}/*`,
      `(${run} serve --port ${port} & server=$!; sleep 5; '${process.execPath}' -e 'fetch("http://127.0.0.1:${port}/reports.html").then(async (r) => console.log("served", r.status, (await r.text()).includes("报告")))'; kill $server)`,
    ].join(" && "));
    expect(code, said).toBe(0);
    expect(said).toContain("served 200 true");
    expect(said).not.toContain("npm was asked for");
    expect(readdirSync(join(folder, "home"))).toEqual([]);
  }, 600_000);

  it("installed once more keeps the earlier program to go back to, and leaves the data alone", async () => {
    const before = readFileSync(join(folder, "data", "health.json"), "utf8");
    expect((await bare(installer())).code).toBe(0);
    expect(existsSync(join(folder, "program.old", "bin", "youjie.mjs"))).toBe(true);
    expect(readFileSync(join(folder, "data", "health.json"), "utf8")).toBe(before);
    expect((await bare(`rm -rf program && mv program.old program && ./program/youjie --version`)).code).toBe(0);
  }, 120_000);
});
