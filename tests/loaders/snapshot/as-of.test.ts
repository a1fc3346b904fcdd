import {generateKeyPairSync} from "node:crypto";
import {cpSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readArguments} from "../../../loaders/cli/arguments.js";
import type {Talk} from "../../../loaders/cli/console.js";
import {verifyCommand} from "../../../loaders/cli/verify.js";
import {ingest} from "../../../loaders/pipeline.js";
import {checksum} from "../../../loaders/snapshot/checksum.js";
import {pathsBelow} from "../../../loaders/snapshot/folder.js";
import {compareSnapshot, createSnapshot, deriveAgain, signatureState, signSnapshot, verifySnapshot, type SnapshotSuccess} from "../../../loaders/snapshot/index.js";
import {sealed, sealLine, type Manifest} from "../../../src/lib/verify/manifest.js";
import {warehousePath} from "../../../loaders/warehouse/path.js";
import {city, PROFILES, SMALL, type City} from "../pipeline/city.js";

const DAY_ONE = Object.keys(SMALL).filter((file) => file.startsWith("inbox/")).map((file) => file.split("/")[1]!).sort().at(-1)!;
const REVISED = "inbox/2022-11-20/水利局9月进展（更正）.csv";

let small: City;
let first: SnapshotSuccess;
let then: string;

async function snapshot(options: {warehouse?: string; output: string; asOf?: string}): Promise<SnapshotSuccess> {
  const made = await createSnapshot({dataFolder: small.folder, period: "2022-09", languages: ["zh"], ...options});
  if (!made.ok) throw new Error(made.message.en);
  return made;
}

/** Frozen on day one; a later file then corrects a figure of the month. */
beforeAll(async () => {
  small = city(SMALL);
  await small.ingest();
  first = await snapshot({output: join(small.folder, "snapshots")});
  small.write(REVISED, "任务编号,月份,填报单位,办理状态,完成率（%）\r\nT-001,2022年9月,水利局,已完成,100%\r\n");
  await small.ingest();
  then = join(small.folder, "then.duckdb");
  await ingest({dataFolder: small.folder, profileFolders: [join(small.folder, "profiles"), PROFILES], version: "test", progress: () => undefined, asOf: DAY_ONE, warehouse: then});
});

afterAll(() => small.done());

/** Runs `youjie verify` and gives its exit code and what it would print as JSON. */
async function verified(...words: string[]): Promise<{code: number; results: readonly Record<string, unknown>[]; lines: readonly string[]}> {
  let [results, lines]: [readonly Record<string, unknown>[], readonly string[]] = [[], []];
  const talk: Talk = {language: "zh", json: true, say: () => undefined, problem: () => undefined, count: () => undefined, result: (value, said) => void ([results, lines] = [value as typeof results, said])};
  const code = await verifyCommand(readArguments(["verify", ...words, "--data", small.folder]), talk);
  return {code, results, lines};
}

/** Alters a table together with its manifest and seal. */
function forge(folder: string, path: string, was: string, is: string): void {
  const forged = readFileSync(join(folder, path), "utf8").replace(was, is);
  writeFileSync(join(folder, path), forged);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const text = sealed({...manifest, outputs: manifest.outputs.map((entry) => (entry.path === path ? {path, sha256: checksum(forged), bytes: Buffer.byteLength(forged)} : entry))});
  writeFileSync(join(folder, "manifest.json"), text);
  writeFileSync(join(folder, "manifest.sha256"), sealLine(text));
}

describe("a report as of an earlier day", () => {
  test("is the earlier report, byte for byte, though figures have been revised since", async () => {
    const again = await snapshot({warehouse: then, asOf: DAY_ONE, output: join(small.folder, "again")});
    expect(again.fingerprint).toBe(first.fingerprint);
    const paths = pathsBelow(first.folder);
    expect(pathsBelow(again.folder)).toEqual(paths);
    expect(paths.filter((path) => !readFileSync(join(first.folder, path)).equals(readFileSync(join(again.folder, path))))).toEqual([]);
  });

  test("is not the report of today", async () => {
    const today = await snapshot({output: join(small.folder, "today")});
    expect(today.id).not.toBe(first.id);
    expect(readFileSync(join(today.folder, "csv/zh/tasks.csv"), "utf8")).toContain("● 完成");
    expect(readFileSync(join(first.folder, "csv/zh/tasks.csv"), "utf8")).toContain("▼ 未达序时");
  });
});

