import {byNumeral} from "../../dialect/numeral-order.js";
import type {Language} from "../../field.js";
import {text} from "../../field.js";
import {formatDate, formatMonth} from "../../format.js";
import {peerGroupName} from "../../messages/groups.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import {gradeTitle, judgedPeriod} from "../editions.js";
import type {ReportInput} from "../input.js";
import type {ScoreRow} from "../rows.js";
import {rankWords, tierName} from "../sentences/standing.js";
import {footOf, heading, note, paragraph, pick, tableBlock} from "./common.js";

/** Results that are final and were announced: of the last such month up to the report's. */
export function announcedBlocks(input: ReportInput, language: Language): Block[] {
  const rows = announcedScores(input);
  const groups = [...new Set(rows.map((row) => row.peer_group))].sort((a, b) => Number(hasTiers(rows, b)) - Number(hasTiers(rows, a)) || byNumeral(a, b));
  return [
    heading(1, pick(language, "已公布的评价结果", "Results announced")),
    ...paragraph([announcedSentence(input, language)]),
    ...(rows.length > 0 ? [note(pick(language, "只列定稿并已公布的结果。区县分梯队，同分并列，位次范围重叠者难分先后；部门在同类之中定等次，不排名次。", "Only final results that were announced. Counties stand in tiers, equal scores share a rank, overlapping ranges cannot be told apart; departments get a grade within their class, not a rank."))] : []),
    ...groups.map((group, at) => tableBlock(groupTable(input, rows.filter((row) => row.peer_group === group), at + 1, language))),
  ];
}

export function announcedSentence(input: ReportInput, language: Language): string {
  const rows = announcedScores(input);
  const [first] = rows;
  if (first === undefined) return pick(language, "到本期还没有公布的评价结果。", "No result had been announced by this month.");
  const [month, day] = [formatMonth(first.period, language), formatDate(first.announced_on ?? "", language)];
  return pick(language, `${month}的评价结果已于${day}公布，涉及${rows.length}家单位。`, `The results for ${month} were announced on ${day}; they cover ${rows.length} units.`);
}

function announcedScores(input: ReportInput): ScoreRow[] {
  const period = judgedPeriod(input);
  return input.scores.filter((row) => row.period === period);
}

const hasTiers = (rows: readonly ScoreRow[], group: string) => rows.some((row) => row.peer_group === group && row.tier !== null && row.grade === null);

function groupTable(input: ReportInput, rows: readonly ScoreRow[], number: number, language: Language): Table {
  const names = new Map(rows.map((row) => [row.unit_id, row.unit_name]));
  const tiers = rows.some((row) => row.tier !== null && row.grade === null);
  const sorted = [...rows].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.unit_id < b.unit_id ? -1 : 1));
  const place = (row: ScoreRow) => (row.score === null ? pick(language, "不评价", "Not evaluated") : row.grade === null ? tierName(row.tier, language) : gradeTitle(input, row.edition, row.grade, language));
  return {
    id: `announced-${number}`,
    title: peerGroupName(rows[0]!.peer_group, language),
    columns: [
      column("unit", text("单位", "Unit"), "text", 3.4, language),
      column("place", tiers ? text("梯队", "Tier") : text("等次", "Grade"), "text", 2.2, language),
      ...(tiers ? [column("rank", text("位次", "Rank"), "text", 6.4, language)] : []),
      column("score", text("总分", "Score"), "number", 1.8, language, {decimals: 2, unit: pick(language, "分", "points")}),
    ],
    rows: sorted.map((row) => [row.unit_name, place(row), ...(tiers ? [rankWords(row, language, (unit) => names.get(unit) ?? unit)] : []), row.score]),
    foot: footOf(input, language, ["公布的评价结果", "results as announced"]),
  };
}
