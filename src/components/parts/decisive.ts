import {adjustmentWords} from "../../lib/messages/codes.js";
import type {Page} from "../page/page.js";
import type {Adjustment} from "./rows.js";
import {gradeWord, wordOf} from "./words.js";

/** By unit: the decisive failure or achievement (一票否决、一票肯定) that counts in the month; the failure goes before. */
export function decisiveOf(adjustments: readonly Adjustment[], period: string | null): ReadonlyMap<string, Adjustment> {
  const counted = adjustments.filter((row) => row.counted && row.period === period);
  const of = (kind: string) => counted.filter((row) => row.kind === kind).map((row) => [row.unit_id, row] as const);
  return new Map([...of("affirmation"), ...of("veto")]);
}

/** A grade, and what set it where that was not the score alone: 优秀（一票肯定）. */
export function gradeMarked(page: Pick<Page, "language">, grade: string | null, decisive: Adjustment | undefined): string | null {
  const word = gradeWord(page, grade);
  if (word === null || !decisive) return word;
  const why = wordOf(page, adjustmentWords, decisive.kind) ?? "";
  return page.language === "zh" ? `${word}（${why}）` : `${word} (${why.toLowerCase()})`;
}
