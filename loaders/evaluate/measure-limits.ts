import {funnel} from "../../src/lib/evaluation/funnel.js";
import {samplingRanges} from "../../src/lib/evaluation/sampling-ranges.js";
import {proportionMeasures} from "../../src/lib/measures/proportions.js";
import type {EditionNode} from "../../src/lib/methodology/edition.js";
import type {RankSet} from "../../src/lib/evaluation/rank-sets.js";
import {remembered, type Memo} from "./remember.js";
import type {ScoredGroup} from "./scores.js";

type Row = Readonly<Record<string, unknown>>;

/** Draws of the sampling rank sets: their critical value is a quantile far in the tail of few pairs. */
const DRAWS = 2000;

/**
 * Rows of `evaluation.measure_limits`: for every proportion among the measures of the edition, where a unit lies between
 * the limits for its size (funnel), and, where asked for, the ranks that chance allows it.
 */
export function measureLimitRows(group: ScoredGroup, simulate: boolean, memo: Memo): Row[] {
  const lines = group.edition.nodes.filter((node) => node.measure !== null && node.denominator === null && proportionMeasures.has(node.measure));
  const sets = simulate ? remembered(memo, "rank sets", group, () => lines.map((line) => setsOf(group, line))) : [];
  return lines.flatMap((line, at) => limitsOf(group, line, sets[at] ?? []));
}

function setsOf({edition, units, values}: ScoredGroup, {measure, direction}: EditionNode): readonly RankSet[] {
  const {confidence, seed} = edition.parameters;
  return samplingRanges(measure!, direction, units, values, {confidence, seed, draws: DRAWS}).sets;
}

function limitsOf(group: ScoredGroup, {code, measure}: EditionNode, sets: readonly RankSet[]): Row[] {
  const cases = group.units.flatMap(({unit_id, reported}) => {
    const {value = null, n = 0} = group.values.get(unit_id)?.get(measure!) ?? {};
    return reported && value !== null && n > 0 ? [{unit_id, events: Math.round(value * n), n}] : [];
  });
  const limits = funnel(cases);
  if (limits === null) return [];
  return limits.points.map((point, at) => {
    const set = sets.find(({unit_id}) => unit_id === point.unit_id);
    return {
      period: group.period, edition: group.edition.id, peer_group: group.peer_group, code, measure,
      events: cases[at]!.events, target: limits.target, tau2: limits.tau2, ...point,
      rank: set?.rank ?? null, best: set?.best ?? null, worst: set?.worst ?? null,
    };
  });
}
