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
  const characters = [...text];
  return characters.some((_, at) => spellsFrom(characters, at, letters, readings));
}

function spellsFrom(characters: readonly string[], at: number, letters: string, readings: Readings): boolean {
  if (letters === "") return true;
  const own = readings.get(characters[at] ?? "");
  if (!own) return characters[at] === letters[0] && at > 0 && spellsFrom(characters, at + 1, letters.slice(1), readings);
  return own.some((reading) => {
    if (reading[0] !== letters[0]) return false;
    if (reading.startsWith(letters)) return true;
    return spellsFrom(characters, at + 1, letters.slice(1), readings) || (letters.startsWith(reading) && spellsFrom(characters, at + 1, letters.slice(reading.length), readings));
  });
}
