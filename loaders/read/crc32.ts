import zlib from "node:zlib";

/** Node's own came only with 20.15. */
const own = (zlib as {readonly crc32?: (bytes: Uint8Array) => number}).crc32;

/** CRC-32 as zip files use it. */
export const crc32: (bytes: Uint8Array) => number = own ?? crc32ByTables;

/** Eight bytes at a time. */
export function crc32ByTables(bytes: Uint8Array): number {
  TABLES ??= tables();
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [T, T, T, T, T, T, T, T];
  let crc = ~0;
  let i = 0;
  for (const last = bytes.length - 8; i <= last; i += 8) {
    const low = crc ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    crc =
      t7[low & 255]! ^ t6[(low >>> 8) & 255]! ^ t5[(low >>> 16) & 255]! ^ t4[low >>> 24]! ^
      t3[bytes[i + 4]!]! ^ t2[bytes[i + 5]!]! ^ t1[bytes[i + 6]!]! ^ t0[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i += 1) crc = (crc >>> 8) ^ t0[(crc ^ bytes[i]!) & 255]!;
  return ~crc >>> 0;
}

type T = Int32Array;
let TABLES: T[] | undefined;

function tables(): T[] {
  const first = Int32Array.from({length: 256}, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const all = [first];
  for (let k = 1; k < 8; k += 1) all.push(all[k - 1]!.map((value) => (value >>> 8) ^ first[value & 255]!));
  return all;
}
