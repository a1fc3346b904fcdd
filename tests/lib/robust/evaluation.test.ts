import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {aggregationShift} from "../../../src/lib/evaluation/aggregation-shift.js";
import {evaluate} from "../../../src/lib/evaluation/evaluate.js";
import {funnel} from "../../../src/lib/evaluation/funnel.js";
import type {Observation, Unit} from "../../../src/lib/evaluation/input.js";
import {leaveOneOut} from "../../../src/lib/evaluation/leave-out.js";
import {methodRanges} from "../../../src/lib/evaluation/ranges.js";
import {samplingRanges} from "../../../src/lib/evaluation/sampling-ranges.js";
import {rankSensitivity} from "../../../src/lib/evaluation/sensitivity.js";
import {editionAcceptability} from "../../../src/lib/evaluation/smaa.js";
import {weightSensitivity} from "../../../src/lib/evaluation/weight-sensitivity.js";
import {noTrial, trialAggregations, tryOut} from "../../../src/lib/evaluation/what-if.js";
import {aggregations, missingPolicies, normalisations, transforms, type Edition} from "../../../src/lib/methodology/edition.js";
import {readEdition} from "../../../src/lib/methodology/read.js";
import {reasonWords} from "../../../src/lib/messages/what-if.js";
import {nasty, noNumbers} from "./nasty.js";

const MEASURES = ["a", "b", "c"];
const line = fc.record({
  normalisation: fc.constantFrom(...normalisations), transform: fc.constantFrom("none" as const, "none" as const, "none" as const, ...transforms), missing: fc.constantFrom(...missingPolicies),
  direction: fc.constantFrom(1, -1), cap: fc.constantFrom("yes", "no"), weight: fc.constantFrom(1, 2, 1e-6, 1e6), lower: fc.constantFrom(0, 1, -5), upper: fc.constantFrom(2, 100, 1e12),
});

/** Editions that the door lets through, of two levels. */
const editions: fc.Arbitrary<Edition> = fc
  .tuple(fc.array(line, {minLength: 3, maxLength: 3}), fc.constantFrom(...aggregations), fc.constantFrom(...aggregations), fc.constantFrom("exact", "rounded"))
  .map(([lines, top, low, rank_on]) => {
    const titles = (code: string) => ({edition: "e", code, title_zh: code, title_en: code});
    const nodes = [
      {...titles("total"), aggregation: top}, {...titles("g"), parent: "total", weight: 1, aggregation: low},
      ...lines.map((own, at) => ({...titles(MEASURES[at]!), parent: at === 0 ? "total" : "g", measure: MEASURES[at]!, ...own})),
    ];
    const parameters = Object.entries({rank_on, draws: 100, draw_normalisations: "minmax、zscore、rank", draw_aggregations: "geometric"}).map(([parameter, value]) => ({parameter, value}));
    return readEdition({title: {zh: "测", en: "t"}, peer_group: "all", nodes, parameters}, MEASURES).edition;
  })
  .filter((edition) => edition !== null);

const groups = fc.array(fc.record({values: fc.array(nasty, {minLength: 3, maxLength: 3}), reported: fc.boolean(), n: fc.constantFrom(0, 1, 12, Number.NaN)}), {maxLength: 6}).map((rows) => ({
  units: rows.map(({reported}, at): Unit => ({unit_id: `u${at}`, reported: reported || at < 2})),
  values: new Map(rows.map(({values, n}, at) => [`u${at}`, new Map(MEASURES.map((code, which): [string, Observation] => [code, {value: values[which]!, n}]))])),
}));

const runs = {numRuns: 150, seed: 20};
const small = {samples: 16, seed: 1, replicates: 5, widest: 2};

describe("whatever the values, an edition that passed the door", () => {
  it("gives scores or a reason that has words, and no number that is none", () => {
    fc.assert(fc.property(editions, groups, (edition, {units, values}) => {
      const result = evaluate(edition, units, values);
      expect(noNumbers(result)).toEqual([]);
      const wordless = result.units.filter(({outcome, rank, base_score}) => (outcome.state === "scored" ? rank === null || base_score === null : !reasonWords[outcome.reason].zh));
      expect(wordless).toEqual([]);
    }), runs);
  });

  it("can be tried in every other way", () => {
    fc.assert(fc.property(editions, groups, fc.constantFrom(...trialAggregations), fc.array(nasty, {minLength: 3, maxLength: 3}), (edition, {units, values}, aggregation, weights) => {
      const given = new Map(weights.map((weight, at) => [MEASURES[at]!, weight ?? 0]));
      expect(noNumbers(tryOut({edition, units, values, adjustments: []}, {...noTrial, aggregation, weights: given}))).toEqual([]);
    }), runs);
  });

  it("can be checked: ranges, acceptability, sensitivity, leaving out, means, sampling", () => {
    fc.assert(fc.property(editions, groups, (edition, {units, values}) => {
      const found = [
        methodRanges(edition, units, values), editionAcceptability(edition, units, values), leaveOneOut(edition, units, values), aggregationShift(edition, units, values),
        rankSensitivity(edition, units, values, small), weightSensitivity(edition, units, values, small),
        MEASURES.map((code) => samplingRanges(code, 1, units, values, {confidence: 0.9, draws: 50, seed: 1})),
      ];
      expect(found.flatMap((each, at) => noNumbers(each, String(at)))).toEqual([]);
    }), {...runs, numRuns: 80});
  });
});

describe("a funnel", () => {
  it("of whatever counts, sensible or not, has finite limits in order or is none", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({min: 0, max: 30}), fc.integer({min: 0, max: 30})), {maxLength: 8}), (rows) => {
      const found = funnel(rows.map(([events, more], at) => ({unit_id: `u${at}`, events, n: events + more})));
      if (found === null) return;
      expect(noNumbers(found)).toEqual([]);
      for (const {lower998, lower95, upper95, upper998} of found.points) expect(lower998 <= lower95 && lower95 <= upper95 && upper95 <= upper998).toBe(true);
    }), runs);
  });
});
