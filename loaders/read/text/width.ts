import type {Limits} from "../limits";
import {demand} from "../result";

/** A line shorter than this is split at once, whatever is in it. */
const LONG = 16 * 1024 * 1024;

/**
 * A line of a hundred million separators holds nothing, but as many empty fields as would fill the memory.
 * @throws Refusal `file.too_large`
 */
export function demandBearableLines(text: string, delimiter: string, limits: Limits): void {
  if (text.length < LONG) return;
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    if (end - start >= LONG) demandBearableLine(end - start, separatorsIn(text, delimiter, start, end), limits);
    start = end + 1;
  }
}

/** @throws Refusal `file.too_large` */
export function demandBearableLine(length: number, separators: number, {maxColumns}: Limits): void {
  const bearable = length < LONG || separators < 64 * maxColumns;
  demand(bearable, "file.too_large", () => `a line of ${length} characters with more than ${64 * maxColumns} separators`);
}

/** Separators up to the first end of a line, which an old program may have written as a carriage return alone. */
function separatorsIn(text: string, delimiter: string, start: number, end: number): number {
  const cut = text.indexOf("\r", start);
  const last = cut < 0 ? end : Math.min(cut, end);
  let count = 0;
  for (let at = text.indexOf(delimiter, start); at >= 0 && at < last; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count;
}
