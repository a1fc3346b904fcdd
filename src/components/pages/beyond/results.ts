import {formatDate, formatMonth, formatNumber} from "../../../lib/format.js";
import {beyondWords as words} from "../../../lib/messages/beyond.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {rankingWords} from "../../../lib/messages/ranking.js";
import {rowsOf, type Published} from "../../../lib/published.js";
import {rankRange} from "../../../lib/report/sentences/standing.js";
import {view, type Page} from "../../page/page.js";
import {guarded} from "../../parts/notice.js";
import type {Unit, UnitScore} from "../../parts/rows.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import {gradeWord} from "../../parts/words.js";
import {groupsOf, type PeerGroup} from "../ranking.js";
import {gradesPart} from "../ranking/grades.js";
import {tiersPart} from "../ranking/tiers.js";

/** A score that was announced. */
interface Announced extends UnitScore {
  readonly announced_on: string | null;
}

/** Results that are final and were announced, of the last such month at or before the one shown. */
export interface Results {
  readonly month: string | null;
  readonly announcedOn: string | null;
  readonly groups: readonly PeerGroup[];
  readonly others: readonly string[];
}

export async function loadResults(page: Page): Promise<Results> {
  const published = (await page.effects.read("ranking")) as Published;
  const scores = rowsOf<Announced>(published["unit_scores"]!).filter((row) => row.announced_on).map((row) => ({...row, rank_change: row.rank_change ?? null}));
  const months = [...new Set(scores.map((row) => row.period))].sort();
  const month = months.findLast((each) => each <= (page.period ?? "")) ?? null;
  const groups = groupsOf(scores.filter((row) => row.period === month), rowsOf<Unit>(published["units"]!), month);
  return {month, announcedOn: scores.find((row) => row.period === month)?.announced_on ?? null, groups, others: months.filter((each) => each !== month)};
}

/** The evaluation as it was made public. */
export const resultsPage = view<Results>({
  load: loadResults,
  draw(page, results) {
    const {h, say, language} = page;
    const others = results.others.length > 0 && h("p", {class: "sub"}, say(words.otherMonths), results.others.map((month, at) => [at > 0 && (language === "zh" ? "、" : ", "), h("a", {href: page.href("results", {period: month})}, formatMonth(month, language))]));
    if (results.month === null) return h("div", null, h("p", {class: "empty"}, say(words.noResults)), others);
    const shown: Page = {...page, period: results.month};
    return h("div", null, h("p", {class: "headline"}, resultsSentence(page, results)), h("p", {class: "sub"}, say(words.resultsNote)), others, results.groups.map((group) => guarded(page, group.name, () => groupPart(shown, group))));
  },
});

/** `2022年6月的评价结果（2022年8月26日公布）：区县和功能区8家，部门36家。` */
export function resultsSentence({say, language}: Page, {month, announcedOn, groups}: Results): string {
  const units = (departments: boolean) => groups.filter((group) => group.departments === departments).reduce((sum, group) => sum + group.now.length, 0);
  return say(words.results, {month: formatMonth(month ?? "", language), date: formatDate(announcedOn ?? "", language), counties: units(false), departments: units(true)});
}

function groupPart(page: Page, group: PeerGroup): Node {
  return page.h("section", null, page.h("h2", null, peerGroupName(group.name, page.language)), group.departments ? gradesPart(page, group) : tiersPart(page, group), table(page, group));
}

function table(page: Page, {name, now, departments}: PeerGroup): HTMLElement {
  const {say, language} = page;
  const place: TableColumn<UnitScore>[] = departments
    ? [{key: "grade", label: say(rankingWords.grade), value: (row) => gradeWord(page, row.grade)}]
    : [
        {key: "tier", label: say(words.tier), value: (row) => row.tier, show: (row) => (row.tier === null ? "—" : say(words.tierNumber, {tier: row.tier}))},
        {key: "rank", label: say(rankingWords.rank), value: (row) => row.rank, show: (row) => say(row.tied ? rankingWords.tied : rankingWords.rankOne, {rank: row.rank ?? "—"}), numeric: true},
        {key: "range", label: say(rankingWords.rangeHead), value: (row) => row.rank_low, show: (row) => rankRange(row.rank_low, row.rank_high, language), minor: true},
      ];
  return dataTable(page, {
    id: `results-${page.period}-${name}`,
    caption: say(rankingWords.table, {group: peerGroupName(name, language)}),
    rows: now,
    search: false,
    first: 40,
    columns: [
      {key: "unit", label: say(rankingWords.unit), value: (row) => row.unit_name},
      ...place,
      {key: "score", label: say(rankingWords.score), value: (row) => row.score, show: (row) => (row.score === null ? say(rankingWords.notRanked) : formatNumber(row.score, language, {least: 2})), numeric: true},
    ],
  });
}
