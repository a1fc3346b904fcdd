import type {Language} from "../../field.js";
import type {OverviewInput, ScoreRow} from "../rows.js";
import {join, link, say, type Sentence} from "../sentence.js";
import {between, listed, ordinal} from "../words.js";

const countyKinds = new Set(["county", "zone"]);
const countyGroups = new Set(["county", "counties", "区县"]);
const tierNumbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Scores of counties and zones: by the kind in the reporting list, else by the name of the peer group. */
export function countyScores({scores, reporting, overview}: OverviewInput): ScoreRow[] {
  const kinds = new Map(reporting.filter((row) => row.period === overview.period).map((row) => [row.unit_id, row.kind]));
  return scores
    .filter((row) => row.period === overview.period)
    .filter((row) => (kinds.has(row.unit_id) ? countyKinds.has(kinds.get(row.unit_id)!) : countyGroups.has(row.peer_group)))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unit_id < b.unit_id ? -1 : 1));
}

/** Counties in tiers, those that cannot be told apart said to be so, those that did not report listed and not ranked. */
export function countiesSentence(input: OverviewInput, language: Language): Sentence {
  const rows = countyScores(input);
  const ranked = rows.filter((row) => row.rank !== null);
  const tiers = [...new Set(ranked.map((row) => row.tier))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const parts = tiers.map((tier) => tierSentence(tier, ranked.filter((row) => row.tier === tier), language));
  const unranked = unrankedSentence(input, rows.filter((row) => row.rank === null), language);
  return join(unranked.length > 0 ? [...parts, unranked] : parts, language === "zh" ? "；" : "; ");
}

/** `一梯队` / `Tier 1`. */
export function tierName(tier: number | null, language: Language): string {
  if (tier === null) return language === "zh" ? "未分梯队" : "No tier";
  return language === "zh" ? `${tierNumbers[tier - 1] ?? tier}梯队` : `Tier ${tier}`;
}

function tierSentence(tier: number | null, rows: readonly ScoreRow[], language: Language): Sentence {
  const names = join(rows.map((row) => moved(row)), between(language));
  const alike = rows.length > 1 && mutual(rows);
  if (language === "zh") return say`${tierName(tier, "zh")}：${names}${alike ? "（难分先后）" : ""}`;
  return say`${tierName(tier, "en")}: ${names}${alike ? " (not distinguishable)" : ""}`;
}

/** The name, and whether its rank rose or fell since last month. */
function moved({period, unit_id, unit_name, rank_change}: ScoreRow): Sentence {
  const change = rank_change ?? 0;
  return say`${link(unit_name, {kind: "unit", period, unit_id})}${change > 0 ? "↑" : change < 0 ? "↓" : ""}`;
}

/** Every pair of these is said to be indistinguishable, or tied. */
function mutual(rows: readonly ScoreRow[]): boolean {
  return rows.every((row) => {
    const alike = new Set(alikeNames(row));
    return rows.every((other) => other === row || other.rank === row.rank || alike.has(other.unit_name) || alike.has(other.unit_id));
  });
}

function alikeNames({not_distinguishable}: ScoreRow): string[] {
  return (not_distinguishable ?? "").split("、").filter((name) => name !== "");
}

function unrankedSentence({reporting, overview}: OverviewInput, rows: readonly ScoreRow[], language: Language): Sentence {
  if (rows.length === 0) return [];
  const silent = new Set(reporting.filter((row) => row.period === overview.period && !row.reported).map((row) => row.unit_id));
  const name = (row: ScoreRow) => [link(row.unit_name, {kind: "unit", period: row.period, unit_id: row.unit_id})];
  const zh = language === "zh";
  const group = (some: readonly ScoreRow[], why: string) => (some.length === 0 ? [] : [say`${join(some.map(name), between(language))}${why}`]);
  const unreported = group(rows.filter((row) => silent.has(row.unit_id)), zh ? "未报，不排名" : ": not reported, not ranked");
  const unscored = group(rows.filter((row) => !silent.has(row.unit_id)), zh ? "数据不足，不排名" : ": too little data, not ranked");
  return join([...unreported, ...unscored], zh ? "；" : "; ");
}

/** Where a rank lies: 第2—5, and 第7 where it can only be one place / 2–5, 7th. */
export function rankRange(low: number | null, high: number | null, language: Language): string {
  if (low === null) return "—";
  if (high === null || low === high) return language === "zh" ? `第${low}` : ordinal(low);
  return language === "zh" ? `第${low}—${high}` : `${low}–${high}`;
}

/** 第3位（可能在第2至第5位之间），与丙区难分先后 / 3rd; anywhere from 2nd to 5th; not distinguishable from 丙区. */
export function rankWords(row: ScoreRow, language: Language, nameOf: (unit: string) => string = String): string {
  if (row.rank === null) return language === "zh" ? "不排名" : "not ranked";
  const {rank, rank_low: low, rank_high: high, tied} = row;
  const alike = alikeNames(row).map(nameOf);
  const ranged = low !== null && high !== null && low !== high;
  if (language === "zh") {
    const range = ranged ? `（可能在第${low}至第${high}位之间）` : "";
    return `${tied ? "并列" : ""}第${rank}位${range}${alike.length > 0 ? `，与${listed(alike, "zh")}难分先后` : ""}`;
  }
  const range = ranged ? `; anywhere from ${ordinal(low)} to ${ordinal(high)}` : "";
  return `${tied ? "tied " : ""}${ordinal(rank)}${range}${alike.length > 0 ? `; not distinguishable from ${listed(alike, "en")}` : ""}`;
}
