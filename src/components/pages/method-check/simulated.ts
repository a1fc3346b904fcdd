import {group} from "d3-array";
import {formatPercent} from "../../../lib/format.js";
import {checkWords as words, factorWords} from "../../../lib/messages/method-check.js";
import {indexDots, type IndexRow} from "../../charts/index-dots.js";
import {shareCells} from "../../charts/share-cells.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import {fillingOf, nameOf, section, type Checked} from "./context.js";
import type {AcceptabilityRow, SensitivityRow} from "./rows.js";

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
  const shown = rows.map((row) => ({...(row as unknown as Omit<IndexRow, "label">), label: say(factorWords[row.factor])})).toSorted((a, b) => b.total - a.total);
  const per = (value: number) => formatPercent(Math.min(1, Math.max(0, value)), language, {most: 0});
  const [most] = shown as [IndexRow];
  const filling = {factor: most.label, share: per(most.total), low: per(most.total_low), high: per(most.total_high)};
  const head = [words.factor, words.total, words.low, words.high, words.first, words.low, words.high];
  return section(
    page, say(words.sobolHead),
    figure(page, {
      title: say(words.sobolFirst, filling), subtitle: say(words.sobolSub, {...fillingOf(page, checked), runs: rows[0]!.runs}), name: `sensitivity-${checked.name}`,
      draw: (options) => indexDots(shown, options),
      data: {head: head.map((word) => say(word)), rows: shown.map((row) => [row.label, row.total, row.total_low, row.total_high, row.first, row.first_low, row.first_high])},
      source: cityFoot(page),
    }),
  );
}
