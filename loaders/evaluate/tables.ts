import {knownMeasures} from "../../src/lib/measures/catalogue.js";
import {roundHalfUp} from "../../src/lib/statistics/rounding.js";
import type {ScoredUnit} from "./scores.js";

type Row = Readonly<Record<string, unknown>>;

/** A row of `evaluation.unit_scores` before it is compared with an earlier one. */
export interface ScoreRow extends Row {
  readonly period: string;
  readonly edition: string;
  readonly unit_id: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** To which differences are rounded. */
  readonly decimals: number;
}

export function scoreRow({period, edition: {edition}, unit, reported, result, ranked, range}: ScoredUnit): ScoreRow {
  return {
    period,
    edition: edition.id,
    unit_id: unit.unit_id,
    unit_name: unit.name,
    peer_group: unit.peer_group,
    state: reported ? result.outcome.state : "not_reported",
    reason: result.outcome.state === "scored" ? null : result.outcome.reason,
    base_score: rounded(result.base_score, edition.parameters.score_decimals),
    base_rank: result.base_rank,
    award: result.award,
    deduction: result.deduction,
    score: result.published_score,
    rank: result.rank,
    peers: ranked,
    tied: result.tied,
    grade: result.grade,
    tier: range?.tier ?? null,
    rank_low: range?.low ?? null,
    rank_high: range?.high ?? null,
    not_distinguishable: range?.not_distinguishable.join("、") || null,
    decimals: edition.parameters.score_decimals,
  };
}

/** Rows of `evaluation.unit_scores`, with level and change since an earlier result. */
export function comparedRows(rows: readonly ScoreRow[], earlierOf: (row: ScoreRow) => ScoreRow | undefined): Row[] {
  return rows.map((row) => {
    const earlier = earlierOf(row);
    return {
      ...row,
      score_previous: earlier?.score ?? null,
      rank_previous: earlier?.rank ?? null,
      score_change: difference(row.score, earlier?.score ?? null, row.decimals),
      rank_change: difference(earlier?.rank ?? null, row.rank, 0),
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
