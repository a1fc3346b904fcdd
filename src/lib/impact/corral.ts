/** The points that take part, with their weights; gram and factor hold size × size numbers at row stride `room`. */
export interface Corral {
  size: number;
  /** Rows of `factor` that are up to date. */
  factored: number;
  readonly members: Int32Array;
  readonly weights: Float64Array;
  readonly next: Float64Array;
  readonly gram: Float64Array;
  readonly factor: Float64Array;
  readonly room: number;
  readonly ridge: number;
}

export function corralOf(room: number, ridge: number): Corral {
  const numbers = (): Float64Array => new Float64Array(room);
  const matrix = (): Float64Array => new Float64Array(room * room);
  const lists = {members: new Int32Array(room), weights: numbers(), next: numbers(), gram: matrix(), factor: matrix()};
  return {size: 0, factored: 0, ...lists, room, ridge};
}

/** Product of row i of a and row j of b. */
export function product(a: Float64Array, i: number, b: Float64Array, j: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k += 1) sum += a[i * size + k]! * b[j * size + k]!;
  return sum;
}

/** Products of the member at `place` with itself and those before it. */
export function enterProducts({members, gram, room, ridge}: Corral, place: number, points: Float64Array, size: number): void {
  const j = members[place]!;
  for (let i = 0; i < place; i += 1) gram[place * room + i] = product(points, members[i]!, points, j, size);
  gram[place * room + place] = product(points, j, points, j, size) + ridge;
}

export function addMember(corral: Corral, points: Float64Array, j: number, size: number): void {
  corral.members[corral.size] = j;
  corral.weights[corral.size] = 0;
  enterProducts(corral, corral.size, points, size);
  corral.size += 1;
}

export function removeMember(corral: Corral, place: number): void {
  const {members, weights, gram, room, size} = corral;
  for (let i = place; i < size - 1; i += 1) {
    members[i] = members[i + 1]!;
    weights[i] = weights[i + 1]!;
    for (let k = 0; k <= i; k += 1) gram[i * room + k] = gram[(i + 1) * room + (k < place ? k : k + 1)]!;
  }
  corral.size = size - 1;
  corral.factored = Math.min(corral.factored, place);
}

/** Cholesky factor of gram + shift (the shift makes affinely independent points linearly independent); false if singular. */
function factorise(corral: Corral, shift: number): boolean {
  const {gram, factor, room, size} = corral;
  for (let i = corral.factored; i < size; i += 1) {
    for (let k = 0; k <= i; k += 1) {
      let sum = gram[i * room + k]! + shift;
      for (let q = 0; q < k; q += 1) sum -= factor[i * room + q]! * factor[k * room + q]!;
      if (i > k) factor[i * room + k] = sum / factor[k * room + k]!;
      else if (sum <= 1e-15 * (gram[i * room + i]! + shift)) return false;
      else factor[i * room + i] = Math.sqrt(sum);
    }
    corral.factored = i + 1;
  }
  return true;
}

/** Weights (summing to 1, any sign) of the smallest point in the affine hull of the corral, into `next`. */
function affineMinimum(corral: Corral, shift: number): boolean {
  const {next, factor, room, size} = corral;
  if (!factorise(corral, shift)) return false;
  for (let i = 0; i < size; i += 1) {
    let sum = 1;
    for (let q = 0; q < i; q += 1) sum -= factor[i * room + q]! * next[q]!;
    next[i] = sum / factor[i * room + i]!;
  }
  let total = 0;
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = next[i]!;
    for (let q = i + 1; q < size; q += 1) sum -= factor[q * room + i]! * next[q]!;
    next[i] = sum / factor[i * room + i]!;
    total += next[i]!;
  }
  for (let i = 0; i < size; i += 1) next[i]! /= total;
  return true;
}

/** Walks towards the affine minimum, dropping members as their weight reaches 0, until it lies inside. */
export function settle(corral: Corral, shift: number): boolean {
  const {weights, next} = corral;
  while (affineMinimum(corral, shift)) {
    let step = 1;
    let leaving = -1;
    for (let i = 0; i < corral.size; i += 1) {
      if (next[i]! > 1e-15) continue;
      const reach = weights[i]! / (weights[i]! - next[i]!);
      if (leaving < 0 || reach < step) [step, leaving] = [Math.min(1, reach), i];
    }
    for (let i = 0; i < corral.size; i += 1) weights[i]! += step * (next[i]! - weights[i]!);
    if (leaving < 0) return true;
    removeMember(corral, leaving);
  }
  return false;
}
