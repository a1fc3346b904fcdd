import {group} from "d3-array";
import {formatMonth} from "../../../lib/format.js";
import {rankingWords} from "../../../lib/messages/ranking.js";
import type {Page} from "../../page/page.js";
import {gradeWord} from "../../parts/words.js";
import type {PeerGroup} from "../ranking.js";

/** Departments by grade within their class: no places, only who is in which grade. */
export function gradesPart(page: Page, {now}: PeerGroup): Node | null {
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
      h("dd", null, scores.map((score, index) => [index > 0 && (language === "zh" ? "、" : ", "), h("a", {href: page.href("unit", {id: score.unit_id})}, score.unit_name)])),
    ])),
  );
}
