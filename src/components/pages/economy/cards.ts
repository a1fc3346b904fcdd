import {group} from "d3-array";
import {againstTarget, type Against} from "../../../lib/economy/targets.js";
import {formatPercent, formatPoints, formatQuantity, formatSigned, formatSpan} from "../../../lib/format.js";
import {economyWords as words} from "../../../lib/messages/economy.js";
import type {Page} from "../../page/page.js";
import {lastDay} from "../../parts/months.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {EconomyData, Observation} from "../economy.js";
import {nameOf} from "./names.js";

/** The latest release of each indicator as a card, and every published figure as a table. */
export function cardsPart(page: Page, {series, region}: EconomyData): Node | null {
  const {h, say} = page;
  const own = series.filter((row) => row.region === region);
  const known = own.filter((row) => !page.period || (row.kind === "target" ? row.period_start : row.period_end) <= lastDay(page.period));
  if (own.length === 0) return null;
  const cards = [...group(known, (row) => row.indicator)]
    .map(([indicator, rows]) => ({indicator, rows: latest(rows)}))
    .sort((a, b) => ((a.rows[0]?.period_end ?? "") < (b.rows[0]?.period_end ?? "") ? 1 : -1))
    .map(({indicator, rows}) => card(page, indicator, rows, known.filter((row) => row.indicator === indicator)));
  return h(
    "section",
    null,
    h("h2", null, say(words.cards, {region: nameOf(page, region)})),
    h("p", {class: "sub"}, say(words.cardsHint)),
    h("ul", {class: "cards"}, cards),
    series.every((row) => row.kind !== "target") && h("p", {class: "sub"}, say(words.noTargets)),
    allFigures(page, own),
  );
}

/** What was said of the last period of which growth was announced; of the last period where none was. */
function latest(rows: readonly Observation[]): Observation[] {
  const announced = rows.filter((row) => row.kind !== "index" && row.kind !== "target" && row.source !== null);
  const withGrowth = announced.filter((row) => row.kind === "growth" && !row.estimate);
  const last = (withGrowth.length > 0 ? withGrowth : announced).toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1)).at(-1);
  return announced.filter((row) => row.period === last?.period);
}

function card(page: Page, indicator: string, rows: readonly Observation[], all: readonly Observation[]): HTMLElement | null {
  const {h, say, language} = page;
  const first = rows[0];
  const target = targetLine(page, againstTarget(all));
  if (!first) return target && h("li", null, h("p", null, nameOf(page, indicator)), target);
  const of = (kind: string) => rows.find((row) => row.kind === kind);
  const [level, growth, rank] = [of("level"), of("growth"), of("rank")];
  const growthText = growth ? signed(page, growth) : "";
  return h(
    "li",
    null,
    h("p", null, nameOf(page, indicator)),
    h("p", {class: "value"}, level ? quantity(page, level, level.unit) : growthText),
    h("p", null, [growth ? (level ? say(words.growth, {value: growthText}) : say(words.growthAlone)) : null, rank ? say(words.rank, {rank: rank.value}) : null, first.estimate ? say(words.estimate) : null].filter(Boolean).join(language === "zh" ? "，" : ", ")),
    h("p", {class: "sub"}, `${formatSpan(first.period_start, first.period_end, language)}${first.ytd ? ` ${say(words.ytd)}` : ""} · ${nameOf(page, first.source ?? "")}`),
    target,
    h("p", null, sourceLink(page, say(words.source), (growth ?? first).row_id)),
  );
}

/** What was aimed at, and how far it is. */
function targetLine(page: Page, against: Against<Observation> | null): HTMLElement | null {
  const {h, say, language} = page;
  if (!against) return null;
  const {target} = against;
  const span = (row: Observation) => formatSpan(row.period_start, row.period_end, language);
  const common = {period: span(target), target: quantity(page, target, target.unit)};
  const text =
    against.kind === "open"
      ? say(words.targetOpen, common)
      : against.kind === "rate"
        ? say(words.targetRate, {...common, span: span(against.actual), actual: signed(page, against.actual), off: formatPoints(against.points, language)})
        : say(words.targetAmount, {...common, span: span(against.actual), share: formatPercent(against.share, language), elapsed: formatPercent(against.elapsed, language)});
  return h("p", {class: "target"}, text, " ", sourceLink(page, say(words.targetSource), target.row_id));
}

function allFigures(page: Page, rows: readonly Observation[]): HTMLElement {
  const {say, language} = page;
  return dataTable(page, {
    id: "figures",
    caption: say(words.table),
    rows: rows.toSorted((a, b) => (a.period_end < b.period_end ? 1 : -1)),
    first: 20,
    real: true,
    source: say(words.sourceColumn),
    columns: [
      {key: "indicator", label: say(words.indicator), value: (row) => nameOf(page, row.indicator)},
      {key: "period", label: say(words.period), value: (row) => row.period_end, show: (row) => `${formatSpan(row.period_start, row.period_end, language)}${row.ytd ? ` ${say(words.ytd)}` : ""}`},
      {key: "value", label: say(words.value), value: (row) => row.value, show: (row) => valueText(page, row), numeric: true, short: true},
      {key: "kind", label: say(words.kind), value: (row) => choiceWord(page, "indicators", "kind", row.kind), minor: true},
      {key: "from", label: say(words.from), value: (row) => (row.source ? nameOf(page, row.source) : null), minor: true},
      {key: "note", label: say(words.note), value: (row) => (row.note ? nameOf(page, row.note) : null), minor: true},
      {key: "source", label: say(words.source), value: (row) => row.row_id, show: (row) => sourceLink(page, say(words.source), row.row_id), minor: true, short: true},
    ],
  });
}

function valueText(page: Page, row: Observation): string {
  const {say} = page;
  const {value, kind, unit} = row;
  if (kind === "rank") return say(words.rank, {rank: value});
  if (kind === "growth") return say(words.growth, {value: signed(page, row)});
  return quantity(page, row, kind === "index" ? null : unit);
}

/** A growth rate with its sign and the decimals it was published with: +9.0%. */
function signed({language}: Page, {value, decimals}: Observation): string {
  return `${formatSigned(value, language, {least: decimals ?? 0})}%`;
}

/** With the decimals published, where the unit shown is the one it was published in. */
function quantity({language}: Page, {value, decimals}: Observation, unit: string | null): string {
  const same = language === "zh" || unit === null || unit === "%";
  return formatQuantity(value, unit, language, same && decimals !== null ? {least: decimals} : {});
}
