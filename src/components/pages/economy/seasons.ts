import {formatMonth, formatNumber, formatSigned, monthName} from "../../../lib/format.js";
import {ownWords as words} from "../../../lib/messages/own-indicators.js";
import {trendLine} from "../../charts/trend-line.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {nameOf} from "./names.js";
import {figureOf, isSample, type SeasonPoint, type SeasonRow} from "./own-rows.js";

/** The level at which a season is said to be there. */
const LEVEL = 0.01;

/** What a year does to each monthly series, and its trend without that; or why it cannot be told. */
export function seasonsPart(page: Page, rows: readonly SeasonRow[], points: readonly SeasonPoint[]): Node {
  const {h, say} = page;
  const parts = rows.map((row) => (row.state === "ok" ? seriesFigure(page, row, points.filter(({series}) => series === row.series)) : h("p", {class: "finding"}, withheld(page, row))));
  return h("section", null, h("h2", null, say(words.seasonHead)), rows.length === 0 ? h("p", {class: "sub"}, say(words.seasonNone)) : parts);
}

function seriesFigure(page: Page, row: SeasonRow, points: readonly SeasonPoint[]): Node {
  const {say, language} = page;
  const drawn = points.map(({period_start, period_end, value, trend}) => ({start: period_start, label: formatMonth(period_end, language), value, trend}));
  return figure(page, {
    title: seasonSentence(page, row),
    subtitle: say(words.seasonSub, {region: nameOf(page, row.region), first: formatMonth(row.first_period, language), last: formatMonth(row.last_period, language), unit: nameOf(page, row.unit)}),
    name: `season-${row.indicator}`,
    real: !isSample(page, row),
    source: (row.source ?? "").split("、").map((name) => nameOf(page, name)).join(language === "zh" ? "、" : ", "),
    draw: (options) => trendLine(drawn, {...options, format: (value) => formatNumber(value, language, {most: 1}), trendLabel: say(words.trend)}),
    data: {head: [words.period, words.value, words.trend, words.seasonOnly, words.remainder].map((word) => say(word)), rows: points.map((point) => [point.period_end.slice(0, 7), point.value, point.trend, point.season, point.remainder])},
  });
}

function seasonSentence(page: Page, row: SeasonRow): string {
  const {say, language} = page;
  const off = (row.trend_last ?? 0) - (row.trend_year_ago ?? 0);
  const change = row.unit === "%" ? `${formatSigned(off, language, {least: 1, most: 1})}${language === "zh" ? "个百分点" : " points"}` : `${formatSigned(off, language, {most: Math.abs(off) >= 100 ? 0 : 1})}${language === "zh" ? row.unit : ""}`;
  const swing = row.unit === "%" && language === "zh" ? `${formatNumber(row.swing ?? 0, language, {most: 1})}个百分点` : figureOf(page, row.swing ?? 0, row.unit);
  const common = {indicator: nameOf(page, row.indicator), change, swing, p: formatNumber(row.p ?? 1, language, {most: 3})};
  if ((row.p ?? 1) > LEVEL) return say(words.noSeason, common);
  return say(words.season, {...common, high: monthName(row.high_month ?? 1, language), low: monthName(row.low_month ?? 1, language)});
}

function withheld({say, language}: Page, {state, indicator, points, needed, missing}: SeasonRow): string {
  const filling = {indicator: nameOf({language}, indicator), points, needed, missing};
  return say(state === "missing_values" ? words.holes : state === "constant" ? words.constant : words.tooShort, filling);
}
