import {knownMeasures} from "../../src/lib/measures/catalogue.js";
import type {Light} from "../../src/lib/evaluation/lights.js";
import {roundHalfUp} from "../../src/lib/statistics/rounding.js";
import type {ScoredUnit} from "./scores.js";
import type {LitTask} from "./tasks.js";

type Row = Readonly<Record<string, unknown>>;

const WATCH: ReadonlySet<Light> = new Set(["behind", "overdue", "not_started"]);

/** Rows of `evaluation.task_status`: each month beside the one it is compared with. */
export function taskStatusRows(tasks: readonly LitTask[], previousOf: ReadonlyMap<string, string | null>, nameOf: ReadonlyMap<string, string>): Row[] {
  const lightOf = new Map(tasks.map((task) => [`${task.period}|${task.task_id}`, task.lit.light]));
  const names = (ids: string | null) => ids === null || ids === "" ? null : ids.split("、").map((id) => nameOf.get(id) ?? id).join("、");
  return tasks.map((task) => {
    const previous = lightOf.get(`${previousOf.get(task.period) ?? ""}|${task.task_id}`) ?? null;
    return {
      ...task,
      lead_names: names(task.lead_units),
      support_names: names(task.support_units),
      measured_by: task.measured_by ?? "cumulative",
      light: task.lit.light,
      light_previous: previous,
      change: changeOf(previous, task.lit.light),
      rule: task.lit.rule,
      expected: task.lit.expected,
      days_overdue: task.lit.days_overdue,
      carried: task.reported_period !== null && task.reported_period !== task.period,
      verdict: task.claim ? (task.review ?? "pending") : task.review,
    };
  });
}

function changeOf(previous: Light | null, now: Light): string | null {
  if (previous === null) return null;
  if (WATCH.has(previous) && !WATCH.has(now)) return "better";
  if (!WATCH.has(previous) && WATCH.has(now)) return "worse";
  return previous === now ? "same" : "other";
}

/**
 * Rows of `evaluation.unit_scores`, with level and change; since when is told by `previousOf`.
 * @param earlier where results before are looked up
 */
export function unitScoreRows(scored: readonly ScoredUnit[], previousOf: ReadonlyMap<string, string | null>, earlier: readonly ScoredUnit[] = scored): Row[] {
  const found = new Map(earlier.map((each) => [`${each.period}|${each.unit.unit_id}`, each]));
  return scored.map((each) => {
    const {result} = each;
    const comparable = found.get(`${previousOf.get(each.period) ?? ""}|${each.unit.unit_id}`)?.result ?? null;
    const decimals = each.edition.edition.parameters.score_decimals;
    return {
      period: each.period,
      edition: each.edition.edition.id,
      unit_id: each.unit.unit_id,
      unit_name: each.unit.name,
      peer_group: each.unit.peer_group,
      state: each.reported ? result.outcome.state : "not_reported",
      reason: result.outcome.state === "scored" ? null : result.outcome.reason,
      base_score: rounded(result.base_score, decimals),
      base_rank: result.base_rank,
      award: result.award,
      deduction: result.deduction,
      score: result.published_score,
      rank: result.rank,
      peers: each.ranked,
      tied: result.tied,
      grade: result.grade,
      tier: each.range?.tier ?? null,
      rank_low: each.range?.low ?? null,
      rank_high: each.range?.high ?? null,
      not_distinguishable: each.range?.not_distinguishable.join("、") || null,
      score_previous: comparable?.published_score ?? null,
      rank_previous: comparable?.rank ?? null,
      score_change: difference(result.published_score, comparable?.published_score ?? null, decimals),
      rank_change: difference(comparable?.rank ?? null, result.rank, 0),
    };
  });
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : roundHalfUp(value, decimals);
}

function difference(a: number | null, b: number | null, decimals: number): number | null {
  return a === null || b === null ? null : roundHalfUp(a - b, decimals);
}

/** A line that stands beside the scores: no score, no weight. */
const BESIDE = {score: null, weight: 0, effective_weight: 0, contribution: null};

/** Rows of `evaluation.unit_measures`: every line of the edition for every unit, those of context among them. */
export function unitMeasureRows(scored: readonly ScoredUnit[]): Row[] {
  return scored.flatMap(({period, edition, unit, result, measured}) => {
    const context = edition.edition.nodes.filter((line) => line.context);
    const beside = context.map(({code, parent, measure}) => ({code, parent, raw: measured.get(measure ?? "")?.value ?? null, ...BESIDE}));
    return [...result.nodes, ...beside].map((node) => {
      const line = edition.edition.nodes.find((each) => each.code === node.code)!;
      const source = line.measure === null ? null : (measured.get(line.measure) ?? null);
      return {
        period,
        edition: edition.edition.id,
        unit_id: unit.unit_id,
        code: node.code,
        parent: node.parent,
        title_zh: line.title.zh,
        title_en: line.title.en,
        measure: line.measure,
        value: node.raw,
        numerator: source?.numerator ?? null,
        denominator: source?.denominator ?? null,
        unit: line.unit || null,
        score: node.score,
        weight: node.weight,
        effective_weight: node.effective_weight,
        contribution: node.contribution,
      };
    });
  });
}

/** Rows of `evaluation.adjustments`: every award and deduction known at the month, counted or not. */
export function adjustmentRows(scored: readonly ScoredUnit[]): Row[] {
  return scored.flatMap(({period, honours, result}) =>
    honours.map((honour, at) => {
      const rule = result.adjusted?.items[at]?.rule ?? "unit_not_scored";
      return {...honour, period, unit_id: honour.unit, counted: rule === "counted", why: rule === "counted" ? null : rule};
    }),
  );
}

/** Rows of `evaluation.measure_rows`: from every measure of the edition to the rows behind it. */
export function measureRowRows(scored: readonly ScoredUnit[]): Row[] {
  return scored.flatMap(({period, edition, unit, measured}) => {
    const used = new Set(edition.edition.nodes.map((node) => node.measure));
    return knownMeasures
      .filter((code) => used.has(code))
      .flatMap((measure) => (measured.get(measure)?.rows ?? []).map((row) => ({period, unit_id: unit.unit_id, measure, ...row})));
  });
}
