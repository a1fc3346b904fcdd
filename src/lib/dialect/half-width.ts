const WIDE = /[^\x20-\x7e]/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SPACES = /[\s\u200b-\u200f\u2060\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]+/g;

/** Characters that look like nothing or like a space: blanks of every width, zero-width marks, marks of direction (Windows puts them into what is copied from its dialogs), line breaks. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, "");
}

/** As `withoutSpaces`, but each run becomes one space, and the ends are trimmed. */
export function singleSpaced(text: string): string {
  return text.replace(SPACES, " ").trim();
}

/**
 * Full-width digits, letters and signs to the keyboard's. Not NFKC: that would make ① a 1 and m² an m2,
 * which in a figure is a lie.
 */
export function halfWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
