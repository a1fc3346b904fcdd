/**
 * Chance without a sequence: each choice hangs on its own name, so adding one never moves another.
 * FNV-1a with a final mix (https://github.com/aappleby/smhasher, fmix32).
 */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A fraction in [0, 1). */
export function fraction(name: string): number {
  return hash(name) / 4294967296;
}

/** A whole number from `low` to `high`, both included. */
export function between(name: string, low: number, high: number): number {
  return low + Math.floor(fraction(name) * (high - low + 1));
}

export function pick<T>(name: string, choices: readonly T[]): T {
  return choices[Math.floor(fraction(name) * choices.length)]!;
}

/** The same things in an order of their own. */
export function shuffled<T>(name: string, things: readonly T[]): T[] {
  return things
    .map((thing, i) => ({thing, order: hash(`${name}|${i}`)}))
    .sort((a, b) => a.order - b.order)
    .map(({thing}) => thing);
}
