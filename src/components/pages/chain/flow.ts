import type {Stage} from "../../../lib/chain/office-rows.js";
import {formatCount, formatMonth, formatNumber, formatPercent} from "../../../lib/format.js";
import {chainWords as words} from "../../../lib/messages/chain.js";
import type {LedgerName, Reference} from "../../../lib/report/sentence.js";
import {flowRows, type FlowRow} from "../../charts/flow-rows.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {live} from "../../parts/reference.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import type {ChainData} from "../chain.js";

type Column = "items" | "linked" | "done" | "open" | "overdue";
const LEDGERS: Readonly<Record<string, LedgerName>> = {assign: "assignments", distil: "practices", adopt: "adoptions", publicise: "publicity"};

const ONWARD = new Set(Object.keys(LEDGERS));

export function stageName({say}: Page, stage: string): string {
  const key = `stage_${stage}` as keyof typeof words;
  return key in words ? say(words[key]) : stage;
}

/** The flow as a picture, then the same as numbers that open their items. */
export function flowPart(page: Page, {stages}: ChainData): Node {
  const {h, say, language} = page;
  const widest = stages.reduce((most, row) => (row.open > most.open ? row : most));
  return h(
    "section",
    null,
    figure(page, {
      level: 2,
      title: say(words.flowTitle, {stage: stageName(page, widest.stage)}),
      subtitle: say(words.flowSub, {month: formatMonth(page.period ?? "", language)}),
      name: `chain-${page.period ?? ""}`,
      draw: (options) => flowRows(stages.map((row, index) => flowRow(page, row, stages[index + 1])), options),
      data: {head: [words.stage, words.items, words.linked, words.done, words.open, words.overdue, words.days].map((word) => say(word)), rows: stages.map((row) => [stageName(page, row.stage), row.items, row.linked, row.done, row.open, row.overdue, row.median_days])},
      source: cityFoot(page),
    }),
    table(page, stages),
  );
}

function flowRow(page: Page, row: Stage, next: Stage | undefined): FlowRow {
  const {say, language} = page;
  const share = formatPercent(row.done / row.items, language);
  return {
    label: `${row.place} ${stageName(page, row.stage)}`,
    parts: [
      {label: say(words.done), count: row.done, hue: "blue"},
      {label: say(words.open), count: row.open, hue: "greyLight"},
      {label: say(words.overdue), count: row.overdue, hue: "red"},
    ],
    note: row.median_days === null ? say(words.noteShare, {share}) : say(words.note, {share, days: formatNumber(row.median_days, language, {most: 0})}),
    ...(next && ONWARD.has(next.stage) ? {onward: say(words[`onward_${next.stage}` as keyof typeof words], {count: formatCount(next.linked, language)})} : {}),
  };
}

function table(page: Page, stages: readonly Stage[]): HTMLElement {
  const {say, language} = page;
  const column = (key: Column, minor = false): TableColumn<Stage> => ({key, label: say(words[key]), value: (row) => row[key], show: (row) => number(page, row, key), numeric: true, minor});
  return dataTable(page, {
    id: "stages",
    caption: say(words.table),
    rows: stages,
    search: false,
    columns: [
      {key: "stage", label: say(words.stage), value: (row) => `${row.place} ${stageName(page, row.stage)}`},
      column("items"),
      column("done"),
      {key: "share", label: say(words.share), value: (row) => row.done / row.items, show: (row) => formatPercent(row.done / row.items, language), numeric: true, minor: true},
      column("open", true),
      column("overdue", true),
      column("linked", true),
      {key: "days", label: say(words.days), value: (row) => row.median_days, show: (row) => (row.median_days === null ? "—" : formatNumber(row.median_days, language, {most: 1})), numeric: true, minor: true},
      {key: "meaning", label: say(words.meaning), value: (row) => say(words[`done_${row.stage}` as keyof typeof words]), minor: true},
    ],
  });
}

/** The number, opening its items; what nothing stands behind stays a number. */
function number(page: Page, row: Stage, column: Column): Node | string {
  const reference = referenceOf(row, column);
  if (column === "linked" && row.stage === "discover") return "—";
  const text = formatCount(row[column], page.language);
  return reference && row[column] > 0 ? live(page, text, reference, `${stageName(page, row.stage)} ${page.say(words[column])} ${text}`) : text;
}

function referenceOf({stage, period}: Stage, column: Column): Reference | null {
  const ledger = LEDGERS[stage];
  if (ledger) return {kind: "ledger", period, ledger, set: column === "items" ? "all" : column};
  if (stage === "discover") {
    if (column === "linked") return null;
    return {kind: "problems", period, ...(column === "items" ? {} : {state: column === "done" ? ("solved" as const) : column})};
  }
  if (stage !== "evaluate") return null;
  const verdict = {done: "accepted", open: "pending", overdue: "returned"} as const;
  return {kind: "tasks", period, claim: true, ...(column === "items" || column === "linked" ? {} : {verdict: verdict[column]})};
}
