import {formatNumber, formatQuantity} from "../../../lib/format.js";
import type {Page} from "../../page/page.js";

interface Line {
  readonly series: string;
  readonly region: string;
  readonly indicator: string;
  readonly unit: string;
  readonly first_period: string;
  readonly last_period: string;
  readonly source: string | null;
}

/** `marts.indicator_seasons` */
export interface SeasonRow extends Line {
  readonly points: number;
  readonly missing: number;
  readonly needed: number;
  readonly state: "ok" | "too_few_points" | "missing_values" | "no_season" | "constant";
  readonly p: number | null;
  readonly high_month: number | null;
  readonly low_month: number | null;
  readonly swing: number | null;
  readonly trend_year_ago: number | null;
  readonly trend_last: number | null;
}

/** `marts.indicator_season_points` */
export interface SeasonPoint {
  readonly series: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly value: number;
  readonly trend: number;
  readonly season: number;
  readonly remainder: number;
}

/** `marts.indicator_assurance` */
export interface AssuranceRow extends Line {
  readonly grain: string;
  readonly target: number;
  readonly bound: "at_least" | "at_most";
  readonly status: "ok" | "trial_limits" | "no_verdict" | "no_variation" | "no_limits";
  readonly caution: "autocorrelated" | "seasonal" | null;
  readonly autocorrelation: number | null;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly assurance: "consistently_met" | "consistently_missed" | "hit_or_miss" | "unknown";
  readonly asked: number;
  readonly met: number;
  readonly row_id: string;
}

/** `marts.indicator_assurance_points` */
export interface AssurancePoint {
  readonly series: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly value: number;
  readonly met: boolean;
}

/** A figure with its unit; rates to one decimal. */
export function figureOf({language}: Pick<Page, "language">, value: number, unit: string): string {
  return unit === "%" ? `${formatNumber(value, language, {least: 0, most: 1})}%` : formatQuantity(value, unit, language, {most: Math.abs(value) >= 100 ? 0 : 1});
}

/** Figures of the invented city are sample data on a page of real ones. */
export function isSample({about}: Pick<Page, "about">, {region}: Pick<Line, "region">): boolean {
  return about.sample && region === about.city.zh;
}
