import {group} from "d3-array";
import {formatSigned, formatSpan} from "../../../lib/format.js";
import {economyName} from "../../../lib/messages/economy.js";
import {overviewWords as words} from "../../../lib/messages/overview.js";
import {shellWords} from "../../../lib/messages/shell.js";
import {rowsOf, type Published} from "../../../lib/published.js";
import {onward, type Page} from "../../page/page.js";
import {lastDay} from "../../parts/months.js";
import {sourceLink} from "../../parts/reference.js";
import type {Observation} from "../economy.js";

const MOST = 3;

/** Growth as announced and rank in the province, the latest of each indicator up to the month shown. */
export interface EconomyLine {
  readonly growth: Observation;
  readonly rank: Observation | null;
}

/** What the economy did, of a real city; real figures have no place among those of an invented one. */
export async function loadEconomy(page: Page): Promise<readonly EconomyLine[]> {
  const {about, period, effects} = page;
  if (about.sample || about.home_region === null || period === null || page.href("economy") === null) return [];
  const series = rowsOf<Observation>(((await effects.read("economy")) as Published)["indicator_series"]!).filter((row) => row.region === about.home_region && !row.estimate && row.period_end <= lastDay(period));
  const growths = [...group(series.filter((row) => row.kind === "growth"), (row) => row.indicator).values()].map((own) => own.reduce((a, b) => (b.period_end > a.period_end ? b : a)));
  return growths
    .toSorted((a, b) => (a.period_end < b.period_end ? 1 : -1))
    .slice(0, MOST)
    .map((growth) => ({growth, rank: series.find((row) => row.kind === "rank" && row.indicator === growth.indicator && row.period === growth.period) ?? null}));
}

export function economyPart(page: Page, lines: readonly EconomyLine[]): Node | null {
  const {h, say, about} = page;
  const link = onward(page, "economy", say(words.toEconomy));
  if (link === null || (lines.length === 0 && !about.sample)) return null;
  const note = about.sample ? h("p", null, say(words.economyApart)) : h("ul", {class: "details plain"}, lines.map((line) => h("li", null, lineOf(page, line))));
  return h("section", null, h("h2", null, say(shellWords.economy)), note, link);
}

function lineOf(page: Page, {growth, rank}: EconomyLine): (Node | string)[] {
  const {say, language} = page;
  const filling = {indicator: economyName(growth.indicator, language), span: formatSpan(growth.period_start, growth.period_end, language), rank: rank?.value ?? ""};
  const text = say(rank ? words.economyRanked : words.economyLine, filling);
  const number = sourceLink(page, `${formatSigned(growth.value, language, {least: growth.decimals ?? 0})}%`, growth.row_id);
  const [before = "", after = ""] = text.split("{value}");
  return [before, number, after];
}
