import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {commands} from "../../loaders/cli/help.js";
import {readHealth} from "../../loaders/health/index.js";
import {logWords} from "../../src/lib/messages/log.js";
import {catalogue} from "../../src/lib/faults/catalogue.js";
import {city, ROOT, SMALL, type City} from "../loaders/pipeline/city.js";
import {run} from "../interrupted/moments.js";

const guides = {zh: "docs/operations.zh-CN.md", en: "docs/operations.md"} as const;
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
/** The fenced commands that begin with a comment of this word. */
const fence = (file: string, word: string) => [...read(file).matchAll(/```sh\n(# [\s\S]*?)```/g)].map((match) => match[1]!).find((text) => text.startsWith(`# ${word}`))!;

describe("the operations guide", () => {
  it.each(["zh", "en"] as const)("(%s) explains every line of the log, every command that has an exit code of its own, and every shipped file", (language) => {
    const text = read(guides[language]);
    expect(Object.values(logWords).filter((words) => !text.includes(`| ${words[language]} |`))).toEqual([]);
    for (const name of ["ingest", "build", "snapshot", "verify", "template", "chase", "bundle", "health", "watch", "start"]) {
      expect(text).toContain(name);
      expect(commands).toHaveProperty(name);
    }
    for (const file of ["systemd/youjie.service", "systemd/youjie.timer", "systemd/youjie.cron", "nginx-editions.conf", "nginx.conf"]) expect(text).toContain(`(${file})`);
  });

  it.each(["zh", "en"] as const)("(%s) names only faults that there are", (language) => {
    const named = [...read(guides[language]).matchAll(/`(run\.\w+)`/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((code) => !(code in catalogue))).toEqual([]);
  });

  it("says the same in both languages: as many headings, tables and fences", () => {
    const shape = (text: string) => text.split("\n").filter((line) => /^(?:##|```|\|)/.test(line)).map((line) => line.slice(0, 2));
    expect(shape(read(guides.zh))).toEqual(shape(read(guides.en)));
  });
});

describe("backup and restore, as the guide says", () => {
  let here: City;
  let there: string;
  beforeAll(async () => {
    here = city({...SMALL, "city.json": JSON.stringify({name: {zh: "小市", en: "Small"}, sample: true}), "acceptances.csv": "check,value,reason,by,date\n"});
    there = mkdtempSync(join(tmpdir(), "youjie-restored-"));
    expect((await run(["ingest", "--data", here.folder])).code).toBe(0);
    expect((await run(["snapshot", "--period", "2022-09", "--kind", "pack", "--lang", "zh", "--data", here.folder])).code).toBe(0);
  });
  afterAll(() => {
    here.done();
    rmSync(there, {recursive: true, force: true});
  });

  it.each(["zh", "en"] as const)("(%s) brings back the same stamp, and reports that verify with their tables made anew", (language) => {
    const words = language === "zh" ? ["备份", "恢复"] : ["backup", "restore"];
    const bin = join(there, "bin");
    mkdirSync(bin, {recursive: true});
    writeFileSync(join(bin, "youjie"), `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, "bin", "youjie.mjs")}' "$@"\n`, {mode: 0o755});
    const environment = {...process.env, BACKUP: join(there, `${language}.tar.gz`), PATH: `${bin}:${process.env["PATH"]}`, LANG: "C.UTF-8"};
    const sh = (script: string, data: string) => spawnSync("sh", ["-c", script.replace("; youjie build", "")], {encoding: "utf8", cwd: there, env: {...environment, YOUJIE_DATA: data}});
    expect(sh(fence(guides[language], words[0]!), here.folder).status).toBe(0);
    const restored = join(there, language);
    const done = sh(fence(guides[language], words[1]!), restored);
    expect(done.status, done.stderr).toBe(0);
    expect(done.stdout).toContain("完好");
    expect(done.stdout).toContain("张表与冻结时逐字节相同");
    expect(readHealth(restored)!.figures).toEqual(readHealth(here.folder)!.figures);
  }, 120_000);
});

const systemd = spawnSync("systemd-analyze", ["--version"]).error === undefined;
if (!systemd) console.log("systemd is not on this machine: its units are not verified");

describe("the shipped units", () => {
  it.skipIf(!systemd)("are accepted by systemd-analyze verify", () => {
    const folder = mkdtempSync(join(tmpdir(), "youjie-units-"));
    for (const name of ["youjie.service", "youjie.timer"]) writeFileSync(join(folder, name), read(`docs/systemd/${name}`).replaceAll(/\/opt\/youjie\/youjie/g, "/bin/true").replace("User=youjie", "User=root"));
    const {status, stderr} = spawnSync("systemd-analyze", ["verify", join(folder, "youjie.service"), join(folder, "youjie.timer")], {encoding: "utf8"});
    rmSync(folder, {recursive: true, force: true});
    expect({status, said: stderr.split("\n").filter((line) => line.includes("youjie."))}).toEqual({status: 0, said: []});
  });

  it("call commands that there are; cron calls the same", () => {
    const called = (text: string) => [...text.matchAll(/\/opt\/youjie\/youjie (\w+)/g)].map((match) => match[1]!);
    expect(called(read("docs/systemd/youjie.service"))).toEqual(["ingest", "build"]);
    expect(called(read("docs/systemd/youjie.cron"))).toEqual(["ingest", "build", "health"]);
    for (const name of called(read("docs/systemd/youjie.cron"))) expect(commands).toHaveProperty(name);
  });
});
