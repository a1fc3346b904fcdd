import type {Text} from "../field.js";

/** `<data>/health.json`: how the last run ended, and how fresh what it left is. For a monitor, and for whoever is called. */
export interface Health {
  readonly format: "youjie-health/1";
  /** What follows from the data folder and the program alone: the same inputs, the same figures. `null` before the first good run. */
  readonly figures: HealthFigures | null;
  /** What the clock says. */
  readonly run: HealthRun;
  /** When each of them was last made well. */
  readonly good: {readonly warehouse: string | null; readonly site: string | null; readonly snapshot: string | null};
}

export interface HealthFigures {
  readonly program: string;
  readonly stamp: string;
  /** Last day on which something was received. */
  readonly received: string;
  readonly files: number;
  readonly files_refused: number;
  readonly rows: number;
  readonly rows_refused: number;
}

export interface HealthRun {
  readonly command: string;
  readonly program: string;
  readonly at: string;
  readonly seconds: number;
  readonly exit: number;
  /** Why it was refused, if it was. */
  readonly faults: readonly {readonly code: string; readonly words: Text}[];
  readonly words: Text;
}

/** Limits of freshness, from `city.json`: days without anything received until it is late, and until it is stale; days without a run, where runs are scheduled. */
export interface Freshness {
  readonly late_days: number;
  readonly stale_days: number;
  readonly run_days: number | null;
}

export const FRESHNESS: Freshness = {late_days: 40, stale_days: 70, run_days: null};

export interface Judged {
  readonly state: "fresh" | "late" | "stale";
  /** 0, 1 or 2. */
  readonly exit: number;
  readonly received_days: number | null;
  readonly run_days: number | null;
  readonly reasons: readonly Text[];
}

/** Judges what a health file says by a day and the limits. @param now ISO day or time */
export function judgeHealth(health: Health | null, now: string, limits: Freshness): Judged {
  if (health === null) return judged("stale", null, null, [{zh: "还没有运行记录：先运行 youjie ingest", en: "nothing has been run yet: run youjie ingest first"}]);
  const received = health.figures === null ? null : daysBetween(health.figures.received, now);
  const run = daysBetween(health.run.at, now);
  const found = [...receivedReasons(received, limits), ...runReasons(health.run, run, limits)];
  const state = found.some(([grave]) => grave) ? "stale" : found.length > 0 ? "late" : "fresh";
  return judged(state, received, run, found.map(([, reason]) => reason));
}

function judged(state: Judged["state"], received_days: number | null, run_days: number | null, reasons: readonly Text[]): Judged {
  return {state, exit: {fresh: 0, late: 1, stale: 2}[state], received_days, run_days, reasons};
}

type Reason = readonly [grave: boolean, Text];

function receivedReasons(days: number | null, {late_days, stale_days}: Freshness): Reason[] {
  if (days === null) return [[true, {zh: "还没有可用的仓库", en: "there is no good warehouse yet"}]];
  if (days <= late_days) return [];
  return [[days > stale_days, {zh: `已${days}天没有收到来件（限${days > stale_days ? stale_days : late_days}天）`, en: `nothing received for ${days} days (limit ${days > stale_days ? stale_days : late_days})`}]];
}

function runReasons(run: HealthRun, days: number, {run_days}: Freshness): Reason[] {
  const failed: Reason[] = run.exit >= 2 ? [[run.exit >= 4, {zh: `上次运行（${run.command}）没有成功：${run.words.zh}`, en: `the last run (${run.command}) did not succeed: ${run.words.en}`}]] : [];
  const idle: Reason[] = run_days !== null && days > run_days ? [[true, {zh: `已${days}天没有运行（限${run_days}天）：看定时任务`, en: `no run for ${days} days (limit ${run_days}): look at the schedule`}]] : [];
  return [...failed, ...idle];
}

/** Whole days from one ISO day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}
