import {execFile} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {createReaderPool, readBytes, readFile} from "../../../loaders/read";
import {pack, unpack} from "../../../loaders/read/pack";
import {fixture, fixtureBytes, readWorkbook, refusalOf} from "./support";

const LEDGER = fixture("ledger.xlsx");
let folder = "";
let large = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
  large = join(folder, "large.csv");
  const lines = Array.from({length: 300_000}, (_, i) => `${i},事项${i},甲${i * 7},乙${i * 11}`);
  writeFileSync(large, lines.join("\n"));
});
afterAll(() => rmSync(folder, {recursive: true}));

describe("a file read in a worker", () => {
  it("is what it is without one", async () => {
    expect(await readFile(LEDGER)).toEqual({ok: true, workbook: readWorkbook("ledger.xlsx", fixtureBytes("ledger.xlsx"))});
    expect(await readFile(fixture("ledger-gb18030.csv"))).toMatchObject({ok: true, workbook: {sheets: [{name: "ledger-gb18030"}]}});
  });

  it("keeps its refusal", async () => {
    const path = join(folder, "a.xlsx");
    writeFileSync(path, "%PDF-1.7");
    expect(await readFile(path)).toEqual(readBytes("a.xlsx", new TextEncoder().encode("%PDF-1.7")));
  });

  it("that is not there rejects: that is no fault of its content", async () => {
    await expect(readFile(join(folder, "none.xlsx"))).rejects.toMatchObject({code: "ENOENT"});
    expect(await readFile(folder)).toMatchObject({ok: false, code: "file.not_a_file"});
  });

  it("that is too large is not even opened", async () => {
    expect(await readFile(LEDGER, {limits: {maxBytes: 1000}})).toMatchObject({code: "file.too_large"});
  });
});

describe("a pool of readers", () => {
  it("gives each file its own answer, in any order, and ends", async () => {
    const pool = createReaderPool({workers: 2});
    const paths = Array.from({length: 12}, (_, i) => (i % 3 === 0 ? fixture("ledger.xls") : LEDGER));
    const results = await Promise.all(paths.map((path) => pool.read(path)));
    expect(results.map((result) => result.ok && result.workbook.format)).toEqual(paths.map((path) => path.split(".").at(-1)));
    await pool.close();
  });

  it("goes on after a file that takes too long", async () => {
    const pool = createReaderPool({workers: 1});
    const [late, next] = await Promise.all([pool.read(large, {limits: {seconds: 0.01, secondsPerMebibyte: 0}}), pool.read(LEDGER)]);
    expect(refusalOf(late)).toBe("file.timeout");
    expect(refusalOf(next)).toBe("read: 2 sheets");
    await pool.close();
  });

  it("goes on after a file that takes too much memory", async () => {
    const pool = createReaderPool({workers: 1});
    const [big, next] = await Promise.all([pool.read(large, {limits: {maxHeapMebibytes: 40}}), pool.read(LEDGER)]);
    expect(refusalOf(big)).toBe("file.memory");
    expect(refusalOf(next)).toBe("read: 2 sheets");
    await pool.close();
  });
});

it("under plain node with tsx, in the time zone of the product, the same dates come out and the process ends by itself", async () => {
  const module = JSON.stringify(new URL("../../../loaders/read/index.ts", import.meta.url).href);
  const files = ["ledger.xlsx", "ledger.xls", "ledger-1904.xls", "ledger.ods", "ledger-2003.xml"];
  const code = `const {readFile} = await import(${module});
    for (const path of ${JSON.stringify(files.map(fixture))}) {
      const {workbook} = await readFile(path);
      console.log(workbook.sheets[0].rows.slice(2).map((row) => row[2].iso).join(" "));
    }`;
  const {stdout} = await promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {env: {...process.env, TZ: "Asia/Shanghai"}});
  expect(stdout.trim().split("\n")).toEqual(files.map(() => "2022-06-30 2023-01-01 2022-06-30T08:00:00"));
});

it("a workbook packed for another thread unpacks to itself, equal cells being one", () => {
  const workbook = readWorkbook("ledger.xlsx", fixtureBytes("ledger.xlsx"));
  expect(unpack(structuredClone(pack(workbook)))).toEqual(workbook);
});
