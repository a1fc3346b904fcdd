import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Fault} from "../../src/lib/faults/fault.js";
import type {Language, Register} from "../../src/lib/field.js";
import {registers} from "../../src/lib/registers/index.js";
import {readCity} from "../settings.js";
import {fileName, makeReturns, readCityNames, registerWorkbook, withWarehouse, writeBeside, yearsKnown} from "../template/index.js";
import {warehousePath} from "../warehouse/path.js";
import {openWarehouse} from "../warehouse/open.js";
import {UsageError, type Asked} from "./arguments.js";
import {dataFolderOf} from "./place.js";
import type {Talk} from "./console.js";
import {faultLines} from "./report.js";

/** Where what is to be sent out lies, beside the inbox that takes what comes back. */
export function outbox(dataFolder: string, ...below: readonly string[]): string {
  return join(dataFolder, "outbox", ...below);
}

/** Languages of the documents: what was asked for, else Chinese, whatever the terminal speaks. */
export function documentLanguages(asked: Asked): readonly Language[] {
  return asked.language === "both" ? ["zh", "en"] : [asked.language ?? "zh"];
}

export function refuse(talk: Talk, fault: Fault): number {
  talk.result({outcome: "refused", faults: [fault]}, []);
  for (const line of faultLines(fault, talk.language)) talk.problem(line);
  return 2;
}

/** A register's blank workbook, or the return workbooks of units. */
export async function templateCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.unit !== undefined) return returns(asked, asked.unit, talk);
  const known = ["all", ...registers.map((register) => register.name)].join(" | ");
  const [name, ...more] = asked.files;
  const wanted = name === "all" ? registers : registers.filter((register) => [register.name, register.label.zh].includes(name ?? ""));
  if (wanted.length === 0 || more.length > 0) throw new UsageError(`template ${asked.files.join(" ")}（${known}，--unit <id|all> --period 2022-10）`);
  if (asked.output !== undefined && name !== "all" && documentLanguages(asked).length > 1) throw new UsageError("template --lang both --output");
  return blanks(asked, wanted, talk);
}

async function blanks(asked: Asked, wanted: readonly Register[], talk: Talk): Promise<number> {
  const dataFolder = dataFolderOf(asked);
  const names = await readCityNames(warehousePath(dataFolder));
  const files: string[] = [];
  for (const language of documentLanguages(asked)) {
    for (const register of wanted) {
      const path = placeOf(asked, register, language, dataFolder);
      writeBeside(path, await registerWorkbook(register, language, names));
      files.push(path);
    }
  }
  talk.result({outcome: "made", files}, files);
  return 0;
}

function placeOf(asked: Asked, register: Register, language: Language, dataFolder: string): string {
  const name = fileName(`${register.label[language]}${language === "zh" ? "（空白表）" : " (blank)"}.xlsx`);
  if (asked.output === undefined) return outbox(dataFolder, name);
  return asked.files[0] === "all" || !/\.xlsx$/i.test(asked.output) ? resolve(asked.output, name) : resolve(asked.output);
}

/** The reason why nothing can be made for a month, if there is one. */
export async function obstacle(dataFolder: string, period: string): Promise<Fault | null> {
  const path = warehousePath(dataFolder);
  if (!existsSync(path)) return {code: "run.no_warehouse", file: dataFolder, seen: dataFolder};
  const years = await withWarehouse(path, yearsKnown);
  const year = period.slice(0, 4);
  return years.includes(Number(year)) ? null : {code: "run.year_unknown", file: dataFolder, seen: year, expected: years.join("、")};
}

async function returns(asked: Asked, unit: string, talk: Talk): Promise<number> {
  const {period} = asked;
  if (period === undefined || asked.files.length > 0) throw new UsageError("template --unit <unit_id|all> --period 2022-10");
  const dataFolder = dataFolderOf(asked);
  const stopped = await obstacle(dataFolder, period);
  if (stopped) return refuse(talk, stopped);
  const folder = asked.output === undefined ? outbox(dataFolder, period, "return") : resolve(asked.output);
  const warehouse = await openWarehouse(warehousePath(dataFolder), "read");
  const none = new Set<string>();
  const files: string[] = [];
  try {
    for (const language of documentLanguages(asked)) {
      const made = await makeReturns({warehouse, city: readCity(dataFolder).city, period, language, folder}, unit);
      if (made.known !== undefined) return refuse(talk, {code: "run.unit_unknown", file: dataFolder, seen: unit, expected: made.known});
      files.push(...made.files.map((file) => join(folder, file)));
      for (const name of made.none) none.add(name);
    }
  } finally {
    warehouse.close();
  }
  talk.result({outcome: "made", folder, files, nothing_open: [...none]}, [...files, ...nothingOpen([...none], talk.language)]);
  return 0;
}

function nothingOpen(names: readonly string[], language: Language): string[] {
  if (names.length === 0) return [];
  return [language === "zh" ? `没有未办结事项，未生成：${names.join("、")}` : `Nothing open, none made: ${names.join(", ")}`];
}
