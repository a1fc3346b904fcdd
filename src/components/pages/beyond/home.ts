import type {Promised} from "../../../lib/chain/promises.js";
import type {Practice} from "../../../lib/chain/rows.js";
import {beyondWords as words} from "../../../lib/messages/beyond.js";
import type {Text} from "../../../lib/field.js";
import {shellWords} from "../../../lib/messages/shell.js";
import {view, type Page} from "../../page/page.js";
import {guarded} from "../../parts/notice.js";
import {commitmentsPage, fatesFigure, headline} from "../commitments.js";
import {loadPromoted, promotedSentence} from "./promoted.js";
import {loadResults, resultsSentence, type Results} from "./results.js";

interface Home {
  readonly promised: readonly Promised[];
  readonly results: Results;
  readonly promoted: readonly Practice[];
}

/** The first page of the public edition: what was promised, what was found, what may be learnt. */
export const homePage = view<Home>({
  async load(page) {
    return {promised: await commitmentsPage.load(page), results: await loadResults(page), promoted: await loadPromoted(page)};
  },
  draw(page, {promised, results, promoted}) {
    const {h, say, about, language} = page;
    return h(
      "div",
      null,
      h("p", {class: "headline"}, say(words.home, {city: about.city[language]})),
      h("p", {class: "intro"}, say(words.about)),
      promised.length > 0 && part(page, shellWords.commitments, "commitments", words.toCommitments, () => [h("p", null, headline(page, promised)), fatesFigure(page, promised)]),
      part(page, shellWords.results, "results", words.toResults, () => [h("p", null, results.month === null ? say(words.noResults) : resultsSentence(page, results))]),
      part(page, shellWords.practices, "practices", words.toPractices, () => [h("p", null, promoted.length === 0 ? say(words.noPromoted) : promotedSentence(page, promoted))]),
      h("p", {class: "onward"}, h("a", {href: page.href("method")}, say(words.toMethod)), "　", h("a", {href: page.href("economy")}, say(words.toEconomy))),
    );
  },
});

function part(page: Page, title: Text, name: string, onward: Text, body: () => Node[]): HTMLElement {
  const {h, say} = page;
  return h("section", null, h("h2", null, say(title)), guarded(page, say(title), () => h("div", null, body())), h("p", {class: "onward"}, h("a", {href: page.href(name)}, say(onward))));
}
