import {formatNumber, formatSigned} from "../../../lib/format.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {rankingWords} from "../../../lib/messages/ranking.js";
import {rankRange} from "../../../lib/report/sentences/standing.js";
import {changeText} from "../../charts/rank-dots.js";
import type {Page} from "../../page/page.js";
import {provisionalMark} from "./objections.js";
import {gradeMarked} from "../../parts/decisive.js";
import type {UnitScore} from "../../parts/rows.js";
import {spanState} from "../../parts/span.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import type {PeerGroup} from "../ranking.js";

/** Scores with what they are made of; base and adjustments stand apart. */
export function scoreTable(page: Page, group: PeerGroup): HTMLElement {
  const rows = group.now.filter((score) => score.score !== null);
  return dataTable(page, {
    id: `scores-${group.now[0]?.edition ?? ""}-${group.departments ? group.name : ""}`,
    caption: page.say(rankingWords.table, {group: peerGroupName(group.name, page.language)}),
    columns: columns(page, group),
    rows,
    search: false,
    empty: page.say(rankingWords.none),
    ...(group.departments ? {first: 40} : {}),
  });
}

function columns(page: Page, {departments, now, decisive}: PeerGroup): TableColumn<UnitScore>[] {
  const {h, say, language} = page;
  const number = (value: number | null) => (value === null ? "—" : formatNumber(value, language, {least: 2}));
  const names = new Map(now.map((score) => [score.unit_id, score.unit_name]));
  const alike = (row: UnitScore) => row.not_distinguishable?.split("、").map((id) => names.get(id) ?? id).join("、") ?? null;
  const place: TableColumn<UnitScore>[] = departments
    ? [{key: "grade", label: say(rankingWords.grade), value: (row) => gradeMarked(page, row.grade, decisive.get(row.unit_id))}]
    : [
        {key: "rank", label: say(rankingWords.rank), value: (row) => row.rank, show: (row) => say(row.tied ? rankingWords.tied : rankingWords.rankOne, {rank: row.rank ?? "—"}), numeric: true},
        {key: "range", label: say(rankingWords.rangeHead), value: (row) => row.rank_low, show: (row) => rankRange(row.rank_low, row.rank_high, language), minor: true},
        {key: "alike", label: say(rankingWords.alike), value: (row) => alike(row), minor: true},
      ];
  return [
    {key: "unit", label: say(rankingWords.unit), value: (row) => row.unit_name, show: (row) => [h("a", {href: page.href("unit", {id: row.unit_id, ...spanState(page)})}, row.unit_name), provisionalMark(page, row)]},
    ...place,
    {key: "score", label: say(rankingWords.score), value: (row) => row.score, show: (row) => number(row.score), numeric: true},
    {key: "base", label: say(rankingWords.base), value: (row) => row.base_score, show: (row) => number(row.base_score), numeric: true, minor: true},
    {key: "award", label: say(rankingWords.award), value: (row) => row.award, show: (row) => (row.award ? formatSigned(row.award, language) : "0"), numeric: true, minor: true},
    {key: "deduction", label: say(rankingWords.deduction), value: (row) => row.deduction, show: (row) => (row.deduction ? formatSigned(-row.deduction, language) : "0"), numeric: true, minor: true},
    {key: "score_change", label: say(rankingWords.scoreChange), value: (row) => row.score_change, show: (row) => (row.score_change === null ? "—" : formatSigned(row.score_change, language, {least: 2})), numeric: true, minor: true},
    ...(departments ? [] : [{key: "rank_change", label: say(rankingWords.change), value: (row: UnitScore) => row.rank_change, show: (row: UnitScore) => changeText({change: row.rank_change}) || "—", numeric: true, minor: true}]),
  ];
}
