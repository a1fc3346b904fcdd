import {execFileSync} from "node:child_process";
import {mkdirSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {city, SMALL, type City} from "./city.js";

const DAY = "inbox/2022-10-05";

const NOWHERE = "一头没有东西.csv";

/** What may lie under a ledger's name and has no end, or is no file. */
const NOT_FILES: Readonly<Record<string, (path: string) => void>> = {
  "一头是设备.csv": (path) => symlinkSync("/dev/zero", path),
  "随机设备.xlsx": (path) => symlinkSync("/dev/urandom", path),
  [NOWHERE]: (path) => symlinkSync("nowhere.csv", path),
  "一头是文件夹.xlsx": (path) => symlinkSync("..", path),
  "管道.csv": (path) => void execFileSync("mkfifo", [path]),
};

describe.skipIf(process.platform === "win32")("what is no file", () => {
  let here: City;
  beforeEach(() => {
    here = city(SMALL);
    for (const [name, make] of Object.entries(NOT_FILES)) make(join(here.folder, DAY, name));
  });
  afterEach(() => here.done());

  it("is refused by its name, and the others are published", async () => {
    const report = await here.ingest();
    expect(report.outcome).toBe("published_with_refusals");
    const refused = report.faults.filter(({code}) => code.startsWith("file.")).map(({code, file}) => [file, code]).sort();
    expect(refused).toEqual(Object.keys(NOT_FILES).map((name) => [`${DAY}/${name}`, name === NOWHERE ? "file.unreadable" : "file.not_a_file"]).sort());
    expect(await here.rows("select count(*)::int as n from marts.files where fate = 'refused'")).toEqual([{n: Object.keys(NOT_FILES).length}]);
  });

  it("a link to a ledger is the ledger", async () => {
    here.remove("inbox/2022-10-05");
    mkdirSync(join(here.folder, DAY));
    here.write("elsewhere/乙区进展9月.csv", SMALL["inbox/2022-10-05/水利局9月进展.csv"]!);
    symlinkSync("../../elsewhere/乙区进展9月.csv", join(here.folder, DAY, "水利局9月进展.csv"));
    expect((await here.ingest()).outcome).toBe("published");
  });
});
