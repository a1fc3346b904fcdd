import type {Revision} from "./revisions.js";

/** Decimals that stand on paper, and how many may be needed to tell two figures apart. */
const [LEAST, MOST] = [4, 12];
const LONG = /^-?\d+\.\d{5,}(?:e-?\d+)?$/;

/** Then and now with no more decimals than tell them apart: on paper; the workbook holds them whole. */
export function told({before, after}: Pick<Revision, "before" | "after">): readonly [string, string] {
  for (let places = LEAST; places <= MOST; places += 1) {
    const [was, is] = [rounded(before, places), rounded(after, places)];
    if (was !== is) return [was, is];
  }
  return [before, after];
}

function rounded(value: string, places: number): string {
  return LONG.test(value) ? String(Number(Number(value).toFixed(places))) : value;
}
