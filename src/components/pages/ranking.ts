import {byNumeral} from "../../lib/dialect/numeral-order.js";
import {formatSigned} from "../../lib/format.js";
import {peerGroupName} from "../../lib/messages/groups.js";
import {rankingWords} from "../../lib/messages/ranking.js";
import {whatIfWords} from "../../lib/messages/what-if.js";
import {rowsOf, type Published} from "../../lib/published.js";
import {onward, view, type Page} from "../page/page.js";
import {decisiveOf} from "../parts/decisive.js";
import {tableOf} from "../parts/ledger-readers.js";
import {guarded} from "../parts/notice.js";
import {spanPicker, tablesOver} from "../parts/span.js";
import type {Adjustment, Unit, UnitScore} from "../parts/rows.js";
import {gradesPart} from "./ranking/grades.js";
import {historyPart} from "./ranking/history.js";
import {objectionsPart, provisionalNote, type Objection} from "./ranking/objections.js";
import {scoreTable} from "./ranking/table.js";
import {tiersPart} from "./ranking/tiers.js";

/** Scores of one peer group, this month and before. */
export interface PeerGroup {
  readonly name: string;
  /** Counties and zones get tiers, departments grades. */
  readonly departments: boolean;
  readonly now: readonly UnitScore[];
  readonly history: readonly UnitScore[];
  /** By unit: what set its grade beside its score. */
  readonly decisive: ReadonlyMap<string, Adjustment>;
}

/** The groups of a month, and what units objected to. */
export interface Ranking {
  readonly groups: readonly PeerGroup[];
  readonly objections: readonly Objection[];
}

/** Who stands where among their peers, how sure that is, and how it moved. */
export const rankingPage = view<Ranking>({
  async load(page) {
    const published = (await page.effects.read("ranking")) as Published;
    const over = await tablesOver(page, "windows/ranking.json");
    const scores = over("unit_scores", rowsOf<UnitScore>(published["unit_scores"]!));
    const adjustments = over("adjustments", published["adjustments"] ? rowsOf<Adjustment>(published["adjustments"]) : []);
    const groups = groupsOf(scores, rowsOf<Unit>(published["units"]!), page.period, adjustments);
    return {groups, objections: (await tableOf<Objection>(page, "objections", "objection_list")).filter((row) => row.period === page.period)};
  },
  draw(page, {groups, objections}) {
    const {h, say} = page;
    if (groups.length === 0) return h("p", {class: "empty"}, say(rankingWords.none));
    return h("div", null, h("p", {class: "intro"}, say(rankingWords.intro)), spanPicker(page), provisionalNote(page, groups.flatMap(({now}) => now), objections), onward(page, "what-if", say(whatIfWords.link)), groups.map((group) => guarded(page, group.name, () => groupPart(page, group))), guarded(page, say(rankingWords.objections), () => objectionsPart(page, objections)));
  },
});

/** Peer groups in the order of their units; counties before departments. */
export function groupsOf(scores: readonly UnitScore[], units: readonly Unit[], period: string | null, adjustments: readonly Adjustment[] = []): PeerGroup[] {
  const kinds = new Map(units.map((unit) => [unit.unit_id, unit.kind]));
  const decisive = decisiveOf(adjustments, period);
  const names = [...new Set(scores.filter((score) => score.period === period).map((score) => score.peer_group))];
  const groups = names.map((name) => {
    const own = scores.filter((score) => score.peer_group === name && score.period <= (period ?? ""));
    const now = own.filter((score) => score.period === period).sort(byRank);
    return {name, departments: now.every((score) => kinds.get(score.unit_id) === "department"), now, history: own, decisive};
  });
  return groups.sort((a, b) => Number(a.departments) - Number(b.departments) || byNumeral(a.name, b.name));
}

const byRank = (a: UnitScore, b: UnitScore) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unit_id < b.unit_id ? -1 : 1);

function groupPart(page: Page, group: PeerGroup): Node {
  const {h} = page;
  return h(
    "section",
    null,
    h("h2", null, peerGroupName(group.name, page.language)),
    group.departments ? gradesPart(page, group) : tiersPart(page, group),
    notRanked(page, group),
    improved(page, group),
    scoreTable(page, group),
    group.departments ? null : historyPart(page, group),
  );
}

/** Those without a rank, each with the reason: listed apart, never last by accident. */
function notRanked(page: Page, {now}: PeerGroup): Node | null {
  const {h, say} = page;
  const rest = now.filter((score) => score.rank === null);
  if (rest.length === 0) return null;
  const reason = (score: UnitScore) => say(score.state === "not_reported" ? rankingWords.notReported : rankingWords.tooLittle);
  return h("p", null, h("strong", null, say(rankingWords.notRanked)), "　", rest.map((score) => [h("a", {href: page.href("unit", {id: score.unit_id})}, score.unit_name), ` ${reason(score)}　`]));
}

function improved(page: Page, {now}: PeerGroup): Node | null {
  const {h, say, language} = page;
  const rising = now.filter((score) => (score.score_change ?? 0) > 0).sort((a, b) => (b.score_change ?? 0) - (a.score_change ?? 0))[0];
  if (!rising) return null;
  return h("p", null, h("strong", null, say(rankingWords.improved)), "　", say(rankingWords.improvedBy, {unit: rising.unit_name, change: formatSigned(rising.score_change ?? 0, language, {most: 2})}));
}
