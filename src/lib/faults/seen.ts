import type {Language} from "../field.js";
import {SEEN_WORDS} from "./seen-words.js";

/** Faults of which a reader tells in English words what it saw; of all others it is what stands in the file. */
const TOLD_BY_READERS: ReadonlySet<string> = new Set(["file.not_a_workbook", "file.corrupt", "file.unreadable", "file.locked", "file.too_large", "file.bomb", "file.empty", "file.encoding", "file.timeout", "file.memory"]);

/** What was seen of a file, as the catalogue's sentence takes it in; what nobody has put into Chinese stays as it is. */
export function seenIn(language: Language, code: string, seen: string): string {
  return language === "zh" && TOLD_BY_READERS.has(code) ? chinese(seen) : seen;
}

/** What is longer names something that is: it is cut short anyway. */
const LONGEST = 300;
let patterns: readonly (readonly [RegExp, string])[] | undefined;

function chinese(seen: string): string {
  const whole = inWords(seen);
  if (whole !== undefined) return whole;
  // `sheet 3: two cells at B2`
  const [, place, what] = /^([^:]+): (.+)$/s.exec(seen) ?? [];
  const said = what === undefined ? undefined : inWords(what);
  return said === undefined ? seen : `${inWords(place!) ?? place!}，${said}`;
}

/** Nothing where it is not one of the words. */
function inWords(seen: string): string | undefined {
  if (seen.length > LONGEST) return undefined;
  patterns ??= SEEN_WORDS.map(([en, zh]) => [new RegExp(`^${escaped(en).replaceAll("\\{#\\}", "(\\d+)").replaceAll("\\{\\}", "(.+?)")}$`, "su"), zh]);
  for (const [pattern, zh] of patterns) {
    const found = pattern.exec(seen);
    if (found) return zh.replace(/\{(\+?)(\d)\}/g, (_, isWords: string, number: string) => (isWords && inWords(found[Number(number)]!)) || found[Number(number)]!);
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
