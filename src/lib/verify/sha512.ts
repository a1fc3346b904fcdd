const MASK = (1n << 64n) - 1n;

/**
 * SHA-512 (FIPS 180-4) of some bytes, in whole numbers of any size: slow, and short; a signature needs it once.
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function sha512(bytes: Uint8Array): Uint8Array {
  const state = primes(8).map((prime) => fraction(prime, 2n));
  const constants = primes(80).map((prime) => fraction(prime, 3n));
  const message = padded(bytes);
  for (let at = 0; at < message.length; at += 128) mix(state, constants, new DataView(message.buffer, at, 128));
  const hash = new DataView(new ArrayBuffer(64));
  for (const [i, word] of state.entries()) hash.setBigUint64(i * 8, word);
  return new Uint8Array(hash.buffer);
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
  message.set(bytes);
  message[bytes.length] = 0x80;
  new DataView(message.buffer).setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
  return message;
}

const turn = (word: bigint, by: bigint) => (word >> by) | ((word << (64n - by)) & MASK);

function mix(state: bigint[], constants: readonly bigint[], block: DataView): void {
  const words = Array.from({length: 16}, (_, i) => block.getBigUint64(i * 8));
  for (let i = 16; i < 80; i++) {
    const early = words[i - 15]!;
    const late = words[i - 2]!;
    words.push((words[i - 16]! + words[i - 7]! + (turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n)) + (turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n))) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (const [i, constant] of constants.entries()) {
    const first = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + constant + words[i]!;
    const second = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + second) & MASK];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i]! + word) & MASK;
}

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
}

/** The first 64 bits of the fractional part of a root, found by halving. */
function fraction(n: bigint, degree: bigint): bigint {
  const wanted = n << (64n * degree);
  let low = 0n;
  let high = n << 64n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= wanted) low = middle;
    else high = middle;
  }
  return low & MASK;
}
