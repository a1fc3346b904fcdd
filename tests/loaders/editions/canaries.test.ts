import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliCompressSync, deflateSync, gzipSync} from "node:zlib";
import {zipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {publish} from "../../../loaders/publish/index.js";
import {buildFor} from "../../../loaders/site/edition.js";
import {createSnapshot} from "../../../loaders/snapshot/index.js";
import {warehousePath} from "../../../loaders/warehouse/path.js";
import {openWarehouse} from "../../../loaders/warehouse/open.js";
import {readerFolder, type Reader} from "../../../src/lib/reader.js";
import {registers} from "../../../src/lib/registers/index.js";
import {canaryCity, type Canary} from "./canary-city.js";
import type {City} from "../pipeline/city.js";
import {figuresIn, formsOf, formsOfNumber, piecesOf, textsIn, type Piece} from "./search.js";

/** What everybody may read of a row that was promoted or published; written down here, not taken from the declarations that are put to the test. */
const PUBLIC = ["practices.practice_id", "practices.title", "practices.theme", "commitments.commitment_id", "commitments.title", "commitments.result"];
/** What a unit may not read even of its own rows. */
const OFFICE = ["assignments.leader", "assignments.instruction", "publicity.endorsement", "meetings.theme", "meetings.expert_advice", "meetings.requirements", "meetings.highlights", "meetings.difficulties", "meetings.directions", "reviews.reviewer", "problems.note", "assignments.note", "documents.note", "objections.note", "tasks.note", "adoptions.note", "publicity.note", "unknown head", "unknown cell", "title line"];
const OFFICE_LEDGERS = ["leaders", "appraisals", "announcements", "corrections"];

let here: City;
let canaries: readonly Canary[];
let out: string;

beforeAll(async () => {
  ({here, canaries} = await canaryCity());
  const report = await here.ingest();
  expect(report.outcome).toBe("published_with_refusals");
  out = mkdtempSync(join(tmpdir(), "youjie-editions-"));
});

afterAll(() => {
  here.done();
  rmSync(out, {recursive: true, force: true});
});

const isPersonal = ({place}: Canary) => {
  const [register, field] = place.split(".");
  return registers.find(({name}) => name === register)?.fields[field!]?.kind === "personal";
};
/** What no edition keeps: personal data is dropped at the door, the line above a table is passed over. */
const isDropped = (canary: Canary) => isPersonal(canary) || canary.place === "title line";
const isPublic = ({place, open}: Canary) => open && PUBLIC.includes(place);

/** A reader's site and frozen report, every byte of them opened. */
async function everything(reader: Reader): Promise<Piece[]> {
  const folder = join(out, readerFolder(reader));
  const warehouse = warehousePath(here.folder);
  const site = await buildFor(reader, {dataFolder: here.folder, warehouse, output: join(folder, "site")});
  if (!site.ok) throw new Error(site.message.en);
  const made = await createSnapshot({dataFolder: here.folder, output: join(folder, "snapshots"), period: "2022-09", reader});
  if (!made.ok) throw new Error(made.message.en);
  return piecesOf(folder);
}

/** Canaries that a reader must not find, each with where it was. */
function leaks(pieces: readonly Piece[], denied: (canary: Canary) => boolean): string[] {
  const texts = textsIn(pieces);
  const figures = figuresIn(pieces, canaries.flatMap(({value}) => (typeof value === "number" ? [value] : [])));
  return canaries.flatMap((canary, at) => {
    const seen = typeof canary.value === "number" ? figures.get(canary.value) : texts.get(at);
    return seen !== undefined && denied(canary) ? [`${canary.place} of ${canary.unit || "the office"} in ${seen}`] : [];
  });
}

describe("the search", () => {
  it("finds a text in every form, packed in every way", async () => {
    const folder = join(out, "search");
    mkdirSync(folder);
    formsOf("龘cn1234x靐").forEach((form, at) => {
      writeFileSync(join(folder, `${at}.txt`), form);
      writeFileSync(join(folder, `${at}.gz`), gzipSync(form));
      writeFileSync(join(folder, `${at}.br`), brotliCompressSync(form));
      writeFileSync(join(folder, `${at}.zip`), zipSync({"inner.zip": zipSync({"deep.txt": form})}));
      writeFileSync(join(folder, `${at}.png`), Buffer.concat([Buffer.from("\u0089PNG", "latin1"), Buffer.from("zTXt"), deflateSync(form)]));
    });
    const files = readdirSync(folder);
    for (const file of files) expect(textsIn((await piecesOf(folder)).filter(({name}) => name.startsWith(`${file}`))).has(1234), file).toBe(true);
    rmSync(folder, {recursive: true});
  });

  it("finds a text and a figure in the rows of a Parquet file, and a figure in every form", async () => {
    const folder = join(out, "parquet");
    mkdirSync(folder);
    const writing = await openWarehouse(":memory:");
    await writing.connection.run(`copy (select '龘cn1234x靐' as words, 71931234.0 as figure from range(500)) to '${join(folder, "a.parquet")}' (format parquet, compression zstd)`);
    writing.close();
    const pieces = await piecesOf(folder);
    expect([...textsIn(pieces).keys()]).toEqual([1234]);
    expect(figuresIn(pieces, [71931234]).size).toBe(1);
    for (const form of formsOfNumber(71931234)) expect(figuresIn([{name: "x", bytes: Buffer.concat([Buffer.from("…"), form])}], [71931234]).size).toBe(1);
    rmSync(folder, {recursive: true});
  });
});

describe("the office's own edition", () => {
  it("holds every canary that is kept at all: whatever the others lack was there to be left out", async () => {
    const folder = join(out, "office");
    await publish(warehousePath(here.folder), folder);
    const pieces = await piecesOf(folder);
    const texts = textsIn(pieces);
    const figures = figuresIn(pieces, canaries.flatMap(({value}) => (typeof value === "number" ? [value] : [])));
    const missing = canaries.filter(({value}, at) => (typeof value === "number" ? !figures.has(value) : !texts.has(at)));
    expect(missing.filter((canary) => !isDropped(canary)).map(({place}) => place)).toEqual([]);
    expect(missing.length).toBe(canaries.filter(isDropped).length);
    expect(canaries.length).toBeGreaterThan(500);
  });

  it("shows them in each kind of file that is frozen", async () => {
    const folder = join(out, "frozen");
    const made = await createSnapshot({dataFolder: here.folder, output: folder, period: "2022-09"});
    expect(made.ok).toBe(true);
    const pieces = await piecesOf(folder);
    for (const kind of [/\.html$/, /\.pdf!text$/, /\.docx!word\/document\.xml$/, /\.xlsx!/, /\.csv$/, /\.parquet!rows$/, /manifest\.json$/]) {
      expect(textsIn(pieces.filter(({name}) => kind.test(name))).size, String(kind)).toBeGreaterThan(0);
    }
  });
});

describe("the public edition", () => {
  let pieces: Piece[];
  beforeAll(async () => {
    pieces = await everything({kind: "public"});
  });

  it("holds nothing that was not made public, in any byte of its site and its exports", () => {
    expect(leaks(pieces, (canary) => !isPublic(canary))).toEqual([]);
  });

  it("holds what was made public, so that it is of use", () => {
    const texts = textsIn(pieces);
    expect(canaries.filter((canary, at) => isPublic(canary) && !texts.has(at)).map(({place}) => place)).toEqual([]);
    for (const kind of [/^site\/.*\.json$/, /\.pdf!text$/, /\.docx!word\/document\.xml$/, /\.xlsx!/, /\.parquet!rows$/]) expect(textsIn(pieces.filter(({name}) => kind.test(name))).size, String(kind)).toBeGreaterThan(0);
  });

  it("names no file of the inbox and no day on which one came", () => {
    const text = pieces.map(({bytes}) => bytes.toString("latin1")).join("\n");
    expect(text).not.toContain("inbox/");
    for (const register of registers) expect(text).not.toContain(Buffer.from(`${register.label.zh}龘`).toString("latin1"));
  });
});

describe("a unit's edition", () => {
  let pieces: Piece[];
  beforeAll(async () => {
    pieces = await everything({kind: "unit", unit: "C01"});
  });

  it("holds nothing of another unit but what was made public", () => {
    expect(leaks(pieces, (canary) => canary.unit !== "C01" && !isPublic(canary))).toEqual([]);
  });

  it("holds nothing that is the office's alone, though it stands in the unit's own rows", () => {
    expect(leaks(pieces, ({place}) => OFFICE.includes(place) || OFFICE_LEDGERS.includes(place.split(".")[0]!))).toEqual([]);
    expect(leaks(pieces, isPersonal)).toEqual([]);
  });

  it("opens the unit's own rows to their cells", () => {
    const texts = textsIn(pieces.filter(({name}) => name.startsWith("site/")));
    const own = ["progress.narrative", "problems.title", "inspections.finding", "assignments.title", "objections.answer", "honours.matter", "file", "sheet"];
    for (const place of own) expect(canaries.some((canary, at) => canary.unit === "C01" && canary.place === place && texts.has(at)), place).toBe(true);
  });
});
