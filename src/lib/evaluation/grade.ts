import type {Cutoff, Parameters} from "../methodology/edition.js";

/**
 * The highest cut-off that a value reaches.
 *
 * @param cutoffs from the highest to the lowest
 * @returns `null` if there are none, or the value is below them all
 */
export function cutoffFor(value: number, cutoffs: readonly Cutoff[]): Cutoff | null {
  return cutoffs.find(({from}) => value >= from) ?? null;
}

/**
 * Grade (等次) of a final score: by cut-off; the first grade where a decisive achievement says so, the last where a
 * decisive failure does (which goes before).
 *
 * @param score final score at its published rounding
 * @returns code of the grade; `null` if the edition has no grades
 */
export function gradeOf(
  score: number,
  {affirmed, vetoed}: {readonly affirmed: boolean; readonly vetoed: boolean},
  {grades, affirmation_effect, veto_effect}: Pick<Parameters, "grades" | "affirmation_effect" | "veto_effect">,
): string | null {
  if (vetoed && veto_effect === "grade_lowest") return grades.at(-1)?.code ?? null;
  if (affirmed && affirmation_effect === "grade_excellent") return grades[0]?.code ?? null;
  return cutoffFor(score, grades)?.code ?? null;
}

/**
 * Tier (梯队) by the edition's cut-offs: on the score, or on the share of the group that stands above the unit
 * (`from` 0 is the first tier, `from` 0.25 begins after the first quarter). Equal ranks always share a tier.
 *
 * @returns code of the tier; `null` where tiers are formed from ranges (see `tiers.ts`) or there are none
 */
export function tierOf(score: number, rank: number, ranked: number, {tier_rule, tiers}: Pick<Parameters, "tier_rule" | "tiers">): string | null {
  if (tier_rule === "ranges") return null;
  return cutoffFor(tier_rule === "score" ? score : (rank - 1) / ranked, tiers)?.code ?? null;
}
