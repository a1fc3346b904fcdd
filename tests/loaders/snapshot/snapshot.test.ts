import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {pathsBelow} from "../../../loaders/snapshot/folder.js";
import {createSnapshot, inputsStill, verifySnapshot, type SnapshotSuccess} from "../../../loaders/snapshot/index.js";
import {makeDataFolder} from "./fixture.js";

let data: string;
let made: SnapshotSuccess;

async function snapshot(options: Partial<Parameters<typeof createSnapshot>[0]> = {}): Promise<SnapshotSuccess> {
  const result = await createSnapshot({dataFolder: data, period: "2022-09", ...options});
  if (!result.ok) throw new Error(result.message.en);
  return result;
}

/** A copy to spoil. */
function copy(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "youjie-spoilt-")), "copy");
  cpSync(made.folder, folder, {recursive: true});
  return folder;
}

function flipOneBit(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path, bytes);
}

beforeAll(async () => {
  data = await makeDataFolder();
  made = await snapshot();
});

afterAll(() => rmSync(data, {recursive: true, force: true}));

describe("a frozen report", () => {
  test("has both languages in every format, the tables as CSV, a manifest and its seal", () => {
    const paths = pathsBelow(made.folder);
    for (const language of ["zh", "en"]) for (const format of ["html", "pdf", "xlsx"]) expect(paths).toContain(`report.${language}.${format}`);
    expect(paths).toContain("csv/zh/watch.csv");
    expect(paths).toContain("csv/en/problems.csv");
    expect(paths).toContain("manifest.sha256");
    expect(made).toMatchObject({state: "written", id: "2022-09-monthly-01234567"});
  });

  test("says in its manifest what it was made of", () => {
    const manifest = JSON.parse(readFileSync(join(made.folder, "manifest.json"), "utf8")) as Record<string, unknown>;
    expect(manifest).toMatchObject({period: "2022-09", cut_off: "2022-09-30", as_of: "2022-10-12", sample: true, counts: {tasks: 110, lights: {done: 31, overdue: 3}, units_due: 44}});
    expect(manifest["command"]).toBe("youjie snapshot --kind monthly --period 2022-09 --as-of 2022-10-12 --lang both");
    expect(manifest["inputs"]).toHaveLength(1);
  });

  test("made again has the same bytes in every file, in another folder, too", async () => {
    const other = await snapshot({output: join(data, "elsewhere")});
    expect(pathsBelow(other.folder)).toEqual(pathsBelow(made.folder));
    const different = pathsBelow(made.folder).filter((path) => !readFileSync(join(other.folder, path)).equals(readFileSync(join(made.folder, path))));
    expect(different).toEqual([]);
    expect(other.fingerprint).toBe(made.fingerprint);
  });

  test("is kept when it is made again, and never overwritten when it holds something else", async () => {
    expect((await snapshot()).state).toBe("kept");
    const output = join(data, "spoilt");
    cpSync(made.folder, join(output, made.id), {recursive: true});
    flipOneBit(join(output, made.id, "report.zh.pdf"));
    const beside = await snapshot({output});
    expect(beside).toMatchObject({state: "beside", id: `${made.id}-2`});
    expect(verifySnapshot(beside.folder).outcome).toBe("intact");
    expect(verifySnapshot(join(output, made.id)).changed).toEqual(["report.zh.pdf"]);
    expect((await snapshot({output})).state).toBe("kept");
  });

  test("leaves nothing behind, and clears what a killed run left", async () => {
    const output = join(data, "killed");
    mkdirSync(join(output, ".tmp-999999999-abc"), {recursive: true});
    await snapshot({output, languages: ["zh"]});
    expect(readdirSync(output)).toEqual([`${made.id}-zh`]);
  });
});

describe("what cannot be frozen says why and what to do", () => {
  const failing = async (options: Partial<Parameters<typeof createSnapshot>[0]>) => {
    const result = await createSnapshot({dataFolder: data, period: "2022-09", ...options});
    if (result.ok) throw new Error("it was frozen");
    return result;
  };
  test("no warehouse", async () => {
    expect(await failing({dataFolder: join(data, "nowhere")})).toMatchObject({code: "no_warehouse"});
  });
  test("no such month", async () => {
    expect((await failing({period: "2021-03"})).message.zh).toBe("仓库里没有 2021-03；有的是 2022-08 至 2022-09");
    expect(await failing({period: "9月"})).toMatchObject({code: "no_period"});
  });
  test("another day of knowledge than the warehouse's", async () => {
    expect((await failing({asOf: "2022-12-31"})).message.en).toContain("run youjie ingest --as-of 2022-12-31 first");
  });
  test("a folder that cannot be written", async () => {
    writeFileSync(join(data, "a-file"), "");
    expect(await failing({output: join(data, "a-file", "below")})).toMatchObject({code: "cannot_write"});
  });
  test("a warehouse that is none", async () => {
    writeFileSync(join(data, "not-a.duckdb"), "x".repeat(5000));
    expect(await failing({warehouse: join(data, "not-a.duckdb")})).toMatchObject({code: "unreadable_warehouse"});
  });
});

describe("verify", () => {
  test("finds a whole report intact and gives its fingerprint", () => {
    expect(verifySnapshot(made.folder)).toMatchObject({outcome: "intact", fingerprint: made.fingerprint, changed: [], missing: [], added: []});
  });

  test("names each file in which one bit was flipped, whichever it is", () => {
    const spoilt = copy();
    const unseen = pathsBelow(made.folder).filter((path) => {
      flipOneBit(join(spoilt, path));
      const {outcome, changed} = verifySnapshot(spoilt);
      flipOneBit(join(spoilt, path));
      return outcome !== "altered" || changed.join() !== path;
    });
    expect(unseen).toEqual([]);
    expect(verifySnapshot(spoilt).outcome).toBe("intact");
  });

  test("names a missing file and an added one", () => {
    const spoilt = copy();
    rmSync(join(spoilt, "csv", "zh", "watch.csv"));
    rmSync(join(spoilt, "manifest.sha256"));
    writeFileSync(join(spoilt, "csv", "note.txt"), "");
    expect(verifySnapshot(spoilt)).toMatchObject({outcome: "altered", changed: [], missing: ["csv/zh/watch.csv", "manifest.sha256"], added: ["csv/note.txt"]});
    expect(verifySnapshot(spoilt).messages.map((message) => message.zh)).toContain("缺失：csv/zh/watch.csv");
  });

  test("sees through a manifest that was altered together with a file", () => {
    const spoilt = copy();
    const path = join(spoilt, "manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"tasks": 110', '"tasks": 111'));
    expect(verifySnapshot(spoilt).changed).toEqual(["manifest.json"]);
  });

  test("does not follow a manifest out of its folder", () => {
    const spoilt = copy();
    const path = join(spoilt, "manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("README.txt", "../README.txt"));
    expect(verifySnapshot(spoilt)).toMatchObject({outcome: "altered", id: null, changed: ["manifest.json"]});
  });

  test("says of any other folder that it is not a frozen report", () => {
    expect(verifySnapshot(data).outcome).toBe("not_a_snapshot");
    expect(verifySnapshot(join(data, "nowhere")).outcome).toBe("not_a_snapshot");
  });

  test("holds the inputs against the data folder", () => {
    expect(inputsStill(made.folder, data)).toEqual({same: 1, changed: [], missing: []});
    expect(inputsStill(made.folder, made.folder)).toEqual({same: 0, changed: [], missing: ["inbox/2022-10-05/甲区9月.xlsx"]});
  });
});
