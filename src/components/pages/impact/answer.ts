import {group} from "d3-array";
import {formatMonth} from "../../../lib/format.js";
import {doubtFigureWords, doubtWords, impactWords as words, refusalWords} from "../../../lib/messages/impact.js";
import type {Page} from "../../page/page.js";
import {sourceLink} from "../../parts/reference.js";
import {nameOf} from "../economy/names.js";
import type {Answer, DoubtRow} from "./rows.js";
import {chance, fillingOf, inOrder, joined, methodInSentence, methodName, points, size} from "./words.js";

/** What may be said, first; then the figures it rests on; then, if it cannot be told, why. */
export function answerPart(page: Page, answer: Answer): HTMLElement {
  const {h, say} = page;
  const {study, methods} = answer;
  const filling = fillingOf(page, answer);
  const question = h("p", {class: "sub"}, say(words.question, {...filling, began: formatMonth(study.began, page.language)}), " ", sourceLink(page, say(words.parameters), study.row_id));
  if (study.outcome !== "ok") return h("div", null, h("p", {class: "headline"}, say(refusalWords[study.outcome], filling)), question);
  const effects = inOrder(methods).map((row) => `${methodInSentence(page, row.method)} ${points(page, row.effect)}`);
  return h(
    "div",
    null,
    h("p", {class: "headline"}, say(words[study.verdict], {...filling, effects: joined(page, effects)})),
    question,
    h("p", {class: "intro"}, say(words.effects, {...filling, first: study.start, effects: joined(page, effects)})),
    study.verdict === "cannot_tell" && h("section", null, h("h2", null, say(words.why)), h("ul", {class: "intro"}, reasons(page, answer)), h("p", {class: "sub"}, say(words.notNone, filling))),
    asideNotes(page, answer),
  );
}

/** One reason a kind of doubt, with the figures of every method it holds for. */
function reasons(page: Page, {doubts, study}: Answer): HTMLElement[] {
  return [...group(doubts.toSorted((a, b) => a.position - b.position), (doubt) => doubt.code)].map(([code, rows]) => {
    const first = rows[0]!;
    const list = joined(page, inOrder(rows).map((row) => doubtFigures(page, row)), ";");
    const figure = code === "methods_disagree" ? points : chance;
    return page.h("li", null, page.say(doubtWords[code], {list, seen: figure(page, first.seen), against: figure(page, first.against), level: chance(page, study.level)}));
  });
}

function doubtFigures(page: Page, {code, method, subject, seen, against}: DoubtRow): string {
  if (code === "methods_disagree" || code === "too_few_placebos" || method === null) return "";
  const [write, compare] = FIGURES[code];
  return page.say(doubtFigureWords[code], {method: methodInSentence(page, method), subject: nameOf(page, subject ?? ""), seen: write(page, seen), against: compare(page, against)});
}

type Write = (page: Page, value: number) => string;

const FIGURES: Readonly<Record<Exclude<DoubtRow["code"], "methods_disagree" | "too_few_placebos">, readonly [Write, Write]>> = {
  poor_pre_fit: [size, size],
  within_pre_fit_error: [points, size],
  placebos_as_large: [chance, chance],
  earlier_start_as_large: [points, points],
  one_donor_decides: [points, points],
};

function asideNotes(page: Page, {methods}: Answer): HTMLElement[] {
  return methods
    .filter((row) => row.set_aside)
    .map((row) => page.h("p", {class: "sub"}, page.say(words.setAside, {method: methodName(page, row.method), fit: size(page, row.pre_rmspe), spread: size(page, row.pre_spread)})));
}
