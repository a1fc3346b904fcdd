/** Gives the next number, uniform on [0, 1). The same seed gives the same sequence, everywhere. */
export type Random = () => number;

/**
 * Seeded uniform random numbers: xoshiro128** (32 bits a draw), its state filled by splitmix32.
 * Not for secrets.
 *
 * @param seed any finite number; its integer part is used, modulo 2³²
 * @throws RangeError if the seed is not a finite number
 * @see Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, https://prng.di.unimi.it
 */
export function seededRandom(seed: number): Random {
  if (!Number.isFinite(seed)) throw new RangeError(`invalid seed: ${seed}`);
  const next = splitmix32(seed);
  let [a, b, c, d] = [next(), next(), next(), next()];
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return (scrambled >>> 0) / 4294967296;
  };
}

/** Standard normal numbers from uniform ones (Box–Muller, both halves used). */
export function normalRandom(random: Random): Random {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/**
 * One draw from the flat Dirichlet distribution, written into `into`: non-negative numbers that sum to one,
 * every split equally likely.
 */
export function fillDirichlet(into: Float64Array, random: Random): void {
  let total = 0;
  for (let index = 0; index < into.length; index++) total += into[index] = -Math.log(1 - random());
  for (let index = 0; index < into.length; index++) into[index]! /= total;
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function splitmix32(seed: number): () => number {
  let state = Math.trunc(seed) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
