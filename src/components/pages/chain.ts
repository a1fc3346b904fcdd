import type {Stage} from "../../lib/chain/office-rows.js";
import type {Adoption, Practice, Publicity} from "../../lib/chain/rows.js";
import {countsOf, stopsOf, type Stop} from "../../lib/chain/stops.js";
import {windowOf} from "../../lib/chain/window.js";
import {formatCount, formatPercent} from "../../lib/format.js";
import {chainWords as words} from "../../lib/messages/chain.js";
import {view, type Page} from "../page/page.js";
import {filled} from "../parts/filled.js";
import {problemsOf, problemState} from "../parts/filters.js";
import {tableOf} from "../parts/ledger-readers.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {live} from "../parts/reference.js";
import type {Problem} from "../parts/rows.js";
import {flowPart} from "./chain/flow.js";
import {historyPart} from "./chain/history.js";
import {stopsPart} from "./chain/stops.js";

/** The six stages in the month shown and before it, and how far this year's problems got. */
export interface ChainData {
  readonly stages: readonly Stage[];
  readonly months: readonly Stage[];
  readonly stops: Readonly<Record<Stop, number>>;
  readonly problems: number;
  readonly solved: number;
}

/** From problem to practice to others: what came in at each stage, what was done, and where items stop. */
export const chainPage = view<ChainData>({
  async load(page) {
    const period = page.period ?? "";
    const months = (await tableOf<Stage>(page, "chain", "chain")).filter((row) => row.period <= period);
    const found = page.period ? problemsOf(await tableOf<Problem>(page, "problems", "problem_list"), {kind: "problems", period}) : [];
    const spread = {practices: await tableOf<Practice>(page, "practices", "practice_list"), adoptions: await tableOf<Adoption>(page, "practices", "adoption_list"), publicity: await tableOf<Publicity>(page, "practices", "publicity_list")};
    const stages = months.filter((row) => row.period === period && row.items > 0).sort((a, b) => a.place - b.place);
    const window = windowOf(period || "2000-01");
    return {stages, months, stops: countsOf(stopsOf(found, spread, window)), problems: found.length, solved: found.filter((row) => problemState(row, window.end) === "solved").length};
  },
  draw(page, data) {
    const {h, say} = page;
    if (data.stages.length === 0) return notYet(page, say(words.none), "problems");
    return h(
      "div",
      null,
      data.problems > 0 && h("p", {class: "headline"}, headline(page, data)),
      guarded(page, say(words.stage), () => flowPart(page, data)),
      guarded(page, say(words.where), () => stopsPart(page, data)),
      guarded(page, say(words.historyTitle), () => historyPart(page, data)),
    );
  },
});

/** The sentence, its numbers open. */
function headline(page: Page, {stops, problems, solved}: ChainData): (Node | string)[] {
  const {language} = page;
  const period = page.period ?? "";
  const stop = (count: number, set: Stop) => live(page, formatCount(count, language), {kind: "ledger", period, ledger: "stops", set});
  return filled(page, words.sentence, {
    year: period.slice(0, 4),
    all: live(page, formatCount(problems, language), {kind: "problems", period}),
    solved: live(page, formatCount(solved, language), {kind: "problems", period, state: "solved"}),
    share: formatPercent(solved / problems, language),
    distilled: stops.distilled + stops.adopted + stops.publicised,
    publicised: stop(stops.publicised, "publicised"),
  });
}
