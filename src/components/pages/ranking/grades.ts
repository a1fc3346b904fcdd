import {group} from "d3-array";
import {formatMonth, formatNumber} from "../../../lib/format.js";
import {rankingWords} from "../../../lib/messages/ranking.js";
import {adjustmentWords} from "../../../lib/messages/codes.js";
import type {Page} from "../../page/page.js";
import {sourceLink} from "../../parts/reference.js";
import {spanState} from "../../parts/span.js";
import type {Adjustment, UnitScore} from "../../parts/rows.js";
import {provisionalMark} from "./objections.js";
import {gradeWord, wordOf} from "../../parts/words.js";
import type {PeerGroup} from "../ranking.js";

/** Departments by grade within their class: no places, only who is in which grade. */
export function gradesPart(page: Page, {now, decisive}: PeerGroup): Node | null {
  const {h, say, language, period} = page;
  const ranked = now.filter((score) => score.score !== null);
  if (ranked.length === 0) return null;
  const grades = group(ranked, (score) => gradeWord(page, score.grade) ?? say(rankingWords.ungraded));
  return h(
    "div",
    null,
    h("p", {class: "sub"}, say(rankingWords.gradesSub, {month: formatMonth(period ?? "", language), count: ranked.length})),
    h("dl", {class: "facts grades"}, [...grades].map(([grade, scores]) => [
      h("dt", null, `${grade}　${scores.length}`),
      h("dd", null, scores.map((score, index) => [index > 0 && (language === "zh" ? "、" : ", "), h("a", {href: page.href("unit", {id: score.unit_id, ...spanState(page)})}, score.unit_name), provisionalMark(page, score), decisiveMark(page, decisive.get(score.unit_id))])),
    ])),
    ranked.flatMap((score) => decisiveNote(page, score, decisive.get(score.unit_id)) ?? []),
  );
}

function decisiveMark(page: Page, decisive: Adjustment | undefined): Node | null {
  if (!decisive) return null;
  const why = wordOf(page, adjustmentWords, decisive.kind) ?? "";
  return page.h("span", {class: "sub"}, page.language === "zh" ? `（${why}）` : ` (${why.toLowerCase()})`);
}

/** Why a unit stands in a grade that its score alone does not give. */
function decisiveNote(page: Page, {unit_name, score, grade}: UnitScore, decisive: Adjustment | undefined): Node | null {
  if (!decisive) return null;
  const {h, say, language} = page;
  const words = say(rankingWords.decisive, {
    unit: unit_name,
    why: wordOf(page, adjustmentWords, decisive.kind) ?? "",
    matter: decisive.matter,
    grade: gradeWord(page, grade) ?? say(rankingWords.ungraded),
    score: formatNumber(score ?? 0, language, {least: 2}),
  });
  return h("p", {class: "sub"}, words, " ", sourceLink(page, decisive.document, decisive.row_id));
}
