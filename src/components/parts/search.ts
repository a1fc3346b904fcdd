/** Brings text to one form for searching: width, case and spaces do not matter. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}

/** Whether every word of the query stands somewhere in the text; a Chinese word is found inside a phrase. */
export function matcher(query: string): (text: string) => boolean {
  const words = folded(query).split(" ").filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
}
