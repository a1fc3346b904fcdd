import type {Unit, Values} from "../../src/lib/evaluation/input.js";
import type {Evaluation} from "../../src/lib/evaluation/results.js";
import type {Edition} from "../../src/lib/methodology/edition.js";

/** Where the rank of a unit may stand when the method is varied, and whom it cannot be told apart from. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
  readonly tier: number;
  readonly not_distinguishable: readonly string[];
}

/** Ranges of the ranked units by unit id. */
export function rankRanges(_edition: Edition, _units: readonly Unit[], _values: Values, _evaluation: Evaluation): Map<string, RankRange> {
  return new Map();
}
