export interface Found {
  readonly point: Float64Array;
  readonly value: number;
}

/**
 * Coordinate pattern search: tries steps of ± `size` along each coordinate, takes the first that lowers the value, and
 * halves the step when none does. It crosses plateaus on which Nelder–Mead stands still. Source: Hooke & Jeeves (1961).
 *
 * @param rounds how often the sweep may be repeated at each step size.
 */
export function patternSearch(
  objective: (point: Float64Array) => number,
  start: Float64Array,
  {size = 8, smallest = 0.5, rounds = 6}: {size?: number; smallest?: number; rounds?: number} = {},
): Found {
  let found: Found = {point: start.slice(), value: objective(start)};
  for (let step = size; step >= smallest; step /= 2) {
    for (let round = 0; round < rounds; round += 1) {
      const before = found.value;
      for (let k = 0; k < start.length; k += 1) found = better(objective, found, k, step);
      if (found.value === before) break;
    }
  }
  return found;
}

function better(objective: (point: Float64Array) => number, found: Found, k: number, step: number): Found {
  for (const change of [step, -step]) {
    const point = found.point.slice();
    point[k]! += change;
    const value = objective(point);
    if (value < found.value * (1 - 1e-9)) return {point, value};
  }
  return found;
}
