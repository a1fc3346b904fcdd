import type {Doubt} from "../../src/lib/impact/verdict.js";

/** What was seen and what it was compared with: `subject` a year or a donor, `seen` and `against` in points, for tests p and its level. */
export interface DoubtFigures {
  readonly method?: string;
  readonly subject?: string;
  readonly seen: number;
  readonly against: number;
}

/** The figures of a doubt in the two columns of its table; for methods that disagree their least and largest effect. */
export function doubtFigures(doubt: Doubt): DoubtFigures {
  switch (doubt.code) {
    case "methods_disagree": {
      const effects = doubt.effects.map(({effect}) => effect);
      return {seen: Math.min(...effects), against: Math.max(...effects)};
    }
    case "poor_pre_fit":
      return {method: doubt.method, seen: doubt.preRmspe, against: doubt.preSpread};
    case "within_pre_fit_error":
      return {method: doubt.method, seen: doubt.effect, against: doubt.preRmspe};
    case "placebos_as_large":
      return {method: doubt.method, seen: doubt.p, against: doubt.level};
    case "too_few_placebos":
      return {method: doubt.method, seen: doubt.floor, against: doubt.level};
    case "earlier_start_as_large":
      return {method: doubt.method, subject: String(doubt.start), seen: doubt.placebo, against: doubt.effect};
    case "one_donor_decides":
      return {method: doubt.method, subject: doubt.donor, seen: doubt.without, against: doubt.effect};
  }
}
