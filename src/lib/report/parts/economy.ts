import type {Language} from "../../field.js";
import {text} from "../../field.js";
import {formatDate, formatSpan} from "../../format.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {GrowthRow, IndicatorRow} from "../economy-rows.js";
import type {ReportInput} from "../input.js";
import {economyName} from "../../messages/economy.js";
import {byText, chartBlock, heading, note, pick, tableBlock} from "./common.js";

const YEARS = 10;

/** Real figures, cited, beside the evaluation and never in it. */
export function economyBlocks(input: ReportInput, language: Language): Block[] {
  const figures = figureTable(input, language);
  const ranks = rankChart(input, language);
  if (figures.rows.length === 0 && ranks.length === 0) return [];
  const own = input.sample ? pick(language, "以下为真实地区已公布的数字，与示例市无关；", "What follows are published figures of a real place, which has nothing to do with the sample city; ") : "";
  return [
    heading(1, pick(language, "经济", "Economy")),
    note(`${own}${pick(language, "只供参考，权重为零，不计入任何得分。", "they are context, weigh nothing and enter no score.")}`),
    ...(figures.rows.length > 0 ? [tableBlock(figures)] : []),
    ...ranks,
  ];
}

/** Published figures of the home region: the years of the report and before, the newest first; level, growth and rank side by side. */
function figureTable(input: ReportInput, language: Language): Table {
  const since = `${Number(input.cut_off.slice(0, 4)) - 1}-01-01`;
  const known = input.indicators.filter((row) => row.region === input.home_region && row.period_end <= input.cut_off && row.period_end >= since);
  const keys = [...new Set(known.map((row) => `${row.period}|${row.indicator}`))];
  const groups = keys.map((key) => known.filter((row) => `${row.period}|${row.indicator}` === key)).sort(newestFirst);
  const of = (rows: readonly IndicatorRow[], kind: string) => rows.find((row) => row.kind === kind) ?? null;
  return {
    id: "economy",
    title: pick(language, `${input.home_region ?? ""}已公布的主要指标`, `Published figures: ${economyName(input.home_region ?? "", language)}`),
    columns: [
      column("period", text("时期", "Period"), "text", 3.4, language),
      column("indicator", text("指标", "Indicator"), "text", 4.4, language),
      column("level", text("数值", "Level"), "number", 2, language, {decimals: 2}),
      column("unit", text("单位", "Unit"), "text", 1.6, language),
      column("growth", text("同比增速", "Growth on a year before"), "number", 2, language, {decimals: 1, unit: "%"}),
      column("rank", text("全省位次", "Rank in the province"), "integer", 2, language),
      column("note", text("备注", "Note"), "text", 3.4, language),
      column("source", text("来源", "Source"), "text", 2.8, language),
    ],
    rows: groups.map((rows) => {
      const [first] = rows as [IndicatorRow, ...IndicatorRow[]];
      const level = of(rows, "level");
      return [formatSpan(first.period_start, first.period_end, language), economyName(first.indicator, language), level?.value ?? null, economyName(level?.unit ?? "", language) || null, of(rows, "growth")?.value ?? null, of(rows, "rank")?.value ?? null, named(first.note, language), named(first.source, language)];
    }),
    foot: pick(language, `来源见末列；时期止于${formatDate(input.cut_off, "zh")}以前，“1—7月”为累计数，不与单月相比`, `Sources in the last column; periods ended by ${formatDate(input.cut_off, "en")}; Jan–Jul is year to date and not compared with a month`),
  };
}

function newestFirst(a: readonly IndicatorRow[], b: readonly IndicatorRow[]): number {
  const end = (rows: readonly IndicatorRow[]) => `${rows[0]?.period_end ?? ""}${rows[0]?.period_start ?? ""}`;
  return byText(end)(b, a) || byText((rows: readonly IndicatorRow[]) => rows[0]?.indicator ?? "")(a, b);
}

/** Growth ranks of the cities over the last years that had ended by the cut-off. */
function rankChart(input: ReportInput, language: Language): Block[] {
  const ended = input.growth.filter((row) => `${row.year}-12-31` <= input.cut_off);
  const last = Math.max(...ended.map((row) => row.year));
  const shown = ended.filter((row) => row.year > last - YEARS);
  const own = shown.find((row) => row.year === last && row.region === input.home_region);
  if (own === undefined) return [];
  const years = [...new Set(shown.map((row) => row.year))].sort((a, b) => a - b);
  const periods = years.map(String);
  return [chartBlock({
    id: "growth-ranks",
    title: rankTitle(own, language),
    subtitle: pick(language, "地区生产总值实际增速（指数－100）在各市中的位次，并列同位", "Rank of real growth of GDP (index − 100) among the cities; ties share a rank"),
    foot: pick(language, `来源：各市统计年鉴和公报的指数，止于${last}年；真实数据，不计入得分`, `Source: growth indices of the cities' yearbooks and bulletins, up to ${last}; real figures, not scored`),
    alt: shown.filter((row) => row.region === input.home_region).map((row) => `${row.year}: ${row.rank}`).join(pick(language, "、", ", ")),
    spec: {component: "bumpChart", points: shown.map((row) => ({series: economyName(row.region, language), period: String(row.year), rank: row.rank})), periods, peers: Math.max(...shown.map((row) => row.peers)), highlight: economyName(own.region, language)},
  })];
}

function rankTitle({region, year, rank, peers, tied, growth}: GrowthRow, language: Language): string {
  if (language === "zh") return `${year}年${region}实际增速${growth.toFixed(1)}%，在${peers}市中${tied ? "并列" : ""}第${rank}位`;
  return `${economyName(region, language)}: real growth of ${growth.toFixed(1)}% in ${year}, ${tied ? "tied " : ""}rank ${rank} of ${peers} cities`;
}

function named(words: string | null, language: Language): string | null {
  return words === null ? null : economyName(words, language);
}
