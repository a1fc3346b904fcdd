import {strFromU8, unzipSync} from "fflate";
import {readXlsx} from "hucre/xlsx";
import {describe, expect, it} from "vitest";
import {checkWorkbook} from "../../../loaders/check/index.js";
import {NO_NAMES, type CityNames} from "../../../loaders/template/city-names.js";
import {askedFields} from "../../../loaders/template/fields.js";
import {registerWorkbook} from "../../../loaders/template/register-workbook.js";
import {STATUS_LABELS} from "../../../loaders/template/words.js";
import {parseStatus} from "../../../src/lib/dialect/status.js";
import type {Language, Register} from "../../../src/lib/field.js";
import {registerNamed, registers} from "../../../src/lib/registers/index.js";
import type {Workbook} from "../../../src/lib/workbook.js";
import {check, grave, read, rowsOf, worldOf} from "./support.js";

const NAMES = ["市水利局", "市商务局", "市财政局", "市司法局", "市市场监管局", "市医保局", "甲区", "乙区"];
const EXAMPLE_NAMES = registers.flatMap((register) => askedFields(register)).filter(([, field]) => field.kind === "unit" || field.kind === "units").flatMap(([, field]) => (field.examples ?? []).flatMap((text) => text.split("、"))).filter(Boolean);
/** The units and tasks that the declarations name in their examples. */
const WORLD = worldOf(
  [...new Set([...NAMES, ...EXAMPLE_NAMES])].map((name, at) => ({unit_id: `U${at}`, name, short_name: null, aliases: null})),
  ["T-001", "T-002"].map((task_id) => ({task_id, year: 2022, title: task_id, lead_units: "U0", support_units: null})),
);
const CASES = registers.flatMap((register) => (["zh", "en"] as const).map((language): [string, Language, Register] => [register.name, language, register]));

/** The workbook with the marks taken off its example rows, as if they were real. */
function unmarked(workbook: Workbook): Workbook {
  const [form, ...others] = workbook.sheets;
  const rows = form!.rows.map((row, at) => (/^(示例|Example)$/.test(row?.[0]?.text ?? "") ? [{text: String(at), value: at, kind: "number" as const}, ...row!.slice(1)] : row));
  return {...workbook, sheets: [{...form!, rows}, ...others]};
}

