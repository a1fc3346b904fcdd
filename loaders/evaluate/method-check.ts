import {aggregationShift} from "../../src/lib/evaluation/aggregation-shift.js";
import {leaveOneOut} from "../../src/lib/evaluation/leave-out.js";
import {rankSensitivity} from "../../src/lib/evaluation/sensitivity.js";
import {editionAcceptability} from "../../src/lib/evaluation/smaa.js";
import type {SobolResult} from "../../src/lib/evaluation/sobol.js";
import {weightSensitivity} from "../../src/lib/evaluation/weight-sensitivity.js";
import {aggregation_shift, group_measures, leave_one_out, measure_limits, rank_acceptability, sensitivity, weight_sensitivity} from "../../src/lib/marts/method-check.js";
import type {Warehouse} from "../warehouse/open.js";
import {groupMeasureRows} from "./group-measures.js";
import {measureLimitRows} from "./measure-limits.js";
import {remembered, type Memo} from "./remember.js";
import {groupsIn} from "./score-changes.js";
import type {ScoredGroup, ScoredUnit} from "./scores.js";
import {write} from "./write.js";

type Row = Readonly<Record<string, unknown>>;

/** Simulations are drawn for the latest months only; everything else for all. */
const SIMULATED_MONTHS = 2;
/** Base sample, bootstrap replicates and widest interval of the Sobol indices. */
const SOBOL = {samples: 1024, replicates: 200, widest: 0.3};

/** What an analyst looks at to judge the method: writes the marts of `src/lib/marts/method-check.ts` but the changes. */
export async function writeMethodCheck(warehouse: Warehouse, scored: readonly ScoredUnit[], memo: Memo): Promise<void> {
  const groups = groupsIn(scored);
  const months = [...new Set(groups.map(({period}) => period))].sort().slice(-SIMULATED_MONTHS);
  const simulated = groups.filter(({period}) => months.includes(period));
  await write(warehouse, rank_acceptability, simulated.flatMap((group) => acceptabilityRows(group, memo)));
  await write(warehouse, sensitivity, simulated.flatMap((group) => sensitivityRows(group, memo)));
  await write(warehouse, weight_sensitivity, simulated.flatMap((group) => weightRows(group, memo)));
  await write(warehouse, measure_limits, groups.flatMap((group) => measureLimitRows(group, months.includes(group.period), memo)));
  await write(warehouse, leave_one_out, groups.flatMap((group) => under(group, leaveOneOut(group.edition, group.units, group.values))));
  await write(warehouse, aggregation_shift, groups.flatMap((group) => under(group, aggregationShift(group.edition, group.units, group.values) ?? [])));
  await write(warehouse, group_measures, groups.flatMap(groupMeasureRows));
}

/** Rows with the group they speak of. */
export function under(group: ScoredGroup, rows: readonly object[]): Row[] {
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
