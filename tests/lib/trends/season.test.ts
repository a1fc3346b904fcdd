import {describe, expect, it} from "vitest";
import {normalRandom, seededRandom} from "../../../src/lib/statistics/random.js";
import {assurance, heldTo} from "../../../src/lib/trends/assurance.js";
import {seasonOf} from "../../../src/lib/trends/season.js";

const wave = (at: number) => 10 * Math.sin((2 * Math.PI * at) / 12);

describe("the season of a series", () => {
  it("is found again where one was put in, with its months and its height", () => {
    const normal = normalRandom(seededRandom(5));
    const found = seasonOf(Array.from({length: 48}, (_, at) => 100 + at / 4 + wave(at) + normal() / 2), 12);
    if (found.state !== "ok") throw new Error(found.state);
    const {season} = found;
    expect([season.high, season.low]).toEqual([3, 9]);
    expect(Math.abs(season.swing - 20)).toBeLessThan(1);
    expect(season.strength).toBeGreaterThan(0.95);
    expect(season.p).toBe(0.001);
    expect(season.trend.at(-1)! - season.trend.at(-13)!).toBeCloseTo(3, 0);
    season.trend.forEach((trend, at) => expect(trend + season.seasonal[at]! + season.remainder[at]!).toBeCloseTo(100 + at / 4 + wave(at), -1));
  });

  it("is not claimed of noise: at 0.01 about one series in a hundred, though noise has a strength too", () => {
    const normal = normalRandom(seededRandom(11));
    const found = Array.from({length: 200}, () => seasonOf(Array.from({length: 33}, () => normal()), 12)).flatMap((each) => (each.state === "ok" ? [each.season] : []));
    expect(found).toHaveLength(200);
    expect(found.filter(({p}) => p <= 0.01).length).toBeLessThanOrEqual(8);
    expect(found.filter(({strength}) => strength > 0.3).length).toBeGreaterThan(50);
  });

  it("is refused with its reason: too short, holes, nothing that varies, no year", () => {
    const values = Array.from({length: 30}, (_, at) => wave(at));
    expect(seasonOf(values.slice(0, 24), 12).state).toBe("too_few_points");
    expect(seasonOf(values.with(4, Number.NaN), 12).state).toBe("missing_values");
    expect(seasonOf(values.map(() => 7), 12).state).toBe("constant");
    expect(seasonOf(values, 1).state).toBe("no_season");
    expect(seasonOf([], 12).state).toBe("too_few_points");
  });
});

describe("a target", () => {
  const limits = {lower: 88, upper: 95};

  it("outside the limits is met or missed for certain, inside by chance, and the limits themselves are inside", () => {
    expect([96, 95, 90, 88, 87].map((target) => assurance(target, limits, "up"))).toEqual(["consistently_missed", "hit_or_miss", "hit_or_miss", "hit_or_miss", "consistently_met"]);
    expect([96, 87].map((target) => assurance(target, limits, "down"))).toEqual(["consistently_met", "consistently_missed"]);
    expect(assurance(90, null, "up")).toBe("unknown");
  });

  it("is kept to by a figure that equals it", () => {
    expect([heldTo(90, 90, "at_least"), heldTo(90, 90, "at_most"), heldTo(89.9, 90, "at_least"), heldTo(89.9, 90, "at_most")]).toEqual([true, true, false, true]);
  });
});
