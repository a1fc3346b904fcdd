import {array, assert, constantFrom, double, oneof, property, tuple} from "fast-check";
import {describe, expect, it} from "vitest";
import {compare} from "../../../src/lib/evaluation/leave-out.js";
import {meanRankShift} from "../../../src/lib/evaluation/rank-shift.js";
import {competitionRanks} from "../../../src/lib/evaluation/rank.js";

const ranks = (scores: readonly number[]) => competitionRanks(scores, {on: "exact", decimals: 0});

/** Scores far apart, equal, and apart only by the noise of binary arithmetic. */
const score = oneof(double({min: -100, max: 100, noNaN: true}), constantFrom(0, 50, 50 + 1e-13, 50 - 3e-12, 64.385, 64.38499999999999, 1e-20, -1e-20));

describe("mean rank shift", () => {
  it("is that of the ranks, one by one", () => {
    assert(
      property(array(tuple(score, score), {minLength: 1, maxLength: 12}), (pairs) => {
        const [nominal, scores] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        expect(meanRankShift(Float64Array.from(nominal))(Float64Array.from(scores))).toBe(compare(ranks(nominal), ranks(scores)).mean_shift);
      }),
      {numRuns: 2000, seed: 20_220_930},
    );
  });

  it("is refused of a score that is none", () => {
    const shiftOf = meanRankShift(Float64Array.of(1, 2));
    for (const wrong of [Number.NaN, Infinity, -Infinity]) expect(() => shiftOf(Float64Array.of(3, wrong))).toThrow(RangeError);
  });

  it("forgets nothing of the first scores when their array is used again", () => {
    const scores = Float64Array.of(3, 2, 1);
    const shiftOf = meanRankShift(scores);
    scores.set([1, 2, 3]);
    expect(shiftOf(scores)).toBe(4 / 3);
  });
});
