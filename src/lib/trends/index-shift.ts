import {isObserved} from "./observed.js";

/** A year of one region in a merged panel: nominal level, and growth index (previous year = 100) or growth in percent. */
export interface LevelAndIndex {
  readonly region: string;
  readonly year: number;
  readonly level: number | null;
  readonly index: number | null;
}

export interface IndexShift {
  /** `index_one_year_late`: the index standing beside a year belongs to the year before. */
  readonly code: "index_one_year_late" | "in_step" | "cannot_tell";
  /** Correlation of changes in nominal growth with changes in the index of the same year, and of the next. */
  readonly sameYear: number | null;
  readonly nextYear: number | null;
  readonly samePairs: number;
  readonly nextPairs: number;
}

type Pair = readonly [number, number];

function correlation(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}

/** Year → change on the year before, where both are known. */
function changes(byYear: ReadonlyMap<number, number>): Map<number, number> {
  const result = new Map<number, number>();
  for (const [year, value] of byYear) {
    const before = byYear.get(year - 1);
    if (before !== undefined) result.set(year, value - before);
  }
  return result;
}

/** Nominal growth in percent by year; a fall beside a rising index is a break of the series, not growth. */
function nominalGrowth(rows: readonly LevelAndIndex[], index: ReadonlyMap<number, number>): Map<number, number> {
  const levels = new Map(rows.flatMap(({year, level}) => (isObserved(level) && level > 0 ? [[year, level] as const] : [])));
  const growth = new Map<number, number>();
  for (const [year, level] of levels) {
    const before = levels.get(year - 1);
    const rising = (index.get(year) ?? 0) > 100;
    if (before !== undefined && !(level < before && rising)) growth.set(year, (level / before - 1) * 100);
  }
  return growth;
}

function pairsOf(rows: readonly LevelAndIndex[]): {same: Pair[]; next: Pair[]} {
  const index = new Map(rows.flatMap((row) => (isObserved(row.index) ? [[row.year, row.index] as const] : [])));
  const indexChanges = changes(index);
  const same: Pair[] = [];
  const next: Pair[] = [];
  for (const [year, change] of changes(nominalGrowth(rows, index))) {
    const now = indexChanges.get(year);
    const later = indexChanges.get(year + 1);
    if (now !== undefined) same.push([change, now]);
    if (later !== undefined) next.push([change, later]);
  }
  return {same, next};
}

/**
 * Finds a growth index that stands one year late beside its levels, with no outside source: nominal growth then moves
 * with the index of the next year. Changes from year to year are compared, so that a common slow-down does not count;
 * pairs of several regions are pooled. A hint to look, not a proof.
 *
 * @param rows in any order; one row a region and year. Levels that fall while the index rises are left out.
 * @param options.minimumPairs below this, `cannot_tell`; default 6.
 * @returns `index_one_year_late` if the next year's correlation is at least 0.5 and 0.3 above the same year's.
 */
export function indexShift(rows: readonly LevelAndIndex[], {minimumPairs = 6}: {minimumPairs?: number} = {}): IndexShift {
  const byRegion = new Map<string, LevelAndIndex[]>();
  const ordered = [...rows].sort((a, b) => a.year - b.year || (a.region < b.region ? -1 : 1));
  for (const row of ordered) byRegion.set(row.region, [...(byRegion.get(row.region) ?? []), row]);
  const pairs = [...byRegion.values()].map(pairsOf);
  const same = pairs.flatMap((region) => region.same);
  const next = pairs.flatMap((region) => region.next);
  const enough = same.length >= minimumPairs && next.length >= minimumPairs;
  const sameYear = correlation(same);
  const nextYear = correlation(next);
  const numbers = {sameYear, nextYear, samePairs: same.length, nextPairs: next.length};
  if (!enough || sameYear === null || nextYear === null) return {code: "cannot_tell", ...numbers};
  return {code: nextYear >= 0.5 && nextYear - sameYear >= 0.3 ? "index_one_year_late" : "in_step", ...numbers};
}
