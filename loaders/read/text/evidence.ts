/** What the bytes of a Chinese text say of its encoding, where it is not Unicode. */
export interface Evidence {
  readonly encoding: "gb18030" | "big5";
  /** Whether the other one can be ruled out. */
  readonly sure: boolean;
}

const SAMPLE_BYTES = 65_536;
/** Share of everyday characters that a text has when it is read as what it is, and by how much the other reading falls behind. */
const READS_WELL = 0.9;
const FALLS_BEHIND = 0.12;
/** Fewer characters may be everyday ones by accident. */
const FEWEST_CHARACTERS = 4;
const NEARLY_ALL = 0.9;
/** Bytes that are no UTF-8, in a short text that is: a character cut in two leaves as many. */
const FEW_DAMAGED = 2;

/**
 * Tells GB18030 from Big5 by how many of the characters are everyday ones: nearly all when a text is read as what it is, about half
 * when as the other. Both put two bytes to a character and read nearly any text without an error.
 */
export function chineseEncoding(bytes: Uint8Array): Evidence {
  const sample = sampleOf(bytes);
  const [gb, big5] = [everydayShare(sample, "gb18030"), everydayShare(sample, "big5")];
  const better = big5.share > gb.share ? big5 : gb;
  const sure = better.count >= FEWEST_CHARACTERS && better.share >= READS_WELL && Math.abs(gb.share - big5.share) >= FALLS_BEHIND;
  return {encoding: sure && better === big5 ? "big5" : "gb18030", sure};
}

/** From the first byte beyond ASCII on: what stands before it says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80));
  return bytes.subarray(first, first + SAMPLE_BYTES);
}

function everydayShare(sample: Uint8Array, encoding: string): {readonly share: number; readonly count: number} {
  const known = everyday();
  let count = 0;
  let found = 0;
  for (const character of new TextDecoder(encoding).decode(sample, {stream: true})) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) continue;
    count += 1;
    if (known.has(code)) found += 1;
  }
  return {share: count === 0 ? 0 : found / count, count};
}

/** Of both: dashes and quotes, numbers in circles, brackets and stops, full-width letters and figures. */
const PUNCTUATION: readonly (readonly [number, number])[] = [[0x2013, 0x2030], [0x2460, 0x2473], [0x3000, 0x3017], [0xff01, 0xff5e]];
let characters: Set<number> | undefined;

/** The 3,755 everyday characters of GB 2312 and the 5,401 of Big5, and the punctuation of both. */
function everyday(): Set<number> {
  if (characters) return characters;
  characters = new Set();
  for (const [from, to] of PUNCTUATION) for (let code = from; code <= to; code += 1) characters.add(code);
  addRows(characters, "gb18030", 0xb0, 0xd7, [[0xa1, 0xfe]]);
  addRows(characters, "big5", 0xa4, 0xc6, [[0x40, 0x7e], [0xa1, 0xfe]]);
  return characters;
}

function addRows(into: Set<number>, encoding: string, from: number, to: number, trails: readonly (readonly [number, number])[]): void {
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead += 1) {
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail += 1) bytes.push(lead, trail);
  }
  for (const character of new TextDecoder(encoding).decode(Uint8Array.from(bytes))) {
    const code = character.codePointAt(0)!;
    if (code >= 0x4e00 && code <= 0x9fff) into.add(code);
  }
}

/** Whether bytes beyond ASCII stand alone between letters, as é and £ do in the encodings of the West, and hardly ever in Chinese. */
export function looksWestern(bytes: Uint8Array): boolean {
  const sample = sampleOf(bytes);
  let runs = 0;
  let alone = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at]! < 0x80) continue;
    const start = at;
    while (at + 1 < sample.length && sample[at + 1]! >= 0x80) at += 1;
    runs += 1;
    if (at === start) alone += 1;
  }
  return runs > 0 && alone >= runs * NEARLY_ALL;
}

/** Where a text that is nearly all UTF-8 stops being it; `undefined` where it is none. */
export function damagedUtf8(bytes: Uint8Array): number | undefined {
  let [whole, chinese, damaged] = [0, 0, 0];
  let first: number | undefined;
  for (let at = 0; at < bytes.length && whole + damaged < SAMPLE_BYTES; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let followed = 0;
    while (followed < more && (bytes[at + followed + 1] ?? 0) >> 6 === 2) followed += 1;
    if (more > 0 && followed === more && byte < 0xf5) {
      whole += 1;
      if (more === 2) chinese += 1;
      at += more;
    } else {
      damaged += 1;
      first ??= at;
    }
  }
  return chinese >= FEWEST_CHARACTERS && (damaged <= FEW_DAMAGED || whole >= (whole + damaged) * NEARLY_ALL) ? first : undefined;
}
