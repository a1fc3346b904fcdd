/** A published figure, as far as a target is held against it. */
export interface TargetFigure {
  readonly indicator: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly kind: string;
  readonly value: number;
  readonly unit: string | null;
  readonly estimate: boolean;
}

/** What a target says of the figures known: points above or below a rate, or the share of an amount beside the share of the time. */
export type Against<F extends TargetFigure = TargetFigure> =
  | {readonly kind: "rate"; readonly target: F; readonly actual: F; readonly points: number}
  | {readonly kind: "amount"; readonly target: F; readonly actual: F; readonly share: number; readonly elapsed: number}
  | {readonly kind: "open"; readonly target: F};

/**
 * The latest target of one indicator, held against the latest figure of its own time: a target in per cent against growth, or the rate itself, any
 * other against the level in the same unit, which must have begun when the target does. An estimate is no result.
 */
export function againstTarget<F extends TargetFigure>(rows: readonly F[]): Against<F> | null {
  const target = latest(rows.filter((row) => row.kind === "target"));
  if (!target) return null;
  const within = rows.filter((row) => !row.estimate && row.period_start >= target.period_start && row.period_end <= target.period_end);
  if (target.unit === "%") {
    const actual = latest(within.filter((row) => row.kind === "growth")) ?? latest(within.filter((row) => row.kind === "level" && row.unit === "%"));
    return actual ? {kind: "rate", target, actual, points: actual.value - target.value} : {kind: "open", target};
  }
  const actual = latest(within.filter((row) => row.kind === "level" && row.unit === target.unit && row.period_start === target.period_start));
  if (!actual || target.value === 0) return {kind: "open", target};
  return {kind: "amount", target, actual, share: actual.value / target.value, elapsed: months(target.period_start, actual.period_end) / months(target.period_start, target.period_end)};
}

function latest<F extends TargetFigure>(rows: readonly F[]): F | undefined {
  return rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : a.period_end > b.period_end ? 1 : a.period_start < b.period_start ? -1 : 1)).at(-1);
}

/** Months from the first day of one to the last day of another, both counted. */
function months(start: string, end: string): number {
  const at = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return at(end) - at(start) + 1;
}
