/** Node decodes GB18030 and does not encode it: the two-byte part of the table, turned round. */
function turnedRound(): Map<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\uFFFD" && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

/** @throws for a character outside ASCII and the two-byte part: the sample uses none. */
export function gb18030(text: string): Uint8Array {
  const table = turnedRound();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`not in the two-byte part of GB18030: ${character}`);
  }
  return Uint8Array.from(bytes);
}
