import type {Parameters} from "../methodology/edition.js";

/**
 * An award (加分), a deduction (扣分), a decisive achievement (一票肯定) or a decisive failure (一票否决) as recorded.
 * `points` is a size: a deduction of two points is 2 (−2 is read alike). `matter` names what it is for: one matter
 * counts once, at its highest. Blank matters are each their own.
 */
export interface Adjustment {
  readonly unit_id: string;
  readonly matter: string;
  readonly kind: "award" | "deduction" | "affirmation" | "veto";
  readonly points: number;
  /** Number or title of the document it rests on; without one it does not count. */
  readonly document: string | null;
}

/** Why an item counts or does not. A code; its words stand in the messages. */
export type AdjustmentRule = "counted" | "same_matter_higher" | "no_document" | "no_points" | "no_effect_in_edition";

export interface AdjustmentItem extends Adjustment {
  readonly rule: AdjustmentRule;
}

/** What stands beside the base score. Points of award and deduction are ≥ 0, after their caps. */
export interface Adjusted {
  readonly items: readonly AdjustmentItem[];
  readonly award: number;
  readonly award_before_cap: number;
  readonly deduction: number;
  readonly deduction_before_cap: number;
  readonly affirmed: boolean;
  readonly vetoed: boolean;
  /** Base (full marks where affirmed so) + award − deduction; the lower end of the scale where vetoed to zero. */
  readonly final_score: number;
}

type Rules = Pick<Parameters, "award_cap" | "deduction_cap" | "affirmation_effect" | "veto_effect" | "score_scale">;

/**
 * Sets award and deduction beside a base score, item by item, capped; the base score itself is not touched.
 *
 * @param base base score of the unit
 * @param given items of this unit alone
 * @see METHODS section 1; DOMAIN section 4.7 (同一事项就高不重复)
 */
export function adjust(base: number, given: readonly Adjustment[], rules: Rules): Adjusted {
  const items = given.map((item, at): AdjustmentItem => ({...item, rule: ruleFor(item, at, given, rules)}));
  const counted = items.filter(({rule}) => rule === "counted");
  const total = (kind: Adjustment["kind"]) => counted.reduce((sum, item) => sum + (item.kind === kind ? Math.abs(item.points) : 0), 0);
  const award_before_cap = total("award");
  const deduction_before_cap = total("deduction");
  const award = Math.min(award_before_cap, rules.award_cap);
  const deduction = Math.min(deduction_before_cap, rules.deduction_cap);
  const affirmed = counted.some(({kind}) => kind === "affirmation");
  const vetoed = counted.some(({kind}) => kind === "veto");
  const start = affirmed && rules.affirmation_effect === "full_marks" ? rules.score_scale.upper : base;
  const zeroed = vetoed && rules.veto_effect === "zero";
  const final_score = zeroed ? rules.score_scale.lower : start + award - deduction;
  return {items, award, award_before_cap, deduction, deduction_before_cap, affirmed, vetoed, final_score};
}

function ruleFor(item: Adjustment, at: number, all: readonly Adjustment[], rules: Rules): AdjustmentRule {
  if (!isDocumented(item)) return "no_document";
  if (item.kind === "affirmation") return rules.affirmation_effect === "none" ? "no_effect_in_edition" : "counted";
  if (item.kind === "veto") return rules.veto_effect === "none" ? "no_effect_in_edition" : "counted";
  if (!hasPoints(item)) return "no_points";
  return all.some((other, place) => sameMatter(item, other) && isAbove(other, place, item, at)) ? "same_matter_higher" : "counted";
}

function isAbove(other: Adjustment, place: number, item: Adjustment, at: number): boolean {
  if (!isDocumented(other) || !hasPoints(other)) return false;
  const [more, own] = [Math.abs(other.points), Math.abs(item.points)];
  return more > own || (more === own && place < at);
}

function sameMatter(a: Adjustment, b: Adjustment): boolean {
  return a.kind === b.kind && a.matter.trim() !== "" && a.matter.trim() === b.matter.trim();
}

function isDocumented({document}: Adjustment): boolean {
  return document !== null && document.trim() !== "";
}

function hasPoints({kind, points}: Adjustment): boolean {
  return Number.isFinite(points) && (kind === "deduction" ? points !== 0 : points > 0);
}
