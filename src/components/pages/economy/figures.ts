import {economyWords as words} from "../../../lib/messages/economy.js";
import {bumpChart} from "../../charts/bump.js";
import {growthMultiples} from "../../charts/growth-multiples.js";
import {levelLine} from "../../charts/level-line.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import type {EconomyData} from "../economy.js";
import {nameOf} from "./names.js";

const GDP = "地区生产总值";

/** Rank of growth among the cities, year by year. */
export function rankPart(page: Page, {growth, region, series}: EconomyData): Node | null {
  const {say} = page;
  const years = [...new Set(growth.map((row) => row.year))].sort((a, b) => a - b);
  const own = growth.filter((row) => row.region === region).sort((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || years.length < 2) return null;
  const peers = Math.max(...growth.map((row) => row.rank));
  const points = growth.map((row) => ({series: nameOf(page, row.region), period: String(row.year), rank: row.rank}));
  return figure(page, {
    level: 2,
    title: say(words.rankTitle, {region: nameOf(page, region), first: first.year, firstRank: first.rank, last: last.year, lastRank: last.rank}),
    subtitle: say(words.rankSub, {peers: last.peers}),
    name: "growth-rank",
    real: true,
    draw: (options) => bumpChart(points, {...options, periods: years.map(String), peers, highlight: nameOf(page, region), rowHeight: 24}),
    data: {head: [say(words.year), say(words.region), say(words.rankHead), say(words.growthHead)], rows: growth.map((row) => [row.year, nameOf(page, row.region), row.rank, row.growth])},
    source: annualSources(page, series),
  });
}

/** Every city's growth against the median of all, on one scale. */
export function growthPart(page: Page, {growth, region, series}: EconomyData): Node | null {
  const {say} = page;
  const years = growth.map((row) => row.year);
  if (new Set(growth.map((row) => row.region)).size < 2) return null;
  return figure(page, {
    level: 2,
    title: say(words.growthTitle, {region: nameOf(page, region), peers: new Set(growth.map((row) => row.region)).size}),
    subtitle: say(words.growthSub, {first: Math.min(...years), last: Math.max(...years)}),
    name: "city-growth",
    real: true,
    draw: (options) => growthMultiples(growth, {...options, highlight: region, nameOf: (name) => nameOf(page, name)}),
    data: {head: [say(words.year), say(words.region), say(words.growthHead)], rows: growth.map((row) => [row.year, nameOf(page, row.region), row.growth])},
    source: annualSources(page, series),
  });
}

/** The level, with its breaks: a revision is not a fall. */
export function levelPart(page: Page, {series, region}: EconomyData): Node | null {
  const {say} = page;
  const own = series.filter((row) => row.region === region && row.indicator === GDP && row.kind === "level" && /^\d{4}$/u.test(row.period) && !row.estimate);
  if (own.length < 3) return null;
  const points = own.map((row) => ({year: Number(row.period), value: row.value, broken: row.broken}));
  const broken = points.find((point) => point.broken);
  return figure(page, {
    level: 2,
    title: broken ? say(words.levelTitleBroken, {region: nameOf(page, region), year: broken.year}) : say(words.levelTitle, {region: nameOf(page, region)}),
    subtitle: say(words.levelSub),
    name: `gdp-${region}`,
    real: true,
    draw: (options) => levelLine(points, options),
    data: {head: [say(words.year), say(words.level)], rows: points.map((point) => [point.year, point.value])},
    source: annualSources(page, own),
  });
}

/** The sources of annual figures, each once. */
export function annualSources(page: Page, series: readonly {readonly period: string; readonly kind: string; readonly source: string | null}[]): string {
  const annual = series.filter((row) => /^\d{4}$/u.test(row.period) && row.kind !== "target" && row.source && !row.source.includes("estimate"));
  return [...new Set(annual.map((row) => nameOf(page, row.source ?? "")))].join(page.language === "zh" ? "、" : ", ") || page.say(words.sourceNone);
}
