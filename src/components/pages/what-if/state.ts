import {trialAggregations, type Trial} from "../../../lib/evaluation/what-if.js";
import {missingPolicies, type Edition} from "../../../lib/methodology/edition.js";
import type {State} from "../../page/page.js";

const WEIGHT = "w.";

/** The trial an address holds; what it does not hold is the edition's. Nonsense is left out. */
export function trialOf(state: State, edition: Edition): Trial {
  const weights = new Map<string, number>();
  for (const {code, weight} of edition.nodes) {
    const typed = state[WEIGHT + code];
    const value = Number(typed);
    if (typed !== undefined && typed !== "" && Number.isFinite(value) && value >= 0 && value !== weight) weights.set(code, value);
  }
  return {
    weights,
    aggregation: trialAggregations.find((each) => each === state["agg"]) ?? null,
    missing: missingPolicies.find((each) => each === state["missing"]) ?? null,
  };
}

/** What the address holds of a trial; an empty text takes a key away. */
export function stateOf({weights, aggregation, missing}: Trial, edition: Edition): State {
  const typed = edition.nodes.map(({code}) => [WEIGHT + code, weights.has(code) ? String(weights.get(code)) : ""] as const);
  return {...Object.fromEntries(typed), agg: aggregation ?? "", missing: missing ?? ""};
}

/** Whether nothing differs from the edition. */
export function isOwn({weights, aggregation, missing}: Trial): boolean {
  return weights.size === 0 && aggregation === null && missing === null;
}

/** The trial with another weight of one line. */
export function withWeight(trial: Trial, edition: Edition, code: string, value: number): Trial {
  const weights = new Map(trial.weights);
  if (value === edition.nodes.find((node) => node.code === code)?.weight) weights.delete(code);
  else weights.set(code, value);
  return {...trial, weights};
}
