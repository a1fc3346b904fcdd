import {formatMonth, formatPercent} from "../../lib/format.js";
import {listPageWords as words} from "../../lib/messages/lists-pages.js";
import {stateWords} from "../../lib/messages/states.js";
import {rowsOf, type Published} from "../../lib/published.js";
import {isOnScreen} from "../charts/options.js";
import {problemBar} from "../charts/problem-bar.js";
import {view, type Page} from "../page/page.js";
import {figure} from "../parts/figure.js";
import {filled} from "../parts/filled.js";
import {problemsOf, problemState, type ProblemState} from "../parts/filters.js";
import {lastDay} from "../parts/months.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {counted, live} from "../parts/reference.js";
import type {Problem} from "../parts/rows.js";
import {cityFoot} from "../parts/source-line.js";
import {swatch} from "../parts/light.js";
import {problemTable} from "../parts/tables.js";
import {breakdown} from "./problems/breakdown.js";
import {monthsFigure} from "./problems/months.js";

const HUES = {solved: "blue", open: "greyLight", overdue: "red"} as const;

/** Problems found this year, and what became of them. */
export interface ProblemData {
  readonly all: readonly Problem[];
  readonly year: readonly Problem[];
  readonly counts: Readonly<Record<ProblemState, number>>;
}

export const problemsPage = view<ProblemData>({
  async load(page) {
    const all = rowsOf<Problem>(((await page.effects.read("problems")) as Published)["problem_list"]!);
    const year = page.period ? problemsOf(all, {kind: "problems", period: page.period}) : [];
    const end = lastDay(page.period ?? "2000-01");
    const count = (state: ProblemState) => year.filter((row) => problemState(row, end) === state).length;
    return {all, year, counts: {solved: count("solved"), open: count("open"), overdue: count("overdue")}};
  },
  draw(page, data) {
    const {h, say, language} = page;
    const {year, counts} = data;
    if (year.length === 0) return notYet(page, say(words.problemsNone), "problems");
    const share = formatPercent(counts.solved / year.length, language);
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, data, share)),
      guarded(page, say(words.state), () => composition(page, data, share)),
      guarded(page, say(words.monthsTitle), () => monthsFigure(page, data)),
      guarded(page, say(words.channel), () => breakdown(page, data)),
      h("section", null, h("h2", null, say(words.all)), problemTable(page, year, {id: "problems", empty: say(words.problemsNone), first: 30})),
    );
  },
});

function headline(page: Page, {year, counts}: ProblemData, share: string): (Node | string)[] {
  const period = page.period ?? "";
  const open = (count: number, state?: ProblemState) => counted(page, count, {kind: "problems", period, ...(state ? {state} : {})});
  return filled(page, words.problemsSentence, {year: period.slice(0, 4), all: open(year.length), solved: open(counts.solved, "solved"), overdue: open(counts.overdue, "overdue"), share});
}

function composition(page: Page, {year, counts}: ProblemData, share: string): Node {
  const {h, say, language} = page;
  const period = page.period ?? "";
  const states = ["solved", "open", "overdue"] as const;
  const labels = h("ul", {class: "lights"}, states.map((state) => h("li", null, swatch(page, HUES[state]), ` ${say(stateWords[state])} `, live(page, counts[state], {kind: "problems", period, state}, `${say(stateWords[state])} ${counts[state]}`))));
  return figure(page, {
    level: 2,
    title: say(words.problemsTitle, {share}),
    subtitle: say(words.problemsSub, {month: formatMonth(period, language)}),
    name: `problems-${period}`,
    draw: (options) => problemBar(counts, {...options, labels: !isOnScreen(options)}),
    data: {head: [say(words.state), say(words.count)], rows: [...states.map((state) => [say(stateWords[state]), counts[state]]), [say(words.total), year.length]]},
    source: cityFoot(page),
    below: labels,
  });
}
