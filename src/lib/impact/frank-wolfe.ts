/** An objective on the simplex: (xᵀHx − 2cᵀx + constant) / size. */
export interface SimplexQuadratic {
  /** Symmetric, count × count. */
  readonly matrix: Float64Array;
  readonly linear: Float64Array;
  readonly constant: number;
  readonly size: number;
}

/**
 * The quadratic of ζ²‖x‖² + ‖Ax − b‖²/rows for the simplex.
 *
 * @param columns count × rows, one column of A after the other. @param target b (rows).
 * @param centre take the mean off every column and off b (an intercept).
 */
export function simplexQuadratic(columns: Float64Array, target: Float64Array, zeta: number, centre: boolean): SimplexQuadratic {
  const rows = target.length;
  const count = columns.length / rows;
  const centred = (values: Float64Array): Float64Array => {
    const mean = centre ? values.reduce((sum, value) => sum + value, 0) / rows : 0;
    return values.map((value) => value - mean);
  };
  const b = centred(target);
  const a = Array.from({length: count}, (_, j) => centred(columns.subarray(j * rows, (j + 1) * rows)));
  const dot = (x: Float64Array, y: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < rows; i += 1) sum += x[i]! * y[i]!;
    return sum;
  };
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j <= i; j += 1) matrix[i * count + j] = matrix[j * count + i] = dot(a[i]!, a[j]!);
    matrix[i * count + i]! += rows * zeta * zeta;
  }
  return {matrix, linear: Float64Array.from(a, (column) => dot(column, b)), constant: dot(b, b), size: rows};
}

function multiply(matrix: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  const result = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += matrix[i * n + j]! * x[j]!;
    result[i] = sum;
  }
  return result;
}

/** Length of the exact line-search step from x towards vertex i, kept in [0, 1]. */
function stepLength(slope: number, curvature: number): number {
  return curvature > 0 ? Math.min(1, Math.max(0, -slope / curvature)) : 0;
}

/**
 * Frank–Wolfe on the simplex with exact line search, from `x` (changed in place), as R synthdid: ends when a step
 * lowers the objective by no more than `decrease`, from the second step on, or after `steps`.
 * The product Hx is carried along, so that a step costs O(count); it is taken anew every 500 steps.
 */
export function frankWolfe({matrix, linear, constant, size}: SimplexQuadratic, x: Float64Array, decrease: number, steps: number): void {
  const n = x.length;
  let hx = multiply(matrix, x);
  let last = Infinity;
  for (let step = 1; step <= steps; step += 1) {
    if (step % 500 === 0) hx = multiply(matrix, x);
    let vertex = 0;
    let steepest = Infinity;
    let quadratic = 0;
    let along = 0;
    for (let j = 0; j < n; j += 1) {
      const gradient = hx[j]! - linear[j]!;
      if (gradient < steepest) [steepest, vertex] = [gradient, j];
      quadratic += hx[j]! * x[j]!;
      along += linear[j]! * x[j]!;
    }
    const diagonal = matrix[vertex * n + vertex]!;
    const slope = steepest - quadratic + along;
    const curvature = diagonal - 2 * hx[vertex]! + quadratic;
    const length = stepLength(slope, curvature);
    for (let j = 0; j < n; j += 1) {
      x[j]! *= 1 - length;
      hx[j] = (1 - length) * hx[j]! + length * matrix[vertex * n + j]!;
    }
    x[vertex]! += length;
    const value = (quadratic - 2 * along + constant + length * (2 * slope + length * curvature)) / size;
    if (step >= 2 && last - value <= decrease) return;
    last = value;
  }
}
