import {overviewWords} from "../../../lib/messages/overview.js";
import {pieceLabels} from "../../../lib/report/sentences.js";
import {countyScores} from "../../../lib/report/sentences/standing.js";
import type {Page} from "../../page/page.js";
import {sentence} from "../../parts/sentence.js";
import {rankFigure} from "../../parts/rank-figure.js";
import type {UnitScore} from "../../parts/rows.js";
import {columnWidths} from "./bars.js";
import type {OverviewData} from "./load.js";

/** Counties in tiers, those not to be told apart said to be so, ranks with their ranges. */
export function countiesPart(page: Page, {input, words}: OverviewData): Node {
  const {h, say} = page;
  const scores = countyScores(input) as unknown as readonly UnitScore[];
  if (scores.length === 0) return h("section", null, h("h2", null, say(pieceLabels.counties)), h("p", {class: "empty"}, say(overviewWords.noScores)));
  return h(
    "section",
    null,
    h("h2", null, say(pieceLabels.counties)),
    h("p", null, sentence(page, words.counties)),
    rankFigure(page, {title: say(overviewWords.countiesTitle), subtitle: say(overviewWords.countiesSub), name: `counties-${input.overview.period}`, scores, width: columnWidths(page).wide}),
    h("p", {class: "onward"}, h("a", {href: page.href("ranking")}, say(overviewWords.toRanking))),
  );
}
