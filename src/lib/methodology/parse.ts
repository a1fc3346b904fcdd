import {isUsable} from "../statistics/usable.js";
import type {TypedRow} from "./edition.js";
import {foldWord, type SettingWords} from "./words.js";

/** What was typed in a field, trimmed; "" where there is nothing. */
export function textOf(row: TypedRow, field: string): string {
  const value = row[field];
  return value === null || value === undefined ? "" : String(value).trim();
}

/**
 * The number typed in a cell: full-width digits, thousands separators, a leading plus, a true minus sign
 * and a percent sign (20% is 0.2) are understood; anything else is not a number.
 *
 * @returns `null` for text that is not one finite number (also for a blank)
 */
export function parseNumber(typed: string | number | boolean | null | undefined): number | null {
  if (typeof typed === "number") return isUsable(typed) ? typed : null;
  if (typeof typed !== "string") return null;
  const text = typed.normalize("NFKC").replace(/\s+/gu, "").replace(/−/gu, "-");
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?)(%?)$/iu.exec(text);
  if (!match || !/\d/u.test(match[1]!)) return null;
  const value = Number(match[1]!.replace(/,/gu, ""));
  return isUsable(value) ? value / (match[2] ? 100 : 1) : null;
}

/** The code of the setting that was typed; `null` for an unknown word. */
export function parseWord(typed: string, known: SettingWords): string | null {
  return known.get(foldWord(typed)) ?? null;
}
