import type {Limits} from "../limits";
import {demand} from "../result";

/** A line shorter than this is split at once, whatever is in it. */
const LONG = 16 * 1024 * 1024;

/**
 * A line of a hundred million separators holds nothing, but as many empty fields as would fill the memory.
 * @throws Refusal `file.too_large`
 */
export function demandBearableLines(text: string, delimiter: string, {maxColumns}: Limits): void {
  if (text.length < LONG) return;
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    if (end - start >= LONG) demand(separatorsIn(text, delimiter, start, end) < 64 * maxColumns, "file.too_large", () => `a line of ${end - start} characters with more than ${64 * maxColumns} separators`);
    start = end + 1;
  }
}

/** Separators up to the first end of a line, which an old program may have written as a carriage return alone. */
function separatorsIn(text: string, delimiter: string, start: number, end: number): number {
  const cut = text.indexOf("\r", start);
  const last = cut < 0 ? end : Math.min(cut, end);
  let count = 0;
  for (let at = text.indexOf(delimiter, start); at >= 0 && at < last; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count;
}
