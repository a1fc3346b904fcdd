import type {Language} from "../field.js";
import {formatNumber, formatPercent} from "../format.js";
import {roundHalfUp} from "../statistics/rounding.js";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `2022年9月`, `September 2022`; the month alone where the year is known from `beside` (a period or a day). */
export function monthName(period: string, language: Language, beside?: string): string {
  const [year = "", month = ""] = period.split("-");
  const same = beside?.startsWith(year) ?? false;
  if (language === "zh") return `${same ? "" : `${year}年`}${Number(month)}月`;
  return `${months[Number(month) - 1] ?? month}${same ? "" : ` ${year}`}`;
}

/** `2022年9月30日`, `30 September 2022`; without the year where `beside` has the same. */
export function dayName(iso: string, language: Language, beside?: string): string {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  const name = monthName(`${year}-${month}`, language, beside);
  return language === "zh" ? `${name}${Number(day)}日` : `${Number(day)} ${name}`;
}

/** The calendar month before: `2022-01` → `2021-12`. */
export function monthBefore(period: string): string {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

export function count(value: number, language: Language): string {
  return formatNumber(value, language, {most: 0});
}

/** `82.6%` of a whole; a dash where there is no whole. */
export function percent(part: number, whole: number, language: Language = "zh"): string {
  return whole === 0 ? "—" : formatPercent(roundHalfUp(part / whole, 3), language, {least: 1, most: 1});
}

/** `1 task`, `2 tasks`, `1,204 tasks`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value, "en")} ${value === 1 ? one : many}`;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;
}

/** `甲区、乙区`, `甲区, 乙区`. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(between(language));
}

export function between(language: Language): string {
  return language === "zh" ? "、" : ", ";
}
