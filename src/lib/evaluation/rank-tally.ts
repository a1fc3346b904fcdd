/** What many draws say about the rank of one unit. Ranks count from 1. */
export interface RankRange {
  readonly unit_id: string;
  readonly median: number;
  /** The 5 % and 95 % quantiles of its rank over the draws. */
  readonly low: number;
  readonly high: number;
  /** Share of draws in which it held rank 1, 2, … */
  readonly shares: readonly number[];
}

/** Counts the ranks of units over many draws of their scores. */
export class RankTally {
  private readonly counts: Int32Array;
  private readonly sorted: Float64Array;
  private draws = 0;

  constructor(private readonly units: number) {
    this.counts = new Int32Array(units * units);
    this.sorted = new Float64Array(units);
  }

  /** Ranks one draw (standard competition, the highest score first) and counts. `NaN` is not allowed. */
  add(scores: Float64Array): void {
    this.sorted.set(scores);
    this.sorted.sort();
    for (let unit = 0; unit < this.units; unit++) {
      this.counts[unit * this.units + countAbove(this.sorted, scores[unit]!)]!++;
    }
    this.draws++;
  }

  /** @param unitIds in the order of the scores; nothing if there were no draws */
  ranges(unitIds: readonly string[]): RankRange[] {
    if (this.draws === 0) return [];
    return unitIds.map((unit_id, unit) => {
      const own = this.counts.subarray(unit * this.units, (unit + 1) * this.units);
      const at = (share: number) => rankAt(own, share * this.draws);
      return {unit_id, median: at(0.5), low: at(0.05), high: at(0.95), shares: Array.from(own, (count) => count / this.draws)};
    });
  }
}

/** How many of the ascending values are above one of them. */
function countAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}

function rankAt(counts: Int32Array, wanted: number): number {
  let passed = 0;
  for (let rank = 0; rank < counts.length; rank++) {
    passed += counts[rank]!;
    if (passed >= wanted && passed > 0) return rank + 1;
  }
  return counts.length;
}
