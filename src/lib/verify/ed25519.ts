import {sha512} from "./sha512.js";

/** The field, the order of the base point, and the constant of the curve −x² + y² = 1 + d·x²·y². */
const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint];

/**
 * Whether an Ed25519 signature (RFC 8032) is of a message by a key. For checking only: it takes no care to hide what it
 * works with, for a reader has nothing to hide.
 * @param key the 32 bytes of the public key
 * @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7
 */
export function isSignedBy(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  const owner = decoded(key);
  const s = number(signature.subarray(32));
  if (owner === null || s >= ORDER) return false;
  const challenge = number(sha512(joined(signature.subarray(0, 32), key, message))) % ORDER;
  const [x, y, z, t] = owner;
  const point = sum(times(s, base()), times(challenge, [mod(-x), y, z, mod(-t)]));
  return encoded(point).every((byte, i) => byte === signature[i]);
}

function base(): Point {
  const y = mod(4n * inverse(5n));
  return pointAt(y, 0n)!;
}

function decoded(bytes: Uint8Array): Point | null {
  const value = number(bytes);
  const y = value & ((1n << 255n) - 1n);
  return y >= P ? null : pointAt(y, value >> 255n);
}

/** The point with that y and the last bit of its x. */
function pointAt(y: bigint, odd: bigint): Point | null {
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * ROOT_OF_MINUS_ONE);
  if (mod(x * x) !== square || (x === 0n && odd === 1n)) return null;
  if ((x & 1n) !== odd) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function encoded([x, y, z]: Point): Uint8Array {
  const by = inverse(z);
  let value = mod(y * by) | ((mod(x * by) & 1n) << 255n);
  return Uint8Array.from({length: 32}, () => {
    const byte = Number(value & 255n);
    value >>= 8n;
    return byte;
  });
}

function sum([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(by: bigint, point: Point): Point {
  let result: Point = [0n, 1n, 1n, 0n];
  let doubled = point;
  for (let rest = by; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = sum(result, doubled);
    doubled = sum(doubled, doubled);
  }
  return result;
}

function mod(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}

function power(of: bigint, exponent: bigint): bigint {
  let result = 1n;
  let squared = mod(of);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * squared);
    squared = mod(squared * squared);
  }
  return result;
}

function inverse(of: bigint): bigint {
  return power(of, P - 2n);
}

/** Little-endian. */
function number(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
