import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {checksum} from "../../../loaders/snapshot/checksum.js";
import {createSnapshot} from "../../../loaders/snapshot/index.js";
import {selectedMarts} from "../../../loaders/snapshot/selections.js";
import {literal} from "../../../loaders/warehouse/identifier.js";
import {openWarehouse, query} from "../../../loaders/warehouse/open.js";
import {formula, makeDataFolder} from "./fixture.js";

interface Resource {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly hash: string;
  readonly rows: number;
  readonly schema: {readonly fields: readonly {readonly name: string; readonly type: string; readonly title: string; readonly unit?: string; readonly constraints?: {readonly required: true}}[]; readonly primaryKey: readonly string[]};
}

let data: string;
let folder: string;
let resources: readonly Resource[];

beforeAll(async () => {
  data = await makeDataFolder();
  const made = await createSnapshot({dataFolder: data, period: "2022-09", languages: ["zh"]});
  if (!made.ok) throw new Error(made.message.en);
  folder = join(made.folder, "package");
  resources = (JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {resources: Resource[]}).resources;
});

afterAll(() => rmSync(data, {recursive: true, force: true}));

const csv = (path: string) => Papa.parse<Record<string, string>>(readFileSync(join(folder, path), "utf8").trim(), {header: true});

describe("the data package", () => {
  test("describes every mart of the report as CSV and as Parquet, by size and checksum", () => {
    expect(resources.length).toBe(2 * selectedMarts.length);
    for (const {path, bytes, hash} of resources) {
      const content = readFileSync(join(folder, path));
      expect([path, content.length, `sha256:${checksum(content)}`]).toEqual([path, bytes, hash]);
    }
  });

  test("holds in each CSV the fields and the rows that the descriptor says, no key twice, nothing required left out", () => {
    for (const {path, rows, schema} of resources.filter(({format}) => format === "csv")) {
      const {data: lines, meta} = csv(path);
      expect([path, meta.fields]).toEqual([path, schema.fields.map(({name}) => name)]);
      expect([path, lines.length]).toEqual([path, rows]);
      expect(new Set(lines.map((line) => schema.primaryKey.map((name) => line[name]).join("|"))).size).toBe(rows);
    }
  });

  test("says of a column its type, its labels, its unit and whether it may be empty", () => {
    const fields = new Map(resources.find(({path}) => path === "data/unit_scores.csv")!.schema.fields.map((field) => [field.name, field]));
    expect(fields.get("score")).toMatchObject({type: "number", title: "总分 · Score", unit: "分"});
    expect(fields.get("score")).not.toHaveProperty("constraints");
    expect(fields.get("period")).toMatchObject({type: "string", constraints: {required: true}});
  });

  test("has the same rows in Parquet, text as it came; in CSV no text that a spreadsheet would run", async () => {
    const reader = await openWarehouse(":memory:");
    const rows = await query<{problem_id: string; title: string; found_on: string}>(reader, `select * from read_parquet(${literal(join(folder, "data/problem_list.parquet"))}) order by problem_id`);
    reader.close();
    const lines = csv("data/problem_list.csv").data;
    expect(rows.map((row) => [row.problem_id, row.found_on])).toEqual(lines.map((line) => [line["problem_id"], line["found_on"]]));
    expect(rows[0]!.title).toBe(formula);
    expect(lines[0]!["title"]).toBe(`'${formula}`);
  });

  test("marks sample data in every row", () => {
    expect(csv("data/task_status.csv").data.every((line) => line["sample_data"] === "true")).toBe(true);
  });

  test("explains every column on one page that asks no network", () => {
    const page = readFileSync(join(folder, "dictionary.html"), "utf8");
    for (const mart of selectedMarts) for (const name of Object.keys(mart.columns)) expect(page).toContain(`<td>${name}`);
    expect(page).not.toMatch(/<script|https?:/);
  });
});
