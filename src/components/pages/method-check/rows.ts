/** Rows of the month's file, as `src/lib/marts/method-check.ts` declares them. */
export interface AcceptabilityRow {
  readonly peer_group: string;
  readonly unit_id: string;
  readonly rank: number;
  readonly share: number;
}

export interface SensitivityRow extends IndicesRow {
  readonly factor: "normalisation" | "missing" | "aggregation" | "weights";
}

export interface WeightRow extends IndicesRow {
  readonly code: string;
}

interface IndicesRow {
  readonly peer_group: string;
  readonly state: string;
  readonly first: number | null;
  readonly first_low: number | null;
  readonly first_high: number | null;
  readonly total: number | null;
  readonly total_low: number | null;
  readonly total_high: number | null;
  readonly runs: number;
}

export interface LeaveOutRow {
  readonly peer_group: string;
  readonly code: string;
  readonly mean_shift: number;
  readonly largest_shift: number;
  readonly no_longer_scored: number;
}

export interface MeanRow {
  readonly peer_group: string;
  readonly unit_id: string;
  readonly arithmetic: number;
  readonly geometric: number;
  readonly shift: number;
  readonly topsis: number;
}

export interface GroupMeasureRow {
  readonly peer_group: string;
  readonly code: string;
  readonly effective_weight: number;
  readonly influence: number | null;
  readonly influence_low: number | null;
  readonly influence_high: number | null;
  readonly entropy_raw: number | null;
  readonly entropy_minmax: number | null;
  readonly missing: number;
}

export interface LimitRow {
  readonly peer_group: string;
  readonly code: string;
  readonly unit_id: string;
  readonly n: number;
  readonly value: number;
  readonly target: number;
  readonly tau2: number;
  readonly place: string;
  readonly best: number | null;
  readonly worst: number | null;
}