describe("the blank workbook of a register", () => {
  it.each(CASES)("%s (%s) is taken for its register, every column known, its examples left out", async (name, language, register) => {
    const checked = check(await registerWorkbook(register, language, NO_NAMES), `inbox/2022-10-05/x.xlsx`, WORLD);
    const [table] = checked.tables;
    expect(table?.register).toBe(name);
    expect(table?.columns.flatMap((column) => column.field ?? [])).toEqual(askedFields(register).map(([field]) => field));
    expect(table?.counts).toMatchObject({accepted: 0, refused: 0, skipped: 2});
    expect(checked.faults.map((fault) => fault.code)).toEqual(["row.example"]);
  });

  it.each(CASES)("%s (%s) has two example rows that load without a fault once their mark is taken off", async (name, language, register) => {
    const workbook = unmarked(read(await registerWorkbook(register, language, NO_NAMES), "x.xlsx"));
    const checked = checkWorkbook({file: "inbox/2022-10-05/x.xlsx", received: "2022-10-05", checksum: "0".repeat(64), bytes: 1}, workbook, name === "units" ? worldOf([], []) : WORLD);
    expect(grave(checked)).toEqual([]);
    expect(rowsOf(checked, name)).toHaveLength(2);
  });

  it("is the same, byte for byte, when made again", async () => {
    const make = () => registerWorkbook(registerNamed("tasks"), "zh", NO_NAMES);
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  it("keeps the head and the first columns in sight", async () => {
    const workbook = await readXlsx(await registerWorkbook(registerNamed("tasks"), "zh", NO_NAMES));
    expect(workbook.sheets[0]?.freezePane).toMatchObject({rows: 3, columns: 2});
  });

  it("shows examples with units and tasks of the city, a county where a county is meant", async () => {
    const city: CityNames = {units: [{unit_id: "1", name: "东港县", kind: "county", reports: true}, {unit_id: "2", name: "市渔业局", kind: "department", reports: true}, {unit_id: "3", name: "市港航局", kind: "department", reports: true}], tasks: ["G-1", "G-2"]};
    const world = worldOf(city.units.map(({unit_id, name}) => ({unit_id, name, short_name: null, aliases: null})), city.tasks.map((task_id) => ({task_id, year: 2022, title: task_id, lead_units: "2", support_units: null})));
    const bytes = await registerWorkbook(registerNamed("progress"), "zh", city);
    const checked = checkWorkbook({file: "x.xlsx", received: "2022-10-05", checksum: "0".repeat(64), bytes: 1}, unmarked(read(bytes, "x.xlsx")), world);
    expect(grave(checked)).toEqual([]);
    expect(rowsOf(checked, "progress").map((row) => [row.values["task_id"], row.values["unit"]])).toEqual([["G-1", "2"], ["G-2", "3"]]);
    const problems = read(await registerWorkbook(registerNamed("problems"), "zh", city), "x.xlsx");
    expect(problems.sheets[0]?.rows.flatMap((row) => row?.map((cell) => cell?.text) ?? [])).toContain("东港县");
  });
});

describe("what Excel refuses", () => {
  it.each(CASES)("%s (%s): a sheet's name is quoted wherever a rule or a name points to it", async (_, language, register) => {
    const entries = unzipSync(await registerWorkbook(register, language, NO_NAMES));
    const text = Object.entries(entries).filter(([name]) => name.endsWith(".xml")).map(([, bytes]) => strFromU8(bytes)).join("\n");
    for (const [reference] of text.matchAll(/[^>"]*!\$[^<]*/g)) expect(reference).toMatch(/^(?:'[^']+'|&apos;[^&]+&apos;)!\$/);
    expect(text).toContain("Print_Titles");
  });
});

describe("the drop-down lists of a blank workbook", () => {
  const many: CityNames = {units: Array.from({length: 80}, (_, at) => ({unit_id: `U${at}`, name: `市第${at}局（示例，含逗号,的名字）`, kind: "department", reports: true})), tasks: []};

  it.each(CASES)("%s (%s): every choice, status, flag and unit has one, none longer than Excel allows", async (_, language, register) => {
    const workbook = await readXlsx(await registerWorkbook(register, language, many));
    const rules = (workbook.sheets[0]?.dataValidations ?? []).filter((rule) => rule.type === "list");
    const listed = askedFields(register).filter(([, field]) => ["choice", "status", "flag", "unit", "units"].includes(field.kind));
    expect(rules).toHaveLength(listed.length);
    for (const rule of rules) expect((rule.values ?? []).join(",").length).toBeLessThanOrEqual(255);
    for (const rule of workbook.sheets[0]?.dataValidations ?? []) {
      expect((rule.inputTitle ?? "").length).toBeLessThanOrEqual(32);
      expect((rule.inputMessage ?? "").length).toBeLessThanOrEqual(255);
    }
  });

  it("a list too long for the rule stands on a hidden sheet", async () => {
    const workbook = await readXlsx(await registerWorkbook(registerNamed("progress"), "zh", many));
    const lists = workbook.sheets.find((sheet) => sheet.name === "选项");
    expect(lists?.hidden).toBe(true);
    expect(lists?.rows).toHaveLength(80);
    expect(workbook.sheets[0]?.dataValidations?.some((rule) => rule.formula1?.includes("选项") && rule.formula1.endsWith("$80"))).toBe(true);
  });

  it.each(Object.entries(STATUS_LABELS))("the word offered for %s is read as that state", (state, label) => {
    for (const word of [label.zh, label.en]) expect(parseStatus(word)).toMatchObject({ok: true, state});
  });
});
