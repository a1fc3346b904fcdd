import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {copyReports, frozenReports, noteDerived} from "../../../loaders/reports/index.js";
import {createSnapshot, type SnapshotSuccess} from "../../../loaders/snapshot/index.js";
import {replacementOf, type FrozenReport} from "../../../src/lib/verify/frozen.js";
import {makeDataFolder} from "../snapshot/fixture.js";

let data: string;
let made: SnapshotSuccess;

beforeAll(async () => {
  data = await makeDataFolder();
  const result = await createSnapshot({dataFolder: data, period: "2022-09", kind: "pack", languages: ["zh"]});
  if (!result.ok) throw new Error(result.message.en);
  made = result;
});
afterAll(() => rmSync(data, {recursive: true, force: true}));

describe("the list of frozen reports", () => {
  it("is empty where nothing was frozen", () => {
    expect(frozenReports(join(data, "elsewhere"))).toEqual({reports: [], files: {}});
  });

  it("says what each is, that it is whole, and that its inputs are still there", () => {
    const {reports, files} = frozenReports(data);
    expect(reports).toMatchObject([{folder: made.id, outcome: "intact", fingerprint: made.fingerprint, signature: "unsigned", inputs: {same: 1, changed: 0, missing: 0}, derivation: null, about: {kind: "pack", period: "2022-09", cut_off: "2022-09-30", languages: ["zh"], base: null}}]);
    expect(reports[0]!.documents.map(({name}) => name)).toEqual(["report.zh.docx", "report.zh.html", "report.zh.pdf", "report.zh.xlsx"]);
    expect(files[made.id]!.length).toBe(reports[0]!.files);
  });

  it("says that its tables were made anew once they were", () => {
    noteDerived(data, made.fingerprint, {equal: 12, different: [], version: "0.1.0"});
    expect(frozenReports(data).reports[0]!.derivation).toEqual({equal: 12, different: [], version: "0.1.0"});
  });

  it("hands out its documents and the whole folder, the same bytes each time", () => {
    const site = join(data, "site-a");
    copyReports(frozenReports(data).reports, data, site);
    const folder = join(site, "reports", made.id);
    const archive = readFileSync(join(folder, `${made.id}.zip`));
    expect(readdirSync(folder).sort()).toEqual([`${made.id}.zip`, "manifest.json", "report.zh.docx", "report.zh.html", "report.zh.pdf", "report.zh.xlsx"]);
    const unpacked = unzipSync(archive);
    expect(Object.keys(unpacked).length).toBe(made.files.length);
    expect(Buffer.from(unpacked[`${made.id}/manifest.json`]!)).toEqual(readFileSync(join(made.folder, "manifest.json")));
    rmSync(join(data, ".cache"), {recursive: true});
    expect(frozenReports(data).reports[0]!.archive!.bytes).toBe(archive.length);
    copyReports(frozenReports(data).reports, data, join(data, "site-b"));
    expect(readFileSync(join(data, "site-b", "reports", made.id, `${made.id}.zip`)).equals(archive)).toBe(true);
  });

  it("names what was changed in a report, and hands none of it out", () => {
    writeFileSync(join(made.folder, "report.zh.html"), "changed");
    const {reports} = frozenReports(data);
    expect(reports).toMatchObject([{outcome: "altered", changed: ["report.zh.html"], documents: [], archive: null}]);
    copyReports(reports, data, join(data, "site-c"));
    expect(existsSync(join(data, "site-c", "reports"))).toBe(false);
  });
});

describe("a report that was replaced", () => {
  const report = (id: string, as_of: string, more: object = {}) => ({folder: id, about: {id, kind: "monthly", period: "2022-09", languages: ["zh"], as_of, stamp: id, base: null, ...more}}) as unknown as FrozenReport;
  const all = [report("a", "2022-10-05"), report("b", "2022-11-05"), report("c", "2022-12-05"), report("b-en", "2022-11-05", {languages: ["en"]}), report("a-b", "2022-11-05", {base: "a", stamp: "b"})];

  it("names the next one of its kind, month and languages, and the comparison of the two", () => {
    expect(replacementOf(all[0]!, all)).toMatchObject({by: {folder: "b"}, comparison: {folder: "a-b"}});
    expect(replacementOf(all[1]!, all)).toMatchObject({by: {folder: "c"}, comparison: null});
    expect([all[2]!, all[3]!, all[4]!].map((each) => replacementOf(each, all))).toEqual([null, null, null]);
  });
});
