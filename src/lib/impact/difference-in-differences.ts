import {combine, estimateFrom} from "./estimate.js";
import type {Estimate} from "./estimate.js";
import type {Panel} from "./panel.js";

/**
 * Difference in differences: change of the treated unit less the mean change of all donors, both from their
 * pre-period means. Right only if all would have moved in parallel; its pre-period gaps show whether they did.
 *
 * @returns always an estimate; weights are 1/donors. Cost O(donors · periods).
 */
export function differenceInDifferences(panel: Panel): Estimate {
  const weights = new Float64Array(panel.donors.length).fill(1 / panel.donors.length);
  const donors = combine(panel, weights);
  let constant = 0;
  for (let t = 0; t < panel.pre; t += 1) constant += (panel.outcome[t]! - donors[t]!) / panel.pre;
  return estimateFrom("difference_in_differences", panel, weights, constant);
}
