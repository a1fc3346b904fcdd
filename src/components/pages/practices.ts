import {practiceWords as words} from "../../lib/messages/practices.js";
import {view, type Page} from "../page/page.js";
import {filled} from "../parts/filled.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {batchesPart} from "./practices/batches.js";
import {practiceList} from "./practices/list.js";
import {loadPractices, openPractices, type PracticeData} from "./practices/load.js";
import {quotaPart} from "./practices/quota.js";
import {reachPart} from "./practices/reach.js";
import {spreadPart} from "./practices/spread.js";

/** What was learned, who brought it up, who took it over, and how high it was published. */
export const practicesPage = view<PracticeData>({
  load: loadPractices,
  draw(page, data) {
    const {h, say} = page;
    if (data.all.length === 0) return notYet(page, say(words.none), "practices");
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, data)),
      guarded(page, say(words.quota), () => quotaPart(page, data)),
      guarded(page, say(words.cases), () => batchesPart(page, data)),
      guarded(page, say(words.spread), () => spreadPart(page, data)),
      guarded(page, say(words.reach), () => reachPart(page, data)),
      guarded(page, say(words.list), () => practiceList(page, data)),
    );
  },
});

function headline(page: Page, data: PracticeData): (Node | string)[] {
  const {cultivated, window} = data;
  const below = cultivated.filter((one) => one.standing === "below").length;
  return filled(page, words.sentence, {
    year: window.end.slice(0, 4),
    all: openPractices(page, data, "all"),
    themed: openPractices(page, data, "themed"),
    beyond: openPractices(page, data, "beyond"),
    met: cultivated.length - below,
    below,
  });
}
