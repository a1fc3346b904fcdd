import {chineseInteger} from "../dialect/numerals.js";
import type {Language} from "../field.js";

const PLAIN: Readonly<Record<string, string>> = {区县: "Counties", 功能区: "Functional zones", 部门: "Departments"};
const CLASS = /^部门([一二三四五六七八九十]+)类$/u;

/** A peer group in the reader's language: `部门二类` is "Departments, class 2". A name the city made itself stays as it is. */
export function peerGroupName(group: string, language: Language): string {
  if (language === "zh") return group;
  const numeral = CLASS.exec(group)?.[1];
  if (numeral !== undefined) return `Departments, class ${chineseInteger(numeral) ?? numeral}`;
  return PLAIN[group] ?? group;
}
