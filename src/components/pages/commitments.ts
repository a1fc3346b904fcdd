import type {Commitment} from "../../lib/chain/office-rows.js";
import {fates, promisesOf, type Fate, type Promised} from "../../lib/chain/promises.js";
import {windowOf} from "../../lib/chain/window.js";
import {formatMonth} from "../../lib/format.js";
import {commitmentWords as words} from "../../lib/messages/commitments.js";
import {isOnScreen, type Hue} from "../charts/options.js";
import {stackedBar} from "../charts/stacked-bar.js";
import {view, type Page} from "../page/page.js";
import {figure} from "../parts/figure.js";
import {filled} from "../parts/filled.js";
import {tableOf} from "../parts/ledger-readers.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {openShare} from "../parts/open-share.js";
import {live} from "../parts/reference.js";
import {cityFoot} from "../parts/source-line.js";
import {listPart} from "./commitments/list.js";
import {phasesPart} from "./commitments/phases.js";
import {unitsPart} from "./commitments/units.js";

const HUES: Readonly<Record<Fate, Hue>> = {kept: "blue", underway: "greyLight", late: "red", silent: "grey"};

/** Who promised what, what was published of it, and whether it was kept. */
export const commitmentsPage = view<readonly Promised[]>({
  async load(page) {
    return page.period ? promisesOf(await tableOf<Commitment>(page, "commitments", "commitment_list"), windowOf(page.period)) : [];
  },
  draw(page, rows) {
    const {h, say} = page;
    if (rows.length === 0) return notYet(page, say(words.none), "commitments");
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, rows)),
      guarded(page, say(words.fate), () => fatesFigure(page, rows)),
      guarded(page, say(words.phase_promise), () => phasesPart(page, rows)),
      guarded(page, say(words.units), () => unitsPart(page, rows)),
      guarded(page, say(words.list), () => listPart(page, rows)),
    );
  },
});

const countOf = (rows: readonly Promised[], fate: Fate) => rows.filter((row) => row.fate === fate).length;

/** Promised, kept, late: in a sentence whose numbers open their rows. */
export function headline(page: Page, rows: readonly Promised[]): (Node | string)[] {
  const period = page.period ?? "";
  const open = (count: number, set: string) => (count === 0 ? "0" : live(page, count, {kind: "ledger", period, ledger: "commitments", set}));
  return filled(page, words.sentence, {year: period.slice(0, 4), units: new Set(rows.map((row) => row.unit)).size, all: open(rows.length, "all"), kept: open(countOf(rows, "kept"), "kept"), late: open(countOf(rows, "late"), "late")});
}

/** What became of the promises of the year. */
export function fatesFigure(page: Page, rows: readonly Promised[]): Node {
  const {say, language} = page;
  const period = page.period ?? "";
  const parts = fates.map((fate) => ({id: fate, label: say(words[`fate_${fate}`]), count: countOf(rows, fate), hue: HUES[fate]}));
  return figure(page, {
    level: 2,
    title: say(words.title, {kept: countOf(rows, "kept"), underway: countOf(rows, "underway"), late: countOf(rows, "late")}),
    subtitle: say(words.sub, {month: formatMonth(period, language)}),
    name: `commitments-${period}`,
    draw: (options) => stackedBar(parts, {...options, labels: !isOnScreen(options)}),
    data: {head: [say(words.fate), say(words.count)], rows: [...parts.map((part) => [part.label, part.count]), [say(words.total), rows.length]]},
    source: cityFoot(page),
    below: openShare(page, parts, (set) => ({kind: "ledger", period, ledger: "commitments", set})),
  });
}
