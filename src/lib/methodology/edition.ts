/**
 * An edition of the method (e.g. 区县 2022) is data: a tree of measures as an analyst writes it in a table,
 * and the parameters that hold for the whole of it. Source: METHODS section 1; COINr's `iMeta` for the form.
 */

/** A title in both languages of the product. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

export const normalisations = ["goalposts", "minmax", "zscore", "rank", "percentile", "distance_to_target", "none"] as const;
export const transforms = ["none", "ln", "log10"] as const;
export const aggregations = ["arithmetic", "geometric", "harmonic"] as const;
export const missingPolicies = ["renormalise", "group_mean", "group_median", "zero", "refuse"] as const;

export type Normalisation = (typeof normalisations)[number];
export type Transform = (typeof transforms)[number];
export type Aggregation = (typeof aggregations)[number];
export type MissingPolicy = (typeof missingPolicies)[number];

/** One line of the table: a measure (it names its source) or a group of lines (it has children). */
export interface EditionNode {
  readonly edition: string;
  readonly code: string;
  /** Code of the line above; `null` for the one root, whose score is the base score. */
  readonly parent: string | null;
  /** Distance from the root: 0 for the root, 1 for 一级指标. */
  readonly level: number;
  readonly title: Title;
  /** As given, > 0; weights under one parent are brought to a sum of one by the engine. 0 only for a context line. */
  readonly weight: number;
  /** 1: more is better; −1: less is better. */
  readonly direction: 1 | -1;
  readonly unit: string;
  readonly normalisation: Normalisation;
  /** Goalposts in the measure's own unit, before the transform. For a distance to target `upper` is the target. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Applied to the value and to its goalposts alike. */
  readonly transform: Transform;
  /** Keep the normalised value within the score scale. */
  readonly cap: boolean;
  /** How the children of this line become its score. */
  readonly aggregation: Aggregation;
  readonly missing: MissingPolicy;
  /** Measure by which this one is divided before anything else. */
  readonly denominator: string | null;
  /** Source measure; `null` for a group of lines. */
  readonly measure: string | null;
  /** Shown beside the scores and never part of them (经济指标 are context). */
  readonly context: boolean;
}

/** A grade (等次) or tier (梯队) begins at a cut-off: a score, or a share of the group counted from the top. */
export interface Cutoff {
  readonly code: string;
  readonly title: Title;
  readonly from: number;
}

/** What holds for a whole edition. Meaning, limits and default of each stand in `parameters.ts`. */
export interface Parameters {
  readonly score_scale: {readonly lower: number; readonly upper: number};
  readonly score_decimals: number;
  readonly rank_on: "rounded" | "exact";
  readonly min_share_present: number;
  readonly outliers: "none" | "winsorise_then_log";
  readonly skewness_limit: number;
  readonly kurtosis_limit: number;
  readonly winsorise_max: number;
  readonly trend_on_moving_scale: boolean;
  readonly schedule_rule: "year" | "window";
  readonly ahead_margin: number;
  readonly on_schedule_tolerance: number;
  readonly award_cap: number;
  readonly deduction_cap: number;
  readonly affirmation_effect: "full_marks" | "grade_excellent" | "none";
  readonly veto_effect: "none" | "grade_lowest" | "zero";
  readonly grades: readonly Cutoff[];
  readonly tier_rule: "score" | "share" | "ranges";
  readonly tiers: readonly Cutoff[];
  readonly draws: number;
  readonly seed: number;
  readonly weight_spread: number;
  readonly draw_normalisations: readonly Normalisation[];
  readonly draw_aggregations: readonly Aggregation[];
  readonly draw_missing: readonly MissingPolicy[];
  readonly confidence: number;
}

export interface Edition {
  readonly id: string;
  readonly title: Title;
  readonly peer_group: string;
  readonly nodes: readonly EditionNode[];
  readonly parameters: Parameters;
}

/** A line of a table as it was typed: text or numbers, blanks as `null`, "" or absent. */
export type TypedRow = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Something wrong (`fault`: the edition cannot be used) or worth saying (`note`) about a line of an edition.
 * `row` is the zero-based index of the line among the rows given, `null` where it concerns the whole table.
 */
export interface EditionProblem {
  readonly code: string;
  readonly severity: "fault" | "note";
  readonly row: number | null;
  readonly field: string;
  readonly seen: string;
  readonly expected: Title;
}
