import type {Language, Text} from "../field.js";

export type Filling = Readonly<Record<string, string | number>>;

/** A text in the reader's language, its `{names}` filled in. */
export function say(text: Text, language: Language, filling: Filling = {}): string {
  return text[language].replaceAll(/\{(\w+)\}/gu, (whole, name: string) => (name in filling ? String(filling[name]) : whole));
}

/** Keeps the names of a table of words and has the compiler ask for both languages of each. */
export function wordTable<const Names extends string>(words: Readonly<Record<Names, readonly [zh: string, en: string]>>): Readonly<Record<Names, Text>> {
  const entries = Object.entries<readonly [string, string]>(words).map(([name, [zh, en]]) => [name, {zh, en}] as const);
  return Object.fromEntries(entries) as Record<Names, Text>;
}
