import {aggregationShift} from "../../src/lib/evaluation/aggregation-shift.js";
import {leaveOneOut} from "../../src/lib/evaluation/leave-out.js";
import {rankSensitivity} from "../../src/lib/evaluation/sensitivity.js";
import {editionAcceptability} from "../../src/lib/evaluation/smaa.js";
import type {SobolResult} from "../../src/lib/evaluation/sobol.js";
import {weightSensitivity} from "../../src/lib/evaluation/weight-sensitivity.js";
import type {KeptTables} from "../warehouse/kept-rows.js";
import {groupMeasureRows} from "./group-measures.js";
import {measureLimitRows} from "./measure-limits.js";
import {remembered, type Memo} from "./remember.js";
import type {ScoredGroup} from "./scores.js";

type Row = Readonly<Record<string, unknown>>;

/** Base sample, bootstrap replicates and widest interval of the Sobol indices. */
const SOBOL = {samples: 1024, replicates: 200, widest: 0.3};

/**
 * What an analyst looks at to judge the method, for one group since January: rows of `src/lib/marts/method-check.ts` but
 * the changes.
 * @param simulate simulations are long: without it there are none of their rows
 */
export function methodCheckRows(group: ScoredGroup, simulate: boolean, memo: Memo): KeptTables {
  const {edition, units, values} = group;
  const simulations = {rank_acceptability: acceptabilityRows, sensitivity: sensitivityRows, weight_sensitivity: weightRows};
  return {
    ...(simulate ? Object.fromEntries(Object.entries(simulations).map(([name, rows]) => [name, rows(group, memo)])) : {}),
    measure_limits: measureLimitRows(group, simulate, memo),
    leave_one_out: under(group, leaveOneOut(edition, units, values)),
    aggregation_shift: under(group, aggregationShift(edition, units, values) ?? []),
    group_measures: groupMeasureRows(group),
  };
}

/** Rows with the group they speak of. */
function under(group: ScoredGroup, rows: readonly object[]): Row[] {
  return rows.map((row) => ({period: group.period, edition: group.edition.id, peer_group: group.peer_group, ...row}));
}

function acceptabilityRows(group: ScoredGroup, memo: Memo): Row[] {
  const ranges = remembered(memo, "acceptability", group, () => editionAcceptability(group.edition, group.units, group.values));
  return under(group, ranges.flatMap(({unit_id, shares}) => shares.map((share, at) => ({unit_id, rank: at + 1, share}))));
}

function sensitivityRows(group: ScoredGroup, memo: Memo): Row[] {
  const {edition, units, values} = group;
  const found = remembered(memo, "sensitivity", group, () => rankSensitivity(edition, units, values, {...SOBOL, seed: edition.parameters.seed}));
  return found === null ? [] : under(group, found.factors.map((factor, at) => ({factor, ...indexRow(found.result, at)})));
}

/** The kernel of one method runs fast: twice the sample, for more factors. */
function weightRows(group: ScoredGroup, memo: Memo): Row[] {
  const {edition, units, values} = group;
  const found = remembered(memo, "weights", group, () => weightSensitivity(edition, units, values, {...SOBOL, samples: 2 * SOBOL.samples, seed: edition.parameters.seed}));
  return found === null ? [] : under(group, found.codes.map((code, at) => ({code, ...indexRow(found.result, at)})));
}

/** Indices that are withheld are not given: they would be read. */
function indexRow(result: SobolResult, at: number): Row {
  const own = result.state === "shown" ? result.factors[at]! : null;
  return {
    state: result.state === "shown" ? "shown" : result.reason,
    first: own?.first.value ?? null,
    first_low: own?.first.low ?? null,
    first_high: own?.first.high ?? null,
    total: own?.total.value ?? null,
    total_low: own?.total.low ?? null,
    total_high: own?.total.high ?? null,
    runs: result.runs,
  };
}
