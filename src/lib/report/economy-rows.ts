/** Rows of the economic marts as the report reads them. */

/** `marts.indicator_series` */
export interface IndicatorRow {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly ytd: boolean;
  readonly kind: string;
  readonly value: number;
  readonly unit: string | null;
  readonly source: string | null;
  readonly note: string | null;
}

/** `marts.city_growth` */
export interface GrowthRow {
  readonly year: number;
  readonly region: string;
  readonly growth: number;
  readonly rank: number;
  readonly peers: number;
  readonly tied: boolean;
}
