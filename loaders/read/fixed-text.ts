/** So many digits Excel keeps; a decimal of no more is what its binary form prints, and the same after any rounding to fifteen digits. */
const MOST_DIGITS = 15;
const FIVE = 53;

/**
 * A number with so many decimals, rounded half away from zero on the fifteen digits that Excel keeps: 1.005 is 1.01,
 * where `toFixed` says 1.00. `percent` shows a hundred times the number.
 */
export function fixedText(value: number, decimals: number, percent: boolean): string {
  const shown = String(Math.abs(value));
  const point = shown.indexOf(".");
  const whole = point < 0 ? shown : shown.slice(0, point);
  const kept = percent ? decimals + 2 : decimals;
  const digits = point < 0 ? shown.length : shown.length - 1;
  if (digits > MOST_DIGITS || whole.length + kept > MOST_DIGITS || shown.includes("e") || !Number.isFinite(value)) return roundedText(percent ? value * 100 : value, decimals);
  const fraction = point < 0 ? "" : shown.slice(point + 1);
  const rounded = Number(whole + (fraction.length >= kept ? fraction.slice(0, kept) : fraction.padEnd(kept, "0"))) + (fraction.charCodeAt(kept) >= FIVE ? 1 : 0);
  return withPoint(rounded, decimals, value < 0);
}

/** The same where the number has more digits than Excel keeps, or is too large or too small to be printed plainly. */
function roundedText(value: number, decimals: number): string {
  const shown = Number(Number(`${Number(Math.abs(value).toPrecision(MOST_DIGITS))}e${decimals}`).toPrecision(MOST_DIGITS));
  if (!Number.isFinite(shown) || shown >= 1e15) return value.toFixed(decimals);
  return withPoint(Math.round(shown), decimals, value < 0);
}

function withPoint(rounded: number, decimals: number, negative: boolean): string {
  const digits = String(rounded).padStart(decimals + 1, "0");
  const sign = negative && rounded !== 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A number with its thousands apart, rounded as SheetJS rounds: on the binary fraction. */
export function groupedText(value: number, decimals: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (decimals === 0) return sign + grouped(String(Math.round(size)));
  const fraction = Math.round((size - Math.floor(size)) * 10 ** decimals);
  const carried = String(fraction).length > decimals;
  return `${sign}${grouped(String(Math.floor(size) + (carried ? 1 : 0)))}.${String(carried ? 0 : fraction).padStart(decimals, "0")}`;
}

function grouped(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}
