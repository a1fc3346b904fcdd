import type {CellValue} from "hucre/xlsx";
import type {Field, Language, Register, Text} from "../../src/lib/field.js";
import {registerNamed} from "../../src/lib/registers/index.js";
import {askedFields, columnFor} from "./fields.js";
import type {Form, FormColumn, FormRow} from "./form.js";
import {itemCell} from "./item-cell.js";
import {sheetName} from "./names.js";
import type {Item, OpenItems} from "./open-items.js";
import {RETURNED, returnedRegisters, type Returned, type ReturnedRegister} from "./returned.js";
import {NUMBER_HEADER} from "./words.js";

/** What the forms of one unit have in common. */
export interface ReturnSetting {
  readonly language: Language;
  readonly facts: readonly string[];
  readonly title: (register: Register) => string;
  /** id → name. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Columns printed for the reader that are none of the register's; profiles `youjie-return…` know the sheets by them. */
type Beside = readonly [name: string, kind: Field["kind"], label: Text, width: number];

/** Registers reported anew each time: what is printed, and what is filled in; a row with nothing filled in is no report. */
const ANEW: Readonly<Record<"progress" | "commitments", {readonly before: readonly string[]; readonly beside: readonly Beside[]; readonly fill: readonly string[]; readonly after: readonly string[]}>> = {
  progress: {
    before: ["task_id"],
    beside: [
      ["title", "text", {zh: "任务名称", en: "Task"}, 30],
      ["annual_target", "text", {zh: "年度目标", en: "Annual target"}, 20],
      ["due", "text", {zh: "完成时限", en: "Due"}, 13],
      ["last_period", "month", {zh: "上次填报月份", en: "Month last reported"}, 11],
      ["last_status", "status", {zh: "上次填报状态", en: "Status last reported"}, 14],
      ["last_share", "share", {zh: "上次完成率", en: "Share last reported"}, 10],
    ],
    fill: ["status", "share", "value", "narrative", "difficulties", "next_steps", "reported_on"],
    after: [],
  },
  commitments: {
    before: ["commitment_id", "title", "due"],
    beside: [["last_status", "status", {zh: "上次兑现情况", en: "Status last published"}, 14]],
    fill: ["status", "result", "published_on"],
    after: ["phase", "year", "unit"],
  },
};

const LINES = {
  anew: {zh: "灰色各列已印好，请勿改动；请填写其余各列。没有填写的不算填报。", en: "Grey columns are printed; please leave them. Fill in the others. A row with nothing filled in counts as not reported."},
  others: {zh: "灰色各列为原登记内容，请勿改动；请更新其余各列，没有变化的保持原样。", en: "Grey columns restate what is on record; please leave them. Update the others; leave what has not changed."},
} as const satisfies Readonly<Record<string, Text>>;

type Cells = (item: Item) => CellValue;
type Part = readonly [column: FormColumn, cell: Cells];

/** The registers in which a unit has something open, in the order of its forms. */
export function registersOf(items: OpenItems): Register[] {
  return (["progress", ...returnedRegisters, "commitments"] as const).filter((name) => items[name].length > 0).map(registerNamed);
}

/** The forms of a unit, one per register in which it has something open. */
export function returnForms(items: OpenItems, setting: ReturnSetting): Form[] {
  return registersOf(items).map((register) => {
    const name = register.name as keyof OpenItems;
    const anew = name === "progress" || name === "commitments";
    const parts = anew ? anewParts(name, setting) : otherParts(name, items[name], setting);
    return formFor(register, parts, items[name], LINES[anew ? "anew" : "others"], setting);
  });
}

function formFor(register: Register, parts: readonly Part[], items: readonly Item[], line: Text, {language, facts, title}: ReturnSetting): Form {
  const rows = items.map((item, at): FormRow => ({cells: [at + 1, ...parts.map(([, cell]) => cell(item))]}));
  return {
    language,
    name: sheetName(register.label[language]),
    title: title(register),
    facts,
    lines: [line[language]],
    columns: [{header: NUMBER_HEADER[language], width: 7, look: "given", format: "General"}, ...parts.map(([column]) => column)],
    rows,
    ruledRows: 0,
    openRows: 0,
    frozenColumns: 3,
    guarded: true,
  };
}

function anewParts(name: keyof typeof ANEW, setting: ReturnSetting): Part[] {
  const {before, beside, fill, after} = ANEW[name];
  const {fields} = registerNamed(name);
  const own = (field: string, look?: "given"): Part => partFor(field, fields[field]!, setting, look);
  const printed = beside.map(([field, kind, label, width]): Part => {
    const [column, cell] = partFor(field, {kind, label}, setting, "given");
    return [{...column, width}, cell];
  });
  return [...before.map((field) => own(field, "given")), ...printed, ...fill.map((field) => own(field)), ...after.map((field) => own(field, "given"))];
}

/**
 * Every column of the register that says something: a later version of a row takes the place of the earlier whole. What
 * never leaves the internal edition is not printed; staging keeps it where a return comes back without it.
 */
function otherParts(name: ReturnedRegister, items: readonly Item[], setting: ReturnSetting): Part[] {
  const {before, fill}: Returned = RETURNED[name];
  const fields = Object.fromEntries(askedFields(registerNamed(name)).filter(([, field]) => field.internal !== true));
  const said = (field: string): boolean => items.some((item) => (item[field] ?? null) !== null);
  const rest = Object.keys(fields).filter((field) => !before.includes(field) && !fill.includes(field) && said(field));
  return [
    ...before.map((field) => partFor(field, fields[field]!, setting, "given")),
    ...fill.map((field) => partFor(field, fields[field]!, setting)),
    ...rest.map((field) => partFor(field, fields[field]!, setting, "given")),
  ];
}

function partFor(name: string, field: Field, {language, unitNames}: ReturnSetting, look?: "given"): Part {
  const column = columnFor(name, field, language, [...unitNames.values()]);
  return [look ? {...column, look} : column, (item) => itemCell(name, field, item, language, unitNames)];
}
