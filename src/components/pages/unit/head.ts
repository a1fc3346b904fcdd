import {formatMonth, formatNumber, formatSigned} from "../../../lib/format.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {rankingWords} from "../../../lib/messages/ranking.js";
import {unitWords} from "../../../lib/messages/unit.js";
import {spanWords} from "../../../lib/messages/windows.js";
import {widest} from "../../../lib/measures/window.js";
import {rankWords} from "../../../lib/report/sentences.js";
import {historyLine, type HistoryPoint, type HistorySeries} from "../../charts/history-line.js";
import type {Page} from "../../page/page.js";
import {decisiveOf, gradeMarked} from "../../parts/decisive.js";
import {figure} from "../../parts/figure.js";
import type {Adjustment, UnitScore} from "../../parts/rows.js";
import {spanOf} from "../../parts/span.js";
import {cityFoot} from "../../parts/source-line.js";
import type {UnitData} from "../unit.js";

/** The unit's month in one sentence, and its score over the months. */
export function headPart(page: Page, data: UnitData): Node {
  const {h} = page;
  return h("div", null, h("p", {class: "headline"}, headline(page, data)), history(page, data));
}

function headline(page: Page, {unit, scores, names, adjustments}: UnitData): string {
  const {say, language, period} = page;
  const now = scores.find((score) => score.period === period);
  if (!now || now.score === null) {
    const reason = say(now?.state === "not_reported" ? rankingWords.notReported : rankingWords.tooLittle);
    return say(unitWords.unscored, {unit: unit.name, month: formatMonth(period ?? "", language), reason});
  }
  const change = now.score_change === null ? "" : say(widest(spanOf(page), now.period) === "half" ? spanWords.changedHalf : spanWords.changedMonth, {change: formatSigned(now.score_change, language, {least: 2})});
  return say(unitWords.scored, {unit: unit.name, score: formatNumber(now.score, language, {least: 2}), standing: standing(page, now, unit.kind, names, adjustments), change});
}

/** Departments have a grade within their class; counties a rank with its range. */
function standing(page: Page, now: UnitScore, kind: string, names: ReadonlyMap<string, string>, adjustments: readonly Adjustment[]): string {
  const {say, language} = page;
  if (kind === "department" && now.grade) {
    const grade = gradeMarked(page, now.grade, decisiveOf(adjustments, now.period).get(now.unit_id)) ?? "";
    return `${peerGroupName(now.peer_group, page.language)} · ${say(unitWords.gradeOf, {grade})}`;
  }
  const alike = now.not_distinguishable?.split("、").map((id) => names.get(id) ?? id).join("、") ?? null;
  return rankWords({...now, not_distinguishable: alike}, language);
}

function history(page: Page, {scores, unit}: UnitData): Node | null {
  const {say, period, about} = page;
  const months = about.periods.filter((month) => month <= (period ?? ""));
  const points = months.map((month) => ({period: month, value: scores.find((score) => score.period === month)?.score ?? null}));
  if (points.filter((point) => point.value !== null).length < 2) return null;
  return figure(page, {
    level: 2,
    title: say(unitWords.historyTitle),
    subtitle: say(unitWords.historySub),
    name: `score-${unit.unit_id}`,
    draw: (options) => historyLine(byEdition(scores, points, say(unitWords.score)), {...options, height: 190, domain: [0, 100]}),
    data: {head: [say(unitWords.month), say(unitWords.score)], rows: points.map((point) => [point.period, point.value])},
    source: cityFoot(page),
  });
}

/** One stretch an edition: scores of two editions are not joined by a line. Only the last is named. */
function byEdition(scores: readonly UnitScore[], points: readonly HistoryPoint[], name: string): HistorySeries[] {
  const editionOf = new Map(scores.map((score) => [score.period, score.edition]));
  const editions = [...new Set(points.map((point) => editionOf.get(point.period)).filter((edition) => edition !== undefined))];
  return editions.map((edition, index) => ({name: index === editions.length - 1 ? name : "", points: points.filter((point) => editionOf.get(point.period) === edition)}));
}
