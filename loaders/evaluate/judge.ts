import {group} from "d3-array";
import {adjustments, measure_rows, unit_measures} from "../../src/lib/marts/judgement.js";
import {methodCheckMarts, score_changes} from "../../src/lib/marts/method-check.js";
import type {Mart} from "../../src/lib/marts/mart.js";
import type {KeptRows, KeptTables} from "../warehouse/kept-rows.js";
import type {EditionInForce} from "./editions.js";
import {methodCheckRows} from "./method-check.js";
import {recorded, sha256, type Memo} from "./remember.js";
import {changeRows} from "./score-changes.js";
import {scoreGroup, type GroupAsked, type HonourRow, type ScoredUnit} from "./scores.js";
import {adjustmentRows, measureRowRows, scoreRow, unitMeasureRows, type ScoreRow} from "./tables.js";
import type {LitTask} from "./tasks.js";
import type {UnitFacts, UnitRow, Window} from "./units.js";

/** The tables whose rows are kept from run to run: what a group in a window gives, and how it moved from one to the next. */
export const keptMarts: readonly Mart[] = [unit_measures, adjustments, measure_rows, score_changes, ...methodCheckMarts];

/** How much of a group in a window is asked for: over a month or a half-year scores alone, since January the method's checks too, for the latest months with simulations. */
export type Depth = "scores" | "checked" | "simulated";

/** A peer group in a window as it was judged: its scores, the key under which its other rows are kept, and the whole of it where that is asked for. */
export interface Judged {
  readonly key: string;
  readonly period: string;
  readonly peer_group: string;
  readonly scores: readonly ScoreRow[];
  readonly whole: () => readonly ScoredUnit[];
}

/** What judging needs to know. */
export interface Known {
  readonly facts: UnitFacts;
  readonly tasks: readonly LitTask[];
  readonly honours: readonly HonourRow[];
  readonly memo: Memo;
  readonly kept: KeptRows;
}

interface Answer {
  readonly scores: readonly ScoreRow[];
  /** What was remembered on the way: it is still of use. */
  readonly memos: readonly string[];
}

/** Judges groups, each once for all that decides its rows: the same facts, edition and window were judged before. */
export function createJudge({facts, tasks, honours, memo, kept}: Known): (asked: GroupAsked, depth: Depth) => Judged {
  const led = tasksByLead(tasks);
  const given = group(honours, ({unit}) => unit);
  const unitSums = remembering((unit: UnitRow) => facts.checksum(unit));
  const editionSums = remembering((edition: EditionInForce) => sha256(edition.edition));
  const own = {led: (period: string, unit: string) => led(period).get(unit) ?? [], given: (unit: string, window: Window) => (given.get(unit) ?? []).filter((row) => row.granted_on <= window.cutOff && row.granted_on >= window.from)};
  const keyOf = ({edition, units, ...window}: GroupAsked, depth: Depth) => {
    const of = (unit: UnitRow) => [unit, unitSums(unit), facts.reports(unit, window), own.led(window.period, unit.unit_id).map(wordsOf), own.given(unit.unit_id, window)];
    return sha256([depth, window.period, window.from, window.cutOff, editionSums(edition), units.map(of)]);
  };
  const judge = (asked: GroupAsked, depth: Depth, key: string): Judged => {
    const noted = recorded(memo);
    const whole = later(() => scoreGroup(asked, facts, own, noted.memo));
    const known = {key, period: asked.period, peer_group: asked.units[0]!.peer_group, whole};
    const before = kept.recall<Answer>(key);
    before?.memos.forEach((name) => memo.recall(name));
    if (before) return {...known, scores: before.scores};
    const tables = tablesOf(whole(), depth, noted.memo);
    const scores = whole().map(scoreRow);
    kept.keep(key, {scores, memos: [...noted.keys]} satisfies Answer, tables);
    return {...known, scores};
  };
  const judged = new Map<string, Judged>();
  return (asked, depth) => {
    const key = keyOf(asked, depth);
    // In July the month and the half-year are one window.
    if (!judged.has(key)) judged.set(key, judge(asked, depth, key));
    return judged.get(key)!;
  };
}

function tablesOf(scored: readonly ScoredUnit[], depth: Depth, memo: Memo): KeptTables {
  const tables = {unit_measures: unitMeasureRows(scored), adjustments: adjustmentRows(scored), measure_rows: measureRowRows(scored)};
  return depth === "scores" ? tables : {...tables, ...methodCheckRows(scored[0]!.group, depth === "simulated", memo)};
}

/** The key under which the change from one judgement to the next is kept. */
export function judgeChange(before: Judged, after: Judged, kept: KeptRows): string {
  const key = sha256(["change", before.key, after.key]);
  if (kept.recall<true>(key) === undefined) kept.keep(key, true, {[score_changes.name]: changeRows(before.whole()[0]!.group, after.whole()[0]!.group)});
  return key;
}

/** What of a lit task measures look at. */
function wordsOf({task_id, light, claim, verified, task_row, progress_row, review_row}: LitTask): unknown[] {
  return [task_id, light, claim, verified, task_row, progress_row, review_row];
}

/** The counted tasks of a month by each unit that leads them. */
function tasksByLead(tasks: readonly LitTask[]): (period: string) => ReadonlyMap<string, readonly LitTask[]> {
  const byPeriod = group(tasks.filter((task) => task.counted), ({period}) => period);
  const months = remembering((period: string) => {
    const led = (byPeriod.get(period) ?? []).flatMap((task) => [...new Set(task.leads)].map((lead) => ({lead, task})));
    return new Map([...group(led, ({lead}) => lead)].map(([lead, own]) => [lead, own.map(({task}) => task)]));
  });
  return months;
}

function remembering<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
}

function later<Answer>(work: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => (answer ??= work());
}
