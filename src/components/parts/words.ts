import type {Text} from "../../lib/field.js";
import {gradeWords} from "../../lib/messages/codes.js";
import {registers} from "../../lib/registers/index.js";
import type {Page} from "../page/page.js";

/** The word for a code; a code without a word is shown as it stands, never hidden. */
export function wordOf(page: Pick<Page, "language">, words: Readonly<Record<string, Text>>, code: string | null): string | null {
  return code === null ? null : (words[code]?.[page.language] ?? code);
}

export function gradeWord(page: Pick<Page, "language">, grade: string | null): string | null {
  return wordOf(page, gradeWords, grade);
}

/** The label of a choice, as its register declares it: `problems`, `channel`, `supervisor` → 营商环境监督员. */
export function choiceWord({language}: Pick<Page, "language">, register: string, field: string, code: string | null): string | null {
  if (code === null) return null;
  return registers.find((each) => each.name === register)?.fields[field]?.choices?.[code]?.label[language] ?? code;
}
