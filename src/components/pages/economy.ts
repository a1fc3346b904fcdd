import {formatMonth, formatPercent} from "../../lib/format.js";
import {economyWords as words} from "../../lib/messages/economy.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {RegionMap} from "../../lib/regions/map.js";
import {view, type Page} from "../page/page.js";
import {lastDay} from "../parts/months.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {ownWords} from "../../lib/messages/own-indicators.js";
import {assurancePart} from "./economy/assurance.js";
import {isSample, type AssurancePoint, type AssuranceRow, type SeasonPoint, type SeasonRow} from "./economy/own-rows.js";
import {seasonsPart} from "./economy/seasons.js";
import {cardsPart} from "./economy/cards.js";
import {growthPart, levelPart, rankPart} from "./economy/figures.js";
import {regionsPart, yearShown} from "./economy/regions.js";
import {nameOf} from "./economy/names.js";

export interface Observation {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly ytd: boolean;
  readonly kind: string;
  readonly value: number;
  /** How many decimals it was published with, where its cell says so. */
  readonly decimals: number | null;
  readonly unit: string | null;
  readonly estimate: boolean;
  readonly source: string | null;
  readonly note: string | null;
  readonly broken: boolean;
  readonly row_id: string;
}

export interface CityGrowth {
  readonly year: number;
  readonly region: string;
  readonly growth: number;
  readonly rank: number;
  readonly peers: number;
  readonly tied: boolean;
}

export interface EconomyData {
  readonly series: readonly Observation[];
  readonly growth: readonly CityGrowth[];
  /** The map that the office supplied; squares without it. */
  readonly map: RegionMap | null;
  /** The city that stands out. */
  readonly region: string;
  readonly own: OwnIndicators;
}

/** Series of the home region and of the city under its own name. */
interface OwnIndicators {
  readonly seasons: readonly SeasonRow[];
  readonly seasonPoints: readonly SeasonPoint[];
  readonly targets: readonly AssuranceRow[];
  readonly targetPoints: readonly AssurancePoint[];
}

/** Real figures beside the invented city: growth, rank in the province, what was published. */
export const economyPage = view<EconomyData>({
  async load(page) {
    const published = (await page.effects.read("economy")) as Published;
    const growth = rowsOf<CityGrowth>(published["city_growth"]!);
    const all = rowsOf<Observation>(published["indicator_series"]!);
    const series = all.filter((row) => !isSample(page, row));
    const table = <R extends object>(name: string) => (published[name] ? rowsOf<R>(published[name]) : []);
    const own = {seasons: table<SeasonRow>("indicator_seasons"), seasonPoints: table<SeasonPoint>("indicator_season_points"), targets: table<AssuranceRow>("indicator_assurance"), targetPoints: table<AssurancePoint>("indicator_assurance_points")};
    const asked = [page.state["city"], page.about.home_region].find((name) => name && (growth.some((row) => row.region === name) || series.some((row) => row.region === name)));
    const map = page.about.map ? ((await page.effects.shard("map/regions.json")) as RegionMap) : null;
    return {series, growth, map, own, region: asked ?? growth[0]?.region ?? series[0]?.region ?? ""};
  },
  draw(page, data) {
    const {h, say, about} = page;
    if (data.series.length === 0) return notYet(page, say(words.none), "indicators");
    return h(
      "div",
      null,
      h("p", {class: "lede"}, say(about.sample ? words.real : words.realCity)),
      headline(page, data),
      laterNote(page, data),
      picker(page, data),
      guarded(page, say(words.region), () => regionsPart(page, data)),
      guarded(page, say(words.rankHead), () => rankPart(page, data)),
      guarded(page, say(words.growthHead), () => growthPart(page, data)),
      guarded(page, say(words.level), () => levelPart(page, data)),
      guarded(page, say(words.table), () => cardsPart(page, data)),
      ownPart(page, data),
    );
  },
});

/** Whether targets will be met, and what a year does: of the sample city, if there is one, said to be a sample. */
function ownPart(page: Page, {own}: EconomyData): Node[] {
  const {h, say, about, language} = page;
  const sample = [...own.seasons, ...own.targets].some((row) => isSample(page, row));
  return [
    ...(sample ? [h("p", {class: "lede own"}, h("strong", null, say(ownWords.sample, {region: about.city[language]})))] : []),
    guarded(page, say(ownWords.targetHead), () => assurancePart(page, own.targets, own.targetPoints)),
    guarded(page, say(ownWords.seasonHead), () => seasonsPart(page, own.seasons, own.seasonPoints)),
  ];
}

function headline(page: Page, {growth, region}: EconomyData): HTMLElement | null {
  const {h, say, language} = page;
  const own = growth.filter((row) => row.region === region).sort((a, b) => a.year - b.year);
  const last = own.at(-1);
  if (!last) return null;
  const filling = {region: nameOf(page, region), year: last.year, growth: formatPercent(last.growth / 100, language), rank: last.rank, peers: last.peers, years: own.length, top: own.filter((row) => row.rank <= 5).length};
  return h("p", {class: "headline"}, say(last.peers > 1 ? words.headline : words.headlineAlone, filling));
}

/** The months of the ledgers and the years of the figures are two calendars: which figures are later is said. */
function laterNote(page: Page, {growth, series, region}: EconomyData): HTMLElement | null {
  const {h, say, language, period} = page;
  if (!period) return null;
  const later = series.filter((row) => row.region === region && row.kind !== "target" && row.period_end > lastDay(period)).length;
  const last = Math.max(...growth.map((row) => row.year));
  if (later === 0 && !(last > Number(period.slice(0, 4)))) return null;
  const filling = {month: formatMonth(period, language), count: later};
  return h("p", {class: "sub"}, Number.isFinite(last) ? say(words.laterYear, {...filling, year: last}) : say(words.later, filling));
}

function picker(page: Page, {growth, region}: EconomyData): HTMLElement | null {
  const {h, say, effects} = page;
  const regions = [...new Set(growth.map((row) => row.region))];
  if (regions.length < 2) return null;
  const select = h("select", {id: "city"}, regions.map((name) => h("option", {value: name, selected: name === region}, nameOf(page, name)))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({city: select.value}));
  const years = [...new Set(growth.map((row) => row.year))].sort((a, b) => b - a);
  const year = h("select", {id: "year"}, years.map((each) => h("option", {value: each, selected: each === yearShown(page, growth)}, each))) as HTMLSelectElement;
  year.addEventListener("change", () => effects.go({year: year.value}));
  return h("p", {class: "filters"}, h("label", null, say(words.city), select), h("label", null, say(words.tilesYear), year));
}
