import type {Register, Text} from "../field.js";

/** A mistake in a profile: where it stands and what was expected there. */
export interface ProfileMistake {
  readonly key: string;
  readonly seen: string;
  readonly expected: Text;
}

export type Loose = Readonly<Record<string, unknown>>;

/** Collects mistakes while a profile is read; every reader below returns something usable, so that all mistakes show at once. */
export class Desk {
  readonly mistakes: ProfileMistake[] = [];

  wrong(key: string, seen: unknown, zh: string, en: string): void {
    const shown = typeof seen === "string" ? seen : (JSON.stringify(seen) ?? "");
    this.mistakes.push({key, seen: shown.slice(0, 80), expected: {zh, en}});
  }

  object(key: string, value: unknown): Loose {
    if (value === undefined) return {};
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Loose;
    this.wrong(key, value, "一个对象 { … }", "an object { … }");
    return {};
  }

  known(key: string, value: Loose, names: readonly string[]): void {
    for (const name of Object.keys(value)) {
      if (!names.includes(name)) this.wrong(`${key}${key ? "." : ""}${name}`, name, `下列之一：${names.join("、")}`, `one of: ${names.join(", ")}`);
    }
  }

  string(key: string, value: unknown): string | undefined {
    if (value === undefined || typeof value === "string") return value;
    this.wrong(key, value, "文字", "a text");
    return undefined;
  }

  strings(key: string, value: unknown): string[] {
    if (value === undefined) return [];
    const list = Array.isArray(value) ? value : [value];
    if (list.every((item): item is string => typeof item === "string" && item !== "")) return list;
    this.wrong(key, value, "文字或文字的列表", "a text or a list of texts");
    return [];
  }

  boolean(key: string, value: unknown, otherwise: boolean): boolean {
    if (value === undefined) return otherwise;
    if (typeof value === "boolean") return value;
    this.wrong(key, value, "true 或 false", "true or false");
    return otherwise;
  }

  whole(key: string, value: unknown, least: number, most: number): number | undefined {
    if (value === undefined) return undefined;
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    this.wrong(key, value, `${least} 到 ${most} 的整数`, `a whole number from ${least} to ${most}`);
    return undefined;
  }

  oneOf<const T extends string>(key: string, value: unknown, names: readonly T[]): T | undefined {
    if (value === undefined) return undefined;
    const found = names.find((name) => name === value);
    if (found === undefined) this.wrong(key, value, `下列之一：${names.join("、")}`, `one of: ${names.join(", ")}`);
    return found;
  }

  field(key: string, name: string, register: Register | undefined): void {
    if (!register || Object.hasOwn(register.fields, name)) return;
    const names = Object.keys(register.fields);
    this.wrong(key, name, `${register.label.zh}的字段：${names.join("、")}`, `a field of ${register.name}: ${names.join(", ")}`);
  }

  /** Names of fields, one or a list. */
  fieldNames(key: string, value: unknown, register: Register | undefined): string[] {
    const names = this.strings(key, value);
    for (const name of names) this.field(key, name, register);
    return names;
  }
}
