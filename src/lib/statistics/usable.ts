/** Far beyond anything an office counts; its square and the sum of a million such are still numbers. */
const LARGEST = 1e100;

/** True for a number one can calculate with: not missing, not NaN or ±∞, and not so large that a sum or a square would have no end. */
export function isUsable(value: number | null | undefined): value is number {
  return typeof value === "number" && Math.abs(value) <= LARGEST;
}
