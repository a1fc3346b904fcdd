import {group} from "d3-array";
import type {Language, Text} from "../../../lib/field.js";
import {formatPercent} from "../../../lib/format.js";
import {checkWords as words, factorWords} from "../../../lib/messages/method-check.js";
import {indexDots, type IndexRow} from "../../charts/index-dots.js";
import {shareCells} from "../../charts/share-cells.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import {fillingOf, nameOf, section, titleOf, type Checked} from "./context.js";
import type {AcceptabilityRow, SensitivityRow, WeightRow} from "./rows.js";

/** If nothing were known about the weights: who could stand where. */
export function acceptabilityPart(page: Page, checked: Checked): HTMLElement {
  const {say, language} = page;
  const rows = checked.rows<AcceptabilityRow>("rank_acceptability");
  if (rows.length === 0) return section(page, say(words.acceptHead), say(words.latestOnly));
  const mean = (own: readonly AcceptabilityRow[]) => own.reduce((sum, row) => sum + row.rank * row.share, 0);
  const units = [...group(rows, ({unit_id}) => unit_id)].toSorted(([, a], [, b]) => mean(a) - mean(b)).map(([id]) => id);
  const leading = rows.filter(({rank}) => rank === 1).reduce((a, b) => (b.share > a.share ? b : a));
  const filling = {first: nameOf(checked, leading.unit_id), share: formatPercent(leading.share, language, {most: 0})};
  const cells = rows.map(({unit_id, rank, share}) => ({row: nameOf(checked, unit_id), rank, share}));
  return section(
    page, say(words.acceptHead),
    figure(page, {
      title: say(leading.share > 0.9995 ? words.acceptSure : words.acceptFirst, filling), subtitle: say(words.acceptSub, fillingOf(page, checked)), name: `acceptability-${checked.name}`,
      draw: (options) => shareCells(cells, {...options, rows: units.map((id) => nameOf(checked, id)), ranks: units.length}),
      data: {head: [say(words.unit), say(words.rank), say(words.share)], rows: cells.map((cell) => [cell.row, cell.rank, cell.share])},
      source: cityFoot(page),
    }),
  );
}

/** Which choice of method has most to do with where units stand. */
export function sensitivityPart(page: Page, checked: Checked): HTMLElement {
  const {say, language} = page;
  const rows = checked.rows<SensitivityRow>("sensitivity");
  if (rows.length === 0) return section(page, say(words.sobolHead), say(checked.rows("rank_acceptability").length > 0 ? words.tooFew : words.latestOnly));
  const state = rows[0]!.state;
  if (state !== "shown") return section(page, say(words.sobolHead), say(state === "constant" ? words.sobolConstant : words.sobolUnstable));
  const shown = indexRows(rows, (row) => say(factorWords[row.factor]));
  const [most] = shown as [IndexRow];
  return section(page, say(words.sobolHead), indexFigure(page, checked, shown, {name: "sensitivity", title: say(words.sobolFirst, {factor: most.label, ...sharesOf(language, most)}), subtitle: words.sobolSub, runs: rows[0]!.runs, line: words.factor}));
}

/** Which measure's weight has most to do with where units stand; those whose intervals overlap it are named. */
export function weightPart(page: Page, checked: Checked): HTMLElement {
  const {say, language} = page;
  const rows = checked.rows<WeightRow>("weight_sensitivity");
  if (rows.length === 0) return section(page, say(words.weightHead), say(checked.rows("rank_acceptability").length > 0 ? words.tooFew : words.latestOnly));
  const spread = formatPercent(checked.edition.parameters.weight_spread, language, {most: 0});
  const state = rows[0]!.state;
  if (state !== "shown") return section(page, say(words.weightHead), state === "constant" ? say(words.weightConstant, {spread}) : say(words.sobolUnstable));
  const shown = indexRows(rows, (row) => titleOf(page, checked, row.code));
  const [most, ...rest] = shown as [IndexRow, ...IndexRow[]];
  const beside = rest.filter((row) => row.total_high >= most.total_low).map(({label}) => label);
  const alike = beside.length > 0 ? say(words.weightTogether, {others: beside.join(language === "zh" ? "”“" : "”, “")}) : "";
  const title = [say(words.weightFirst, {title: most.label, spread, ...sharesOf(language, most)}), alike].join(language === "zh" ? "" : " ").trim();
  return section(page, say(words.weightHead), indexFigure(page, checked, shown, {name: "weights", title, subtitle: words.weightSub, runs: rows[0]!.runs, line: words.line}));
}

/** Largest total effect first. */
function indexRows<R extends SensitivityRow | WeightRow>(rows: readonly R[], label: (row: R) => string): IndexRow[] {
  return rows.map((row) => ({...(row as unknown as Omit<IndexRow, "label">), label: label(row)})).toSorted((a, b) => b.total - a.total);
}

function sharesOf(language: Language, {total, total_low, total_high}: IndexRow): {share: string; low: string; high: string} {
  const per = (value: number) => formatPercent(Math.min(1, Math.max(0, value)), language, {most: 0});
  return {share: per(total), low: per(total_low), high: per(total_high)};
}

interface IndexFigure {
  readonly name: string;
  readonly title: string;
  readonly subtitle: Text;
  readonly runs: number;
  readonly line: Text;
}

function indexFigure(page: Page, checked: Checked, shown: readonly IndexRow[], {name, title, subtitle, runs, line}: IndexFigure): HTMLElement {
  const {say} = page;
  const head = [line, words.total, words.low, words.high, words.first, words.low, words.high];
  return figure(page, {
    title, subtitle: say(subtitle, {...fillingOf(page, checked), runs}), name: `${name}-${checked.name}`,
    draw: (options) => indexDots(shown, options),
    data: {head: head.map((word) => say(word)), rows: shown.map((row) => [row.label, row.total, row.total_low, row.total_high, row.first, row.first_low, row.first_high])},
    source: cityFoot(page),
  });
}
