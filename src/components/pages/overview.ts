import {pieceLabels} from "../../lib/report/sentences.js";
import {overviewWords} from "../../lib/messages/overview.js";
import {shellWords} from "../../lib/messages/shell.js";
import {view, type Page} from "../page/page.js";
import {guarded} from "../parts/notice.js";
import {sentence} from "../parts/sentence.js";
import {loadOverview, type OverviewData} from "./overview/load.js";
import {lightsPart} from "./overview/lights.js";
import {countiesPart} from "./overview/counties.js";
import {findingsPart, problemsPart, truthPart} from "./overview/bars.js";
import {economyPart} from "./overview/economy.js";
import {watchPart} from "./overview/watch.js";

/** Where the city stands this month: sentence first, then the picture, then the rows. */
export const overviewPage = view<OverviewData | null>({
  load: loadOverview,
  draw(page, data) {
    const {h, say} = page;
    if (data === null) return h("p", {class: "empty"}, say(shellWords.noData));
    const {words} = data;
    const part = (title: string, draw: () => Node | null) => guarded(page, title, draw);
    return h(
      "div",
      {class: "overview"},
      h("p", {class: "lede"}, sentence(page, words.title)),
      h("p", {class: "headline"}, sentence(page, words.headline)),
      part(say(shellWords.tasks), () => lightsPart(page, data)),
      h(
        "div",
        {class: "columns"},
        h(
          "div",
          {class: "wide"},
          part(say(pieceLabels.truth), () => truthPart(page, data)),
          part(say(pieceLabels.watch), () => watchPart(page, data)),
          part(say(pieceLabels.counties), () => countiesPart(page, data)),
        ),
        h(
          "div",
          {class: "aside"},
          askPart(page, data),
          missingPart(page, data),
          part(say(pieceLabels.problems), () => problemsPart(page, data)),
          part(say(pieceLabels.inspections), () => findingsPart(page, data)),
          part(say(shellWords.economy), () => economyPart(page, data.economy)),
          otherPart(page, data),
        ),
      ),
    );
  },
});

function askPart(page: Page, {words}: OverviewData): Node {
  const {h, say} = page;
  if (words.ask.length === 0) return page.document.createTextNode("");
  return h("section", {class: "ask"}, h("h2", null, say(pieceLabels.ask)), h("ol", null, words.ask.map((question) => h("li", null, sentence(page, question)))));
}

function missingPart(page: Page, {words}: OverviewData): Node {
  const {h, say} = page;
  if (words.missing.length === 0) return page.document.createTextNode("");
  return h("section", null, h("h2", null, say(overviewWords.missing)), h("p", null, sentence(page, words.missing)));
}

function otherPart(page: Page, {words}: OverviewData): Node {
  const {h, say} = page;
  return h("section", null, h("h2", null, say(overviewWords.more)), h("p", null, sentence(page, words.practices)));
}
