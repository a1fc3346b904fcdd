import {centralSum} from "./variance.js";

/**
 * Sample skewness G1 = g1·√(n(n−1))/(n−2), the one of SAS, SPSS, Excel and of COINr's `skew()` (type 2).
 * Without unit; 0 for a symmetric sample, positive with a long upper tail.
 *
 * @param values at least three finite numbers that are not all equal
 * @returns `null` where it is not defined: fewer than three values, or all equal
 * @see Joanes & Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47
 */
export function skewness(values: ArrayLike<number>): number | null {
  const count = values.length;
  if (count < 3) return null;
  const second = centralSum(values, 2) / count;
  if (!(second > 0)) return null;
  const moment = centralSum(values, 3) / count / second ** 1.5;
  return (moment * Math.sqrt(count * (count - 1))) / (count - 2);
}

/**
 * Excess kurtosis G2 (0 for the normal distribution), bias-corrected as SAS, SPSS, Excel and COINr's `kurt()` (type 2).
 *
 * @param values at least four finite numbers that are not all equal
 * @returns `null` where it is not defined
 * @see Joanes & Gill (1998)
 */
export function excessKurtosis(values: ArrayLike<number>): number | null {
  const count = values.length;
  if (count < 4) return null;
  const second = centralSum(values, 2) / count;
  if (!(second > 0)) return null;
  const moment = centralSum(values, 4) / count / second ** 2 - 3;
  return ((count - 1) / ((count - 2) * (count - 3))) * ((count + 1) * moment + 6);
}
