const OPENING = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d.,]+\s?%?$/;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it, and is shown with it.
 * What begins with = + - @ a tab or a carriage return is meant, except a plain number and a lone sign.
 * @example neutral("=1+1") // "'=1+1"
 * @example neutral("-5.4%") // "-5.4%"
 */
export function neutral(text: string): string {
  if (!OPENING.test(text) || text.length === 1 || NUMBER.test(text)) return text;
  return `'${text}`;
}
