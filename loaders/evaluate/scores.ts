import type {Adjustment} from "../../src/lib/evaluation/adjust.js";
import {evaluate} from "../../src/lib/evaluation/evaluate.js";
import type {Period} from "../../src/lib/evaluation/change.js";
import type {Observation} from "../../src/lib/evaluation/input.js";
import type {Evaluation, UnitResult} from "../../src/lib/evaluation/results.js";
import {measureCatalogue} from "../../src/lib/measures/catalogue.js";
import type {Measured} from "../../src/lib/measures/measure.js";
import type {EditionInForce} from "./editions.js";
import {rankRanges, type RankRange} from "./ranges.js";
import type {Memo} from "./remember.js";
import type {UnitFacts, UnitRow, Window} from "./units.js";
import type {LitTask} from "./tasks.js";

export interface HonourRow {
  readonly honour_id: string;
  readonly unit: string;
  readonly kind: "award" | "deduction" | "affirmation" | "veto";
  readonly matter: string;
  readonly points: number | null;
  readonly document: string;
  readonly granted_on: string;
  readonly row_id: string;
}

/** A peer group in one window: all that went into its evaluation, and what came of it. */
export interface ScoredGroup extends Period {
  readonly period: string;
  readonly peer_group: string;
  readonly evaluation: Evaluation;
}

/** One unit of a peer group in one month: what it was measured at, and what came of it. */
export interface ScoredUnit {
  readonly group: ScoredGroup;
  readonly period: string;
  readonly edition: EditionInForce;
  readonly unit: UnitRow;
  readonly reported: boolean;
  readonly result: UnitResult;
  readonly measured: ReadonlyMap<string, Measured>;
  readonly honours: readonly HonourRow[];
  readonly range: RankRange | null;
  readonly ranked: number;
}

/** A peer group in one window, before it is judged. */
export interface GroupAsked extends Window {
  readonly edition: EditionInForce;
  readonly units: readonly UnitRow[];
}

/** What the units of a group have of their own: the counted tasks they lead in a month, awards and deductions of a window. */
export interface OwnRows {
  readonly led: (period: string, unit: string) => readonly LitTask[];
  readonly given: (unit: string, window: Window) => readonly HonourRow[];
}

/** Evaluates one peer group in one window. */
export function scoreGroup(group: GroupAsked, facts: UnitFacts, own: OwnRows, memo: Memo): ScoredUnit[] {
  const {period, edition} = group;
  const members = group.units.map((unit) => {
    const month = facts.of(unit, group, own.led(period, unit.unit_id));
    const measured = new Map(measureCatalogue.map((measure) => [measure.code, measure.compute(month)]));
    const reported = month.reports.some((report) => report.period === period && report.reported);
    return {unit, measured, reported, honours: own.given(unit.unit_id, group)};
  });
  const units = members.map(({unit, reported}) => ({unit_id: unit.unit_id, reported}));
  const values = new Map(members.map(({unit, measured}) => [unit.unit_id, observations(measured)]));
  const adjustments = members.flatMap((member) => member.honours.map(asAdjustment));
  const evaluation = evaluate(edition.edition, units, values, adjustments);
  const whole: ScoredGroup = {period, peer_group: group.units[0]?.peer_group ?? "", edition: edition.edition, units, values, adjustments, evaluation};
  const ranges = rankRanges(edition.edition, units, values, evaluation, memo);
  return members.map((member, at) => ({
    ...member,
    group: whole,
    period,
    edition,
    result: evaluation.units[at]!,
    range: ranges.get(member.unit.unit_id) ?? null,
    ranked: evaluation.ranked,
  }));
}

function observations(measured: ReadonlyMap<string, Measured>): Map<string, Observation> {
  return new Map([...measured].map(([code, {value, denominator}]) => [code, {value, n: denominator}]));
}

function asAdjustment(row: HonourRow): Adjustment {
  return {unit_id: row.unit, matter: row.matter, kind: row.kind, points: row.points ?? 0, document: row.document};
}
