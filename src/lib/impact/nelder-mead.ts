export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

interface Vertex {
  readonly point: Float64Array;
  readonly value: number;
}

function along(centre: Float64Array, worst: Float64Array, factor: number): Float64Array {
  return centre.map((value, i) => value + factor * (worst[i]! - value));
}

function centreOf(vertices: readonly Vertex[]): Float64Array {
  const centre = new Float64Array(vertices[0]!.point.length);
  for (const {point} of vertices) for (let i = 0; i < centre.length; i += 1) centre[i]! += point[i]! / vertices.length;
  return centre;
}

/** The vertex that replaces the worst one, or null: then the simplex shrinks. */
function replacement(sorted: readonly Vertex[], evaluate: (point: Float64Array) => Vertex): Vertex | null {
  const worst = sorted.at(-1)!;
  const centre = centreOf(sorted.slice(0, -1));
  const reflected = evaluate(along(centre, worst.point, -1));
  if (reflected.value < sorted[0]!.value) {
    const expanded = evaluate(along(centre, worst.point, -2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < sorted.at(-2)!.value) return reflected;
  const outside = reflected.value < worst.value;
  const contracted = evaluate(along(centre, worst.point, outside ? -0.5 : 0.5));
  return contracted.value < Math.min(worst.value, reflected.value) ? contracted : null;
}

/**
 * Nelder–Mead minimum of a function of a few numbers, from `start` with first steps of `size`.
 * Ends when the values at the simplex differ by less than `tolerance` (relative), or after `limit` evaluations.
 * Source: Nelder & Mead (1965), coefficients −1, −2, ±½, ½.
 */
export function nelderMead(
  objective: (point: Float64Array) => number,
  start: Float64Array,
  {size = 1, tolerance = 1e-10, limit = 2000}: {size?: number; tolerance?: number; limit?: number} = {},
): Minimum {
  let evaluations = 0;
  const evaluate = (point: Float64Array): Vertex => {
    evaluations += 1;
    return {point, value: objective(point)};
  };
  const corner = (i: number): Float64Array => start.map((value, j) => (i === j ? value + size : value));
  let vertices = [evaluate(start.slice()), ...Array.from(start, (_, i) => evaluate(corner(i)))];
  for (;;) {
    vertices.sort((a, b) => a.value - b.value);
    const best = vertices[0]!;
    const spread = vertices.at(-1)!.value - best.value;
    if (evaluations >= limit || spread <= tolerance * (Math.abs(best.value) + Number.MIN_VALUE)) return {...best, evaluations};
    const better = replacement(vertices, evaluate);
    if (better) vertices[vertices.length - 1] = better;
    else vertices = vertices.map((vertex, i) => (i === 0 ? vertex : evaluate(along(best.point, vertex.point, 0.5))));
  }
}
