import type {CellValue} from "hucre/xlsx";
import type {Field, Language, Register, Text} from "../../src/lib/field.js";
import {registerNamed} from "../../src/lib/registers/index.js";
import {askedFields, columnFor} from "./fields.js";
import type {Form, FormColumn, FormRow} from "./form.js";
import {itemCell} from "./item-cell.js";
import {sheetName} from "./names.js";
import type {Item, OpenItems} from "./open-items.js";
import {NUMBER_HEADER} from "./words.js";

/** What the forms of one unit have in common. */
export interface ReturnSetting {
  readonly language: Language;
  readonly facts: readonly string[];
  readonly title: (register: Register) => string;
  /** id → name. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Which columns a unit fills in; those before are printed to be recognised by, all others restate what is on record. */
const LAYOUT = {
  problems: {before: ["problem_id", "title", "found_on", "due"], fill: ["status", "solved_on", "solution", "note"]},
  inspections: {before: ["finding_id", "finding", "inspected_on", "due"], fill: ["status", "rectified_on"]},
  meetings: {before: ["item_id", "decision", "held_on", "due"], fill: ["status", "closed_on"]},
} as const;
const REPORTED = ["status", "share", "value", "narrative", "difficulties", "next_steps", "reported_on"] as const;

/** Columns printed for the reader that are none of the register's; profile `youjie-return` knows the sheet by the last two. */
const BESIDE: readonly (readonly [name: string, kind: Field["kind"], label: Text, width: number])[] = [
  ["title", "text", {zh: "任务名称", en: "Task"}, 30],
  ["annual_target", "text", {zh: "年度目标", en: "Annual target"}, 20],
  ["due", "text", {zh: "完成时限", en: "Due"}, 13],
  ["last_period", "month", {zh: "上次填报月份", en: "Month last reported"}, 11],
  ["last_status", "status", {zh: "上次填报状态", en: "Status last reported"}, 14],
  ["last_share", "share", {zh: "上次完成率", en: "Share last reported"}, 10],
];

const LINES = {
  progress: {zh: "灰色各列已印好，请勿改动；请填写其余各列。没有填写的任务不算填报。", en: "Grey columns are printed; please leave them. Fill in the others. A task with nothing filled in counts as not reported."},
  others: {zh: "灰色各列为原登记内容，请勿改动；请更新其余各列，没有变化的保持原样。", en: "Grey columns restate what is on record; please leave them. Update the others; leave what has not changed."},
} as const satisfies Readonly<Record<string, Text>>;

type Cells = (item: Item) => CellValue;
type Part = readonly [column: FormColumn, cell: Cells];

/** The forms of a unit, one per register in which it has something open. */
export function returnForms(items: OpenItems, setting: ReturnSetting): Form[] {
  const others = (["problems", "inspections", "meetings"] as const).map((name) => formFor(registerNamed(name), otherParts(name, setting), items[name], setting));
  const progress = formFor(registerNamed("progress"), progressParts(setting), items.progress, setting);
  return [progress, ...others].filter((form) => form.rows.length > 0);
}

function formFor(register: Register, parts: readonly Part[], items: readonly Item[], {language, facts, title}: ReturnSetting): Form {
  const rows = items.map((item, at): FormRow => ({cells: [at + 1, ...parts.map(([, cell]) => cell(item))]}));
  return {
    language,
    name: sheetName(register.label[language]),
    title: title(register),
    facts,
    lines: [LINES[register.name === "progress" ? "progress" : "others"][language]],
    columns: [{header: NUMBER_HEADER[language], width: 7, look: "given", format: "General"}, ...parts.map(([column]) => column)],
    rows,
    ruledRows: 0,
    openRows: 0,
    frozenColumns: 3,
  };
}

function progressParts(setting: ReturnSetting): Part[] {
  const {fields} = registerNamed("progress");
  const own = (name: string, look?: "given"): Part => partFor(name, fields[name]!, setting, look);
  const beside = BESIDE.map(([name, kind, label, width]): Part => {
    const [column, cell] = partFor(name, {kind, label}, setting, "given");
    return [{...column, width}, cell];
  });
  return [own("task_id", "given"), ...beside, ...REPORTED.map((name) => own(name))];
}

/** Every column of the register: a later version of a row takes the place of the earlier whole. */
function otherParts(name: keyof typeof LAYOUT, setting: ReturnSetting): Part[] {
  const {before, fill} = LAYOUT[name];
  const asked = askedFields(registerNamed(name));
  const fields = Object.fromEntries(asked);
  const rest = asked.map(([field]) => field).filter((field) => ![...before, ...fill].some((known) => known === field));
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
