/** Whether a target will be met by a process as it is now. `unknown`: no limits or no target to compare. */
export type Assurance = "consistently_met" | "consistently_missed" | "hit_or_miss" | "unknown";

/**
 * Assurance of a target against process limits: outside them it is met or missed consistently, inside by chance.
 *
 * @param limits of the current part of an XmR chart; null gives `unknown`.
 * @param better the direction in which the indicator improves.
 * Source: METHODS section 2; NHSRplotthedots `ptd_calculate_assurance_type`.
 */
export function assurance(
  target: number | null,
  limits: {readonly lower: number; readonly upper: number} | null,
  better: "up" | "down",
): Assurance {
  if (target === null || limits === null || !Number.isFinite(target)) return "unknown";
  if (target > limits.upper) return better === "up" ? "consistently_missed" : "consistently_met";
  if (target < limits.lower) return better === "up" ? "consistently_met" : "consistently_missed";
  return "hit_or_miss";
}

/** Whether a figure keeps to its target. */
export function heldTo(value: number, target: number, bound: "at_least" | "at_most"): boolean {
  return bound === "at_least" ? value >= target : value <= target;
}
