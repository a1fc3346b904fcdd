import * as fc from "fast-check";

/** What spreadsheets and slips can bring: nothing, no number, no end, and numbers at both ends of what a double holds. */
export const nasty: fc.Arbitrary<number | null> = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(null, Number.NaN, Infinity, -Infinity, 1e308, -1e308, Number.MAX_VALUE, 5e-324, -0, 0, 0, 1, 1, -1)},
  {weight: 4, arbitrary: fc.integer({min: -3, max: 100})},
  {weight: 2, arbitrary: fc.double()},
);

/** Paths to every number in a result that is none; also what JSON would drop or turn into null. */
export function noNumbers(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value === undefined) return [`${path}: undefined`];
  if (value === null || typeof value !== "object") return [];
  if (value instanceof Map) return [...value].flatMap(([key, each]) => noNumbers(each, `${path}.${String(key)}`));
  if (value instanceof Set || ArrayBuffer.isView(value)) return [...(value as Iterable<unknown>)].flatMap((each, at) => noNumbers(each, `${path}[${at}]`));
  if (Array.isArray(value)) return value.flatMap((each, at) => noNumbers(each, `${path}[${at}]`));
  return Object.entries(value).flatMap(([key, each]) => noNumbers(each, `${path}.${key}`));
}
