import {mean} from "../../statistics/mean.js";

/** Mean consistency index of random matrices of size 1, 2, …, 15 (Saaty 1980). */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** The largest consistency ratio at which judgements are taken as consistent (Saaty). */
export const consistencyLimit = 0.1;

export interface PairwiseWeights {
  /** Sum to one. */
  readonly weights: readonly number[];
  readonly principal_eigenvalue: number;
  /** 0 for perfectly consistent judgements; `null` beyond the size for which the random index is known. */
  readonly consistency_ratio: number | null;
  /** Whether the ratio is at most 0.1. If not, the judgements contradict one another: warn. */
  readonly consistent: boolean;
}

/**
 * Weights from judgements in pairs (AHP), by the geometric mean of each row.
 *
 * @param matrix square; entry (i, j) says how many times as important i is as j; (j, i) is its reciprocal
 * @throws RangeError if the matrix is empty, not square, not positive or not reciprocal (to 1 %)
 * @see Saaty (1980), The analytic hierarchy process; Crawford & Williams (1985) for the geometric mean
 */
export function pairwiseWeights(matrix: readonly (readonly number[])[]): PairwiseWeights {
  checkJudgements(matrix);
  const size = matrix.length;
  const means = matrix.map((row) => Math.exp(mean(row.map(Math.log))));
  const total = means.reduce((sum, each) => sum + each, 0);
  const weights = means.map((each) => each / total);
  const stretch = matrix.map((row, at) => row.reduce((sum, judged, other) => sum + judged * weights[other]!, 0) / weights[at]!);
  const principal_eigenvalue = mean(stretch);
  const index = randomIndex[size - 1];
  const deviation = size > 1 ? (principal_eigenvalue - size) / (size - 1) : 0;
  const consistency_ratio = index === undefined ? null : index === 0 ? 0 : Math.max(0, deviation / index);
  return {weights, principal_eigenvalue, consistency_ratio, consistent: consistency_ratio !== null && consistency_ratio <= consistencyLimit};
}

function checkJudgements(matrix: readonly (readonly number[])[]): void {
  if (matrix.length === 0 || matrix.some((row) => row.length !== matrix.length)) throw new RangeError("judgements are not a square matrix");
  matrix.forEach((row, i) => row.forEach((judged, j) => {
    const product = judged * matrix[j]![i]!;
    if (!(judged > 0) || !(Math.abs(product - 1) <= 0.01)) throw new RangeError(`judgement (${i + 1}, ${j + 1}) is not the reciprocal of its opposite: ${judged}`);
  }));
}
