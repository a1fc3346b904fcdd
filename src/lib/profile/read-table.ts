import {registers} from "../registers/index.js";
import type {FiscalYear} from "../dialect/fiscal.js";
import type {Register} from "../field.js";
import type {Desk} from "./desk.js";
import type {ProfileColumn, ProfileTable, ProfileTitle} from "./profile.js";
import {readMelt, readName} from "./read-pattern.js";

/** The tables a profile makes of one sheet. */
export function readTables(desk: Desk, loose: unknown): ProfileTable[] {
  if (Array.isArray(loose) && loose.length > 0) return loose.map((table, index) => readTable(desk, `tables[${index}]`, table));
  desk.wrong("tables", loose, "至少一张表的列表", "a list of at least one table");
  return [];
}

const TABLE_KEYS = ["register", "columns", "constants", "words", "withheld", "from_title", "from_name", "melt", "distinct", "skip_blank", "skip_unfilled", "date_order", "fiscal_year", "decimal", "keep", "synonyms"] as const;

function readTable(desk: Desk, key: string, loose: unknown): ProfileTable {
  const table = desk.object(key, loose);
  desk.known(key, table, TABLE_KEYS);
  const name = desk.string(`${key}.register`, table["register"]) ?? "";
  const register = registers.find((one) => one.name === name);
  if (!register) desk.wrong(`${key}.register`, name, `台账名：${registers.map((one) => one.name).join("、")}`, `a register: ${registers.map((one) => one.name).join(", ")}`);
  const distinct = desk.boolean(`${key}.distinct`, table["distinct"], false);
  const dateOrder = desk.oneOf(`${key}.date_order`, table["date_order"], ["dmy", "mdy", "ymd"]);
  const decimal = desk.oneOf(`${key}.decimal`, table["decimal"], [".", ","]);
  const fiscalYear = readFiscalYear(desk, `${key}.fiscal_year`, table["fiscal_year"]);
  const melt = readMelt(desk, `${key}.melt`, table["melt"], register);
  return {
    register: name,
    columns: demandRests(desk, `${key}.columns`, readFields(desk, `${key}.columns`, table["columns"], register, (at, value) => readColumn(desk, at, value)), register),
    constants: readFields(desk, `${key}.constants`, table["constants"], register, (at, value) => readConstant(desk, at, value)),
    words: readFields(desk, `${key}.words`, table["words"], register, (at, value) => readWords(desk, at, value)),
    withheld: readFields(desk, `${key}.withheld`, table["withheld"], register, (at, value) => desk.strings(at, value), true),
    from_title: readFields(desk, `${key}.from_title`, table["from_title"], register, (at, value) => readTitle(desk, at, value)),
    from_name: readFields(desk, `${key}.from_name`, table["from_name"], register, (at, value) => readName(desk, at, value)),
    ...(melt ? {melt} : {}),
    distinct,
    skip_blank: desk.fieldNames(`${key}.skip_blank`, table["skip_blank"], register),
    skip_unfilled: desk.fieldNames(`${key}.skip_unfilled`, table["skip_unfilled"], register),
    ...(dateOrder ? {date_order: dateOrder} : {}),
    ...(fiscalYear ? {fiscal_year: fiscalYear} : {}),
    ...(decimal ? {decimal} : {}),
    keep: desk.strings(`${key}.keep`, table["keep"]),
    synonyms: desk.boolean(`${key}.synonyms`, table["synonyms"], !distinct),
  };
}

function readFields<T>(desk: Desk, key: string, loose: unknown, register: Register | undefined, read: (key: string, value: unknown) => T, star = false): Record<string, T> {
  const fields: Record<string, T> = Object.create(null) as Record<string, T>;
  for (const [name, value] of Object.entries(desk.object(key, loose))) {
    if (!(star && name === "*")) desk.field(`${key}.${name}`, name, register);
    fields[name] = read(`${key}.${name}`, value);
  }
  return fields;
}

function readColumn(desk: Desk, key: string, loose: unknown): ProfileColumn {
  if (typeof loose === "string" || Array.isArray(loose)) return {headers: desk.strings(key, loose), split: [], rest: false};
  const column = desk.object(key, loose);
  desk.known(key, column, ["header", "split", "case", "rest", "part"]);
  const headers = desk.strings(`${key}.header`, column["header"]);
  if (headers.length === 0) desk.wrong(`${key}.header`, column["header"], "表头文字", "the header's text");
  const part = desk.oneOf(`${key}.part`, column["part"], ["name", "unit"]);
  const letters = desk.oneOf(`${key}.case`, column["case"], ["upper", "lower"]);
  return {
    headers,
    split: desk.strings(`${key}.split`, column["split"]),
    rest: desk.boolean(`${key}.rest`, column["rest"], false),
    ...(letters ? {case: letters} : {}),
    ...(part ? {part} : {}),
  };
}

/** Where the first unit leads the others must have somewhere to go. */
function demandRests<C extends Readonly<Record<string, ProfileColumn>>>(desk: Desk, key: string, columns: C, register: Register | undefined): C {
  for (const [name, {rest}] of Object.entries(columns)) {
    const field = register?.fields[name];
    if (rest && field && field.rest === undefined) desk.wrong(`${key}.${name}.rest`, "true", "这一列的台账要有配合单位一栏；没有的写 split，一家一行", "a field beside which the register has supporting units; where it has none, split makes a row of each");
  }
  return columns;
}

const STARTS: readonly FiscalYear["starts"][] = [1, 4, 7, 10];

function readFiscalYear(desk: Desk, key: string, loose: unknown): FiscalYear | undefined {
  if (loose === undefined) return undefined;
  const year = desk.object(key, loose);
  desk.known(key, year, ["starts", "named_by"]);
  const starts = STARTS.find((month) => month === year["starts"]);
  if (starts === undefined) desk.wrong(`${key}.starts`, year["starts"], "财年的第一个月：1、4、7 或 10", "the first month of the fiscal year: 1, 4, 7 or 10");
  const named = desk.oneOf(`${key}.named_by`, year["named_by"] ?? "", ["begin", "end"]);
  return starts === undefined || named === undefined ? undefined : {starts, named_by: named};
}

function readConstant(desk: Desk, key: string, loose: unknown): string {
  if (typeof loose === "number") return String(loose);
  return desk.string(key, loose) ?? "";
}

function readWords(desk: Desk, key: string, loose: unknown): (readonly [string, string | null])[] {
  return Object.entries(desk.object(key, loose)).map(([seen, meant]) => {
    if (meant !== null && typeof meant !== "string") desk.wrong(`${key}.${seen}`, meant, "文字或 null", "a text or null");
    return [seen, typeof meant === "string" ? meant : null] as const;
  });
}

function readTitle(desk: Desk, key: string, loose: unknown): ProfileTitle {
  const title = desk.object(key, loose);
  desk.known(key, title, ["after", "part"]);
  const after = desk.string(`${key}.after`, title["after"]) ?? "";
  if (after === "") desk.wrong(`${key}.after`, title["after"], "冒号前的文字", "the word before the colon");
  return {after, part: desk.oneOf(`${key}.part`, title["part"], ["all", "name", "unit"]) ?? "all"};
}
