import {median} from "d3-array";
import {formatPercent, formatPoints, formatSigned} from "../../../lib/format.js";
import {economyWords as words} from "../../../lib/messages/economy.js";
import {isOnScreen} from "../../charts/options.js";
import {REGION_CLASSES, regionTiles, type RegionCell} from "../../charts/region-tiles.js";
import {addressOf, type Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import type {CityGrowth, EconomyData} from "../economy.js";
import {annualSources} from "./figures.js";
import {nameOf} from "./names.js";

/** Growth of every region against the median of all, where it lies; a region opens its own series on this page. */
export function regionsPart(page: Page, {growth, region, series, map}: EconomyData): Node | null {
  const {h, say, language, about, state} = page;
  const year = yearShown(page, growth);
  const rows = growth.filter((row) => row.year === year);
  const middle = median(rows, (row) => row.growth);
  const own = rows.find((row) => row.region === region);
  if (year === null || middle === undefined || rows.length < 2) return null;
  const off = (row: CityGrowth) => row.growth - middle;
  const cells = rows.map((row): RegionCell => ({id: row.region, label: shortName(page, row.region), text: formatPercent(row.growth / 100, language, {least: 1, most: 1}), difference: off(row)}));
  const filling = {year, peers: rows.length, median: formatPercent(middle / 100, language), region: nameOf(page, region), growth: own ? formatPercent(own.growth / 100, language) : "", off: own ? formatPoints(off(own), language) : ""};
  const tiles = figure(page, {
    level: 2,
    title: say(own ? words.tilesTitle : words.tilesTitleNone, filling),
    subtitle: say(map ? words.mapSub : words.tilesSub, filling),
    name: `regions-${year}`,
    real: true,
    draw: (options) => regionTiles(cells, {...options, map, highlight: region, legend: classWords(page), ...(isOnScreen(options) ? {href: (id: string) => addressOf("", {...state, city: id})} : {})}),
    data: {head: [words.region, words.growthHead, words.offHead, words.rankHead].map((word) => say(word)), rows: rows.toSorted((a, b) => a.rank - b.rank).map((row) => [nameOf(page, row.region), row.growth, Number(off(row).toFixed(2)), row.rank])},
    source: [annualSources(page, series), map && about.map ? say(words.approval, {number: about.map}) : ""].filter(Boolean).join(" · "),
    below: h("p", {class: "sub"}, say(words.tilesHint)),
  });
  tiles.addEventListener("click", (event) => openRegion(page, event));
  return tiles;
}

/** The year of the address, or the latest. */
export function yearShown({state}: Page, growth: readonly CityGrowth[]): number | null {
  const years = growth.map((row) => row.year);
  return years.find((each) => String(each) === state["year"]) ?? (years.length > 0 ? Math.max(...years) : null);
}

/** A tap changes what the page shows; with a key held it opens as any link does. */
function openRegion(page: Page, event: MouseEvent): void {
  const link = (event.target as Element).closest?.("a.region");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  page.effects.go({city: link.id.replace(/^region-/u, "")});
}

/** 淄博市 is 淄博 in a square. */
function shortName(page: Page, region: string): string {
  const name = nameOf(page, region);
  return page.language === "zh" && name.length > 2 ? name.replace(/[市区县州盟]$/u, "") : name;
}

function classWords({say, language, width}: Page): string[] {
  const number = (value: number) => formatSigned(value, language);
  const [far, some, above, farAbove] = REGION_CLASSES.map(number);
  return width < 560 ? [`≤${far}`, "…", `±${above!.replace("+", "")}`, "…", `≥${farAbove}`] : [`≤ ${far}`, `${far} … ${some}`, say(words.tilesSame, {points: above!.replace("+", "")}), `${above} … ${farAbove}`, `≥ ${farAbove}`];
}
