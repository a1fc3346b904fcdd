import {formatNumber, formatSpan} from "../../../lib/format.js";
import {cautionWords, pointWords, rankTrendWords, signalCodeWords, signalWords as words, trendWords} from "../../../lib/messages/signals.js";
import {signalLine} from "../../charts/signal-line.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {nameOf} from "../economy/names.js";
import {chance, joined, points, size, sourcesIn} from "./words.js";

export interface TrendRow {
  readonly series: string;
  readonly region: string;
  readonly indicator: string;
  readonly measure: "growth" | "gap" | "rank";
  readonly grain: string;
  readonly first_period: string;
  readonly last_period: string;
  readonly status: "ok" | "trial_limits" | "no_verdict" | "no_variation" | "no_limits";
  readonly caution: "autocorrelated" | "seasonal" | null;
  readonly autocorrelation: number | null;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly trend: keyof typeof trendWords;
  readonly slope: number | null;
  readonly p: number | null;
  readonly peers: number | null;
  readonly source: string | null;
}

export interface SignalRow {
  readonly series: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly value: number | null;
  readonly signal: keyof typeof signalCodeWords | null;
  readonly verdict: keyof typeof pointWords;
  readonly row_id: string | null;
}

const ORDER = ["growth", "gap", "rank"];

/** Each series of the home region: what stands out, in words, then the picture. */
export function signalsPart(page: Page, trends: readonly TrendRow[], signals: readonly SignalRow[]): HTMLElement {
  const {h, say} = page;
  const series = trends.toSorted((a, b) => (a.indicator === b.indicator ? ORDER.indexOf(a.measure) - ORDER.indexOf(b.measure) : a.indicator < b.indicator ? -1 : 1));
  const parts = series.map((trend) => seriesPart(page, trend, signals.filter((row) => row.series === trend.series)));
  return h("section", null, h("h2", null, say(words.head)), trends.length === 0 ? h("p", {class: "empty"}, say(words.none)) : parts);
}

function seriesPart(page: Page, trend: TrendRow, rows: readonly SignalRow[]): HTMLElement {
  const {h, say} = page;
  const span = (row: SignalRow) => periodOf(page, trend, row);
  const limits = trend.mean === null || trend.lower === null || trend.upper === null ? null : {mean: trend.mean, lower: trend.lower, upper: trend.upper};
  const unusual = rows.filter((row) => row.verdict === "above" || row.verdict === "below");
  const drawn = rows.map((row) => ({start: row.period_start, label: trend.grain === "year" ? row.period_end.slice(0, 4) : span(row), value: row.value, signal: unusual.includes(row)}));
  const filling = {unit: say(trend.measure === "gap" ? words.points : words.percent), first: trend.first_period.slice(0, 4), last: trend.last_period.slice(0, 4), peers: trend.peers ?? ""};
  const sub = limits === null ? words.subBare : trend.measure === "rank" ? words.subRank : words.sub;
  return h(
    "div",
    null,
    figure(page, {
      title: `${nameOf(page, trend.region)} · ${say(words[trend.measure], {indicator: nameOf(page, trend.indicator)})}`,
      subtitle: say(sub, filling),
      name: `signals-${trend.measure}`,
      real: true,
      source: sourcesIn(page, trend.source),
      draw: (options) => signalLine(drawn, {...options, limits, format: (value) => axis(page, trend, value), formatLimit: (value) => (trend.measure === "gap" ? points(page, value) : size(page, value)), reverse: trend.measure === "rank"}),
      data: {head: [say(words.period), say(words.value), say(words.verdict), say(words.signal)], rows: rows.map((row) => [span(row), row.value, say(pointWords[row.verdict]), row.signal ? say(signalCodeWords[row.signal]) : null])},
      below: h("p", {class: "intro"}, joinedSentences(page, [latestSentence(page, trend, rows), unusualSentence(page, trend, rows, unusual), cautionSentence(page, trend), trendSentence(page, trend)])),
    }),
  );
}

const joinedSentences = ({language}: Page, sentences: readonly string[]): string => sentences.filter(Boolean).join(language === "zh" ? "" : " ");

function periodOf(page: Page, {grain}: TrendRow, {period_start, period_end}: SignalRow): string {
  return grain === "year" ? period_end.slice(0, 4) + (page.language === "zh" ? "年" : "") : formatSpan(period_start, period_end, page.language);
}

function axis(page: Page, {measure}: TrendRow, value: number): string {
  if (measure === "rank") return formatNumber(value, page.language, {most: 0});
  return measure === "gap" ? points(page, value) : `${size(page, value)}%`;
}

function written(page: Page, trend: TrendRow, value: number): string {
  return trend.measure === "rank" ? page.say(words.place, {rank: formatNumber(value, page.language, {most: 0})}) : axis(page, trend, value);
}

function latestSentence(page: Page, trend: TrendRow, rows: readonly SignalRow[]): string {
  const last = rows.filter((row) => row.value !== null).at(-1);
  if (!last || last.value === null) return "";
  const rank = trend.measure === "rank";
  const sentence = {above: rank ? words.latestAboveRank : words.latestAbove, below: rank ? words.latestBelowRank : words.latestBelow, common: words.latestCommon, withheld: words.latestWithheld, missing: words.latestWithheld}[last.verdict];
  const limit = (value: number | null, inward: (value: number) => number) => (value === null ? "" : written(page, trend, rank ? Math.min(Math.max(inward(value), 1), trend.peers ?? value) : value));
  return page.say(sentence, {period: periodOf(page, trend, last), value: written(page, trend, last.value), lower: limit(trend.lower, Math.ceil), upper: limit(trend.upper, Math.floor)});
}

function unusualSentence(page: Page, trend: TrendRow, rows: readonly SignalRow[], unusual: readonly SignalRow[]): string {
  if (rows.every((row) => row.verdict === "withheld" || row.verdict === "missing")) return "";
  if (unusual.length === 0) return page.say(words.noUnusual);
  const rank = trend.measure === "rank";
  const list = unusual.map((row) => {
    const sentence = row.verdict === "above" ? (rank ? words.back : words.high) : rank ? words.front : words.low;
    return page.say(sentence, {period: periodOf(page, trend, row), signal: row.signal ? page.say(signalCodeWords[row.signal]) : ""});
  });
  return page.say(words.unusual, {list: joined(page, list)});
}

function cautionSentence(page: Page, {caution, autocorrelation, status}: TrendRow): string {
  if (caution) return page.say(cautionWords[caution], {value: chance(page, autocorrelation ?? 0)});
  return status === "ok" ? "" : page.say(cautionWords[status]);
}

function trendSentence(page: Page, {trend, slope, p, measure}: TrendRow): string {
  const rank = measure === "rank" && (trend === "increasing" || trend === "decreasing");
  const change = slope === null ? "" : formatNumber(Math.abs(slope), page.language, {most: 1});
  return page.say(rank ? rankTrendWords[trend] : trendWords[trend], {slope: rank ? change : page.say(words.changeInPoints, {value: change}), p: p === null ? "" : p < 0.01 ? "p<0.01" : `p=${chance(page, p)}`});
}
