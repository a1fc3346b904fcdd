import {foldHeader} from "../../src/lib/dialect/fold";
import {sameName} from "../../src/lib/dialect/header-names";
import {registers} from "../../src/lib/registers/index";
import type {Register} from "../../src/lib/field";

/** A header that means a field of a register; a lower rank is a closer name. */
export interface Meaning {
  readonly register: Register;
  readonly field: string;
  readonly rank: number;
}

/**
 * Columns that name people. Where a register has no field for them they are dropped all the same.
 */
const PERSONAL = "责任人 责任人员 具体责任人 第一责任人 负责人 联系人 联系电话 联系方式 电话 电话号码 手机 手机号 手机号码 移动电话 办公电话 身份证 身份证号 身份证号码 证件号码 公民身份号码 填报人 填表人 审核人 审签人 经办人 联络员 领衔领导 责任领导 分管领导 包联领导 市级领导 家庭住址 住址 邮箱 电子邮箱 微信 微信号 姓名 来电人 来电人姓名 来电号码 来电电话 诉求人 诉求人姓名 反映人 反映人电话 投诉人 举报人 信访人 来访人 当事人 联系人姓名 联系手机 填写人 录入人 报送人 上报人 承办人 承办人员 经办人员 受理人 办理人 签收人 审批人 分管负责人 主要负责人 单位负责人 部门负责人 项目负责人 项目联系人 责任人电话 负责人电话 联系人电话 网格员 assignee reporter contact phone telephone mobile email".split(" ").concat(["contact name", "contact person", "phone number", "email address", "e-mail", "assigned to", "created by", "project manager"]);

/** Headers that mean one thing in one office and another in the next: never taken, only proposed. */
const AMBIGUOUS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tasks: {责任单位: "lead_units", 责任部门: "lead_units", 责任主体: "lead_units", 落实单位: "lead_units"},
  progress: {序时进度: "share", 责任部门: "unit", 牵头单位: "unit", 牵头部门: "unit", 单位: "unit", 部门: "unit"},
  problems: {区县: "unit", 县区: "unit", 单位: "unit", 部门: "unit", 责任部门: "unit"},
  inspections: {区县: "unit", 县区: "unit", 单位: "unit", 部门: "unit", 责任部门: "unit"},
  assignments: {区县: "unit", 县区: "unit", 单位: "unit", 部门: "unit", 责任部门: "unit"},
};

/** A row number, which is no key. */
const ROW_NUMBERS: ReadonlySet<string> = new Set(["序号", "序", "no", "no.", "行号", "#"].map((text) => foldHeader(text).key));

const personalKeys: ReadonlySet<string> = new Set(PERSONAL.map((text) => foldHeader(text).key));

const meanings = buildMeanings();

function buildMeanings(): Map<string, Meaning[]> {
  const index = new Map<string, Meaning[]>();
  for (const register of registers) {
    const named = Object.entries(register.fields).map(([field, declared]) => ({field, kind: declared.kind, names: [declared.label.zh, field, declared.label.en, ...(declared.synonyms ?? [])]}));
    for (const {field, names} of named) names.forEach((name, rank) => addMeaning(index, foldHeader(name).key, {register, field, rank}));
    for (const {field, kind, names} of named) {
      const other = names.flatMap((name) => sameName(kind, name)).filter((name) => !Object.hasOwn(AMBIGUOUS[register.name] ?? {}, name));
      other.forEach((name, at) => addMeaning(index, foldHeader(name).key, {register, field, rank: names.length + at}));
    }
  }
  return index;
}

function addMeaning(index: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const known = index.get(key);
  if (!known) index.set(key, [meaning]);
  else if (!known.some((one) => one.register === meaning.register)) known.push(meaning);
}

/** What a folded header means, in every register that knows it. */
export function meaningsOf(key: string): readonly Meaning[] {
  return meanings.get(key) ?? [];
}

/** What a folded header means in one register. */
export function meaningIn(register: Register, keys: readonly string[]): Meaning | undefined {
  for (const key of keys) {
    const found = meanings.get(key)?.find((one) => one.register === register);
    if (found) return found;
  }
  return undefined;
}

/** All folded headers a register knows, with their fields: what a near match may propose. */
export function namesOf(register: Register): ReadonlyMap<string, string> {
  let names = namesByRegister.get(register.name);
  if (!names) {
    names = new Map();
    for (const [key, known] of meanings) {
      const meaning = known.find((one) => one.register === register);
      if (meaning) names.set(key, meaning.field);
    }
    namesByRegister.set(register.name, names);
  }
  return names;
}

const namesByRegister = new Map<string, Map<string, string>>();

export function isPersonalHeader(keys: readonly string[]): boolean {
  return keys.some((key) => personalKeys.has(key));
}

export function isRowNumberHeader(keys: readonly string[]): boolean {
  return keys.some((key) => ROW_NUMBERS.has(key));
}

/** The field an ambiguous header may mean in a register. */
export function ambiguousField(register: Register, keys: readonly string[]): string | undefined {
  const words = AMBIGUOUS[register.name];
  return words && keys.map((key) => (Object.hasOwn(words, key) ? words[key] : undefined)).find((field) => field !== undefined);
}
