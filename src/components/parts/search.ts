import {isPinyin, readingsOf, spells, type PinyinTable, type Readings} from "../../lib/pinyin.js";
import type {Page} from "../page/page.js";

/** Brings text to one form for searching: width, case and spaces do not matter. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}

/**
 * Whether every word of the query stands somewhere in the text; a Chinese word is found inside a phrase, and by the
 * letters it is spelt with once the readings are there.
 */
export function matcher(query: string, readings?: Readings | null): (text: string) => boolean {
  const words = folded(query).split(" ").filter(Boolean);
  return (text) => words.every((word) => text.includes(word) || (readings && isPinyin(word) && spells(text, word, readings)));
}

let asked: Promise<Readings> | undefined;

/** The readings of characters, fetched once and only for a query that may be spelt in letters; without them search goes on by characters. */
export async function readingsFor({effects}: Page, query: string): Promise<Readings | null> {
  if (!folded(query).split(" ").some(isPinyin)) return null;
  asked ??= effects.shard("search/pinyin.json").then((table) => readingsOf(table as PinyinTable));
  try {
    return await asked;
  } catch {
    asked = undefined;
    return null;
  }
}
