import type {Language} from "../../field.js";
import {formatPoints, formatSigned} from "../../format.js";
import type {Block, KeyFigure} from "../blocks.js";
import type {ReportInput} from "../input.js";
import type {OverviewRow} from "../rows.js";
import {overviewSentences, pieceLabels} from "../sentences.js";
import {count, percent} from "../words.js";
import {heading, paragraph, pick} from "./common.js";

const MONTHS = 12;

/** One page that a leader reads standing up: the finding, four figures, six answers, what to ask. */
export function summaryBlocks(input: ReportInput, language: Language): Block[] {
  const words = overviewSentences(input, language);
  const label = (piece: keyof typeof pieceLabels) => pieceLabels[piece][language];
  return [
    heading(1, pick(language, "一页摘要", "One-page summary")),
    {kind: "paragraph", sentence: words.headline, tone: "lead"},
    {kind: "figures", items: keyFigures(input, language)},
    ...paragraph(words.lights, pick(language, "亮灯", "Lights")),
    ...paragraph(words.truth, label("truth")),
    ...words.contradictions.slice(0, 2).flatMap((sentence) => paragraph(["→ ", ...sentence])),
    ...paragraph(words.watch, label("watch")),
    ...paragraph(words.counties, label("counties")),
    ...paragraph(words.problems, label("problems")),
    ...paragraph(words.inspections, label("inspections")),
    {kind: "list", items: words.ask, label: label("ask")},
    ...paragraph(words.missing),
  ];
}

interface Measure {
  readonly label: readonly [zh: string, en: string];
  readonly source: readonly [zh: string, en: string];
  readonly of: (row: OverviewRow) => number | null;
  readonly share: boolean;
  readonly unit: readonly [zh: string, en: string];
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

const measures: readonly Measure[] = [
  {label: ["要盯", "To watch"], source: ["任务台账、进展填报", "task and progress ledgers"], of: (row) => row.watch, share: false, unit: ["项", "tasks"]},
  {label: ["完成或达序时", "Done or on schedule"], source: ["任务台账、进展填报", "task and progress ledgers"], of: (row) => share(row.done + row.ahead + row.on_schedule, row.tasks), share: true, unit: ["", ""]},
  {label: ["填报完成中核验认可", "Verified of those reported done"], source: ["对账核验", "reviews"], of: (row) => share(row.verified_done, row.reported_done), share: true, unit: ["", ""]},
  {label: ["问题已解决", "Problems solved"], source: ["问题台账，本年以来", "problem ledger, this year"], of: (row) => share(row.problems_solved, row.problems), share: true, unit: ["", ""]},
];

/** Each with its change since last month and the line of the last twelve. */
function keyFigures({overview, history}: ReportInput, language: Language): KeyFigure[] {
  const months = history.filter((row) => row.period <= overview.period).slice(-MONTHS);
  const before = months.findLast((row) => row.period < overview.period && row.period.slice(0, 4) === overview.period.slice(0, 4)) ?? null;
  const choose = ([zh, en]: readonly [string, string]) => pick(language, zh, en);
  return measures.map((measure) => {
    const now = measure.of(overview);
    return {
      label: choose(measure.label),
      value: now === null ? "—" : measure.share ? percent(now, 1, language) : count(now, language),
      unit: choose(measure.unit),
      change: changeWords(now, before === null ? null : measure.of(before), measure.share, language),
      history: months.map(measure.of),
      source: choose(measure.source),
    };
  });
}

function changeWords(now: number | null, before: number | null, isShare: boolean, language: Language): string {
  if (now === null || before === null) return pick(language, "上月无可比", "no comparable month");
  const change = isShare ? Math.round((now - before) * 1000) / 10 : now - before;
  if (change === 0) return pick(language, "与上月持平", "as last month");
  const words = isShare ? formatPoints(change, language) : formatSigned(change, language);
  return pick(language, `较上月${words}`, `${words} on last month`);
}
