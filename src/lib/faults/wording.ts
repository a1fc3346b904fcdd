import type {Language} from "../field.js";
import {entryOf} from "./catalogue.js";
import type {Fault, Severity} from "./fault.js";
import {seenIn} from "./seen.js";

export interface Wording {
  readonly title: string;
  readonly sentence: string;
  readonly todo: string;
  readonly severity: Severity;
}

const LONGEST_SEEN = 120;
/** What shows nothing, or rules the terminal or the direction of what follows: it is named, since it may be the very fault. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * What a fault says to a reader, in the language asked for.
 * @example wording(fault, "zh").sentence // “六月底”读不成日期，…
 */
export function wording(fault: Pick<Fault, "code" | "seen" | "expected">, language: Language): Wording {
  const entry = entryOf(fault.code);
  if (!entry) return {title: fault.code, sentence: fault.seen ?? "", todo: "", severity: "warning"};
  const seen = shorten(seenIn(language, fault.code, fault.seen ?? ""));
  const expected = typeof fault.expected === "object" ? fault.expected[language] : (fault.expected ?? "");
  const fill = (template: string): string => template.replace(/\{(seen|expected)\}/g, (_, name) => (name === "seen" ? seen : expected)).trim();
  return {title: entry.title[language], sentence: tidy(fill(entry.sentence[language])), todo: fill(entry.todo[language]), severity: entry.severity};
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim().replace(UNSEEN, (character) => `‹U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}›`);
  return flat.length > LONGEST_SEEN ? `${flat.slice(0, LONGEST_SEEN)}…` : flat;
}

/** Takes out what an empty `{seen}` or `{expected}` leaves behind. */
function tidy(sentence: string): string {
  return sentence.replace(/，见到的是“”|; seen: “”/u, "").replace(/[，：；:;,]\s*([。.])$/u, "$1").replace(/^[:：]\s*/u, "");
}
