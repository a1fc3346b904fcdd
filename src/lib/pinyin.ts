/** How the characters that occur are read: syllable → characters. A character with two readings stands under both. */
export type PinyinTable = Readonly<Record<string, string>>;

/** Character → its readings. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export function readingsOf(table: PinyinTable): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}

/** Whether a word can be pinyin at all: Latin letters only. */
export function isPinyin(word: string): boolean {
  return /^[a-z]+$/u.test(word);
}

/**
 * Whether the letters spell characters that stand side by side, each by its initial, in full, or (the last one) as far as
 * it was typed: `qxd`, `qixindai`, `qixind` all find 齐鑫贷.
 */
export function spells(text: string, letters: string, readings: Readings): boolean {
  for (let at = 0; at < text.length; at++) {
    const own = readings.get(text[at]!);
    if (own && spellsFrom(text, at, own, letters, readings)) return true;
  }
  return false;
}

function spellsFrom(text: string, at: number, own: readonly string[] | undefined, letters: string, readings: Readings): boolean {
  if (!own) return text[at] === letters[0] && goesOn(text, at + 1, letters.slice(1), readings);
  for (const reading of own) {
    if (reading[0] !== letters[0]) continue;
    if (reading.startsWith(letters) || goesOn(text, at + 1, letters.slice(1), readings)) return true;
    if (letters.startsWith(reading) && goesOn(text, at + 1, letters.slice(reading.length), readings)) return true;
  }
  return false;
}

function goesOn(text: string, at: number, letters: string, readings: Readings): boolean {
  return letters === "" || (at < text.length && spellsFrom(text, at, readings.get(text[at]!), letters, readings));
}
