import {group} from "d3-array";
import {median} from "../../src/lib/statistics/quantile.js";
import {rankInGroup} from "../../src/lib/trends/rank-in-group.js";
import {regionLevel} from "../../src/lib/trends/region-level.js";
import type {Observation} from "../../src/lib/trends/series.js";

/** One published figure as staging keeps it. */
export interface IndicatorRow {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly ytd: boolean;
  readonly kind: "level" | "index" | "growth" | "rank";
  readonly value: number;
  readonly unit: string;
  readonly source: string | null;
  readonly row_id: string;
}

/** Growth of one region in one period, in per cent on a year before, with the row it stands in. */
export interface Growth {
  readonly row: IndicatorRow;
  readonly value: number;
}

/** A published index less 100 keeps the decimals it was published with, not those of binary arithmetic. */
function growthOf(row: IndicatorRow): Growth {
  return {row, value: row.kind === "index" ? Number((row.value - 100).toFixed(6)) : row.value};
}

const placeOf = (row: IndicatorRow): string => [row.indicator, row.period_start, row.period_end, row.ytd].join("|");

/** Growth as published, an index counting before a growth rate of the same region and period: one observation each. */
export function growthFigures(figures: readonly IndicatorRow[]): Growth[] {
  const byPlace = new Map<string, Growth>();
  for (const kind of ["growth", "index"] as const) {
    for (const row of figures.filter((each) => each.kind === kind)) byPlace.set(`${row.region}|${placeOf(row)}`, growthOf(row));
  }
  return [...byPlace.values()];
}

const LEAST_PEERS = 5;

/** A figure of the home region among those of its peers: `gap` to the median of all in points, or `rank`. */
export interface AmongPeers {
  readonly measure: "gap" | "rank";
  readonly observation: Observation;
  readonly row_id: string;
}

/** Where the home region stood among its peers in every period in which at least five have a figure. */
export function amongPeers(growth: readonly Growth[], home: string): AmongPeers[] {
  return [...group(growth, ({row}) => placeOf(row)).values()].flatMap((members) => {
    const own = members.find(({row}) => row.region === home);
    const peers = members.filter(({row}) => regionLevel(row.region) === regionLevel(home));
    if (!own || peers.length < LEAST_PEERS) return [];
    const {ranked} = rankInGroup(peers.map(({row, value}) => ({member: row.region, value})));
    const rank = ranked.find(({member}) => member === home)!.rank;
    const gap = Number((own.value - median(peers.map(({value}) => value))).toFixed(6));
    return [asPeer(own.row, "gap", gap, peers.length), asPeer(own.row, "rank", rank, peers.length)];
  });
}

function asPeer(row: IndicatorRow, measure: AmongPeers["measure"], value: number, peers: number): AmongPeers {
  const kind = measure === "rank" ? "rank" : "growth";
  return {measure, observation: {...observationOf(row, kind, value), peers}, row_id: row.row_id};
}

/** A figure as an observation of the trend functions. */
export function observationOf(row: IndicatorRow, kind: Observation["kind"], value: number): Observation {
  const {region, indicator, period_start: start, period_end: end, ytd} = row;
  const unit = kind === "growth" ? "%" : kind === "rank" ? "" : row.unit;
  return {region, indicator, start, end, kind: kind === "level" && ytd ? "ytd" : kind, value, unit, cumulative: ytd};
}

/** Where figures were published, each source once. */
export function sourcesOf(rows: readonly IndicatorRow[]): string | null {
  return [...new Set(rows.flatMap(({source}) => source ?? []))].sort().join("、") || null;
}