describe("what has been revised since", () => {
  test("is listed cell by cell, with the file that says so now", async () => {
    const made = await compareSnapshot({folder: first.folder, warehouse: warehousePath(small.folder), output: join(small.folder, "compared"), languages: ["zh"]});
    if (!made.ok) throw new Error(made.message.en);
    expect(made.id).toMatch(/^2022-09-revised-/);
    const lines = readFileSync(join(made.folder, "csv/zh/revised-task-status.csv"), "utf8").split("\r\n");
    expect(lines.find((line) => line.includes("T-001,治水,灯,"))).toMatch(/▼ 未达序时,● 完成,.*水利局9月进展（更正）\.csv/);
    expect(lines.find((line) => line.includes("填报完成率"))).toContain(",0.6,1,");
    expect(readFileSync(join(made.folder, "csv/zh/files-since.csv"), "utf8")).toContain("水利局9月进展（更正）.csv");
    expect(readFileSync(join(made.folder, "report.zh.html"), "utf8")).toContain("其间新收到1个文件");
    expect(verifySnapshot(made.folder).outcome).toBe("intact");
  });

  test("is made anew by verify while the report it starts from lies beside it, and a forged table is found out", async () => {
    const made = await compareSnapshot({folder: first.folder, warehouse: warehousePath(small.folder), output: join(small.folder, "snapshots"), languages: ["zh"]});
    if (!made.ok) throw new Error(made.message.en);
    const {code, results} = await verified(made.folder);
    expect(code).toBe(0);
    expect(results[0]).toMatchObject({outcome: "intact", derivation: {different: []}, underived: null});
    expect((results[0]!["derivation"] as {equal: number}).equal).toBeGreaterThan(10);
    const folder = join(small.folder, "snapshots", "forged-comparison");
    cpSync(made.folder, folder, {recursive: true});
    forge(folder, "csv/zh/revised-task-status.csv", "● 完成", "■ 逾期");
    expect((await verified(folder))).toMatchObject({code: 1, results: [{outcome: "intact", derivation: {different: ["csv/zh/revised-task-status.csv"]}}]});
    const alone = join(small.folder, "alone");
    cpSync(made.folder, alone, {recursive: true});
    expect((await verified(alone)).results[0]).toMatchObject({outcome: "intact", derivation: null});
  });

  test("is nothing where nothing has been", async () => {
    const made = await compareSnapshot({folder: first.folder, warehouse: then, output: join(small.folder, "same"), languages: ["zh"]});
    if (!made.ok) throw new Error(made.message.en);
    expect(readFileSync(join(made.folder, "report.zh.html"), "utf8")).toContain("完全一致");
  });

  test("is not said of a report that was altered", async () => {
    const folder = join(small.folder, "altered");
    cpSync(first.folder, folder, {recursive: true});
    writeFileSync(join(folder, "README.txt"), "");
    expect(await compareSnapshot({folder, warehouse: then, output: small.folder, languages: ["zh"]})).toMatchObject({ok: false, code: "altered"});
  });
});

describe("verify with the inputs at hand", () => {
  test("makes the tables anew as of then and finds them equal", async () => {
    const {code, results, lines} = await verified(first.folder);
    expect(code).toBe(0);
    expect(results[0]).toMatchObject({outcome: "intact", derivation: {different: []}, underived: null});
    expect(lines.join("\n")).toMatch(/重新推算：\d+ 张表与冻结时逐字节相同/);
  });

  test("finds out a table that was altered together with its manifest and seal", async () => {
    const folder = join(small.folder, "forged");
    cpSync(first.folder, folder, {recursive: true});
    const path = "csv/zh/tasks.csv";
    forge(folder, path, "▼ 未达序时", "● 完成");
    expect(verifySnapshot(folder).outcome).toBe("intact");
    expect(await deriveAgain(folder, then)).toMatchObject({different: [path], same_stamp: true});
    expect((await verified(folder)).code).toBe(1);
  });

  test("says that inputs changed, and which, and then makes nothing anew", async () => {
    const backdated = "inbox/2022-02-05/后补.csv";
    small.write(backdated, "任务编号,月份\r\n");
    expect((await verified(first.folder)).results[0]).toMatchObject({outcome: "intact", backdated: [backdated], derivation: null});
    small.remove("inbox/2022-02-05");
    const file = Object.keys(SMALL).find((name) => name.includes("水利局9月"))!;
    const before = readFileSync(join(small.folder, file));
    small.write(file, `${before.toString()} `);
    const {results, lines} = await verified(first.folder);
    expect(results[0]).toMatchObject({inputs: {changed: [file]}, derivation: null});
    expect(lines.join("\n")).toContain(`输入已变 ${file}`);
    writeFileSync(join(small.folder, file), before);
  });
});

describe("a signature", () => {
  const pair = () => generateKeyPairSync("ed25519", {privateKeyEncoding: {type: "pkcs8", format: "pem"}, publicKeyEncoding: {type: "spki", format: "pem"}});

  test("is valid by its key, foreign by another, broken by one bit; and the report stays the same report", async () => {
    const [own, other] = [pair(), pair()];
    const file = (name: string, text: string) => (small.write(name, text), join(small.folder, name));
    const [key, publicKey, another] = [file("key.pem", own.privateKey), file("public.pem", own.publicKey), file("other.pem", other.publicKey)];
    expect(signatureState(first.folder)).toBe("unsigned");
    expect(signSnapshot(first.folder, key).state).toBe("signed");
    expect(signSnapshot(first.folder, key).state).toBe("kept");
    expect([signatureState(first.folder, publicKey), signatureState(first.folder, another)]).toEqual(["valid", "foreign"]);
    expect(signSnapshot(first.folder, another).state).toBe("refused");
    expect(verifySnapshot(first.folder)).toMatchObject({outcome: "intact", fingerprint: first.fingerprint});
    expect((await snapshot({warehouse: then, asOf: DAY_ONE, output: join(small.folder, "snapshots")})).state).toBe("kept");
    const path = join(first.folder, "manifest.sig");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/"signature": "(.)/, (_, letter: string) => `"signature": "${letter === "A" ? "B" : "A"}`));
    expect(verifySnapshot(first.folder)).toMatchObject({outcome: "altered", changed: ["manifest.sig"]});
    rmSync(path);
  });
});
