/** Record types of [MS-XLSB] 2.3 that say where cells stand. */
export const ROW = 0;
export const FIRST_CELL = 1;
export const LAST_CELL = 11;
/** Cells that do not say their column: it is the next one. */
export const LAST_SHORT_CELL = 18;

type Take = (type: number, body: DataView) => void;

/** Goes over records: a type of one or two bytes, a length of one to four, seven bits in each. */
export function walk(bytes: Uint8Array, take: Take): void {
  let at = 0;
  const number = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most && at < bytes.length; i += 1) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const low = bytes[at++]!;
    const type = low < 0x80 ? low : (low & 0x7f) + ((bytes[at++] ?? 0) & 0x7f) * 128;
    const length = number(4);
    if (at + length > bytes.length) return;
    take(type, new DataView(bytes.buffer, bytes.byteOffset + at, length));
    at += length;
  }
}

/** So many texts one after another, each with its length before it; a length of all ones is no text. */
export function texts(body: DataView, from: number, most: number): string[] {
  const found: string[] = [];
  for (let at = from, i = 0; i < most && at + 4 <= body.byteLength; i += 1) {
    const length = body.getUint32(at, true);
    at += 4;
    if (length === 0xffffffff) continue;
    if (at + 2 * length > body.byteLength) break;
    found.push(new TextDecoder("utf-16le").decode(new Uint8Array(body.buffer, body.byteOffset + at, 2 * length)));
    at += 2 * length;
  }
  return found;
}
