import {indexShift, type IndexShift, type LevelAndIndex} from "../../trends/index-shift.js";
import {type Figure, type Finding, grouped, isYear, subjectOf} from "./figure.js";

/** Years looked at when the whole stretch says nothing: an old change of base may hide what is wrong today. */
const RECENT = 10;

/** Growth indices (or growth rates) that stand one year late beside the levels of their own subject. */
export function lateIndices(figures: readonly Figure[]): Finding[] {
  const yearly = figures.filter(isYear);
  const moving = grouped(yearly.filter(({kind}) => kind === "index" || kind === "growth"), ({indicator, kind}) => `${indicator}|${kind}`);
  return moving.flatMap((index) => {
    const subject = subjectOf(index[0]!.indicator);
    const levels = grouped(yearly.filter(({kind, indicator}) => kind === "level" && subjectOf(indicator) === subject), ({indicator, unit}) => `${indicator}|${unit}`);
    const late = levels.flatMap((level) => lateBeside(level, index)).sort((a, b) => b.shift.samePairs - a.shift.samePairs)[0];
    return late ? [findingOf(late.level, index, late.shift)] : [];
  });
}

function lateBeside(level: readonly Figure[], index: readonly Figure[]): {level: readonly Figure[]; shift: IndexShift}[] {
  const rows = together(level, index);
  const last = rows.reduce((most, {year}) => Math.max(most, year), 0);
  const shifts = [indexShift(rows), indexShift(rows.filter(({year}) => year > last - RECENT))];
  const shift = shifts.find(({code}) => code === "index_one_year_late");
  return shift ? [{level, shift}] : [];
}

function together(level: readonly Figure[], index: readonly Figure[]): LevelAndIndex[] {
  const rows = new Map<string, {region: string; year: number; level: number | null; index: number | null}>();
  const rowOf = ({region, end}: Figure) => {
    const key = `${region}|${end}`;
    const known = rows.get(key) ?? {region, year: Number(end.slice(0, 4)), level: null, index: null};
    rows.set(key, known);
    return known;
  };
  for (const figure of level) rowOf(figure).level = figure.value;
  for (const figure of index) rowOf(figure).index = figure.kind === "index" ? figure.value : 100 + figure.value;
  return [...rows.values()];
}

function findingOf(level: readonly Figure[], index: readonly Figure[], shift: IndexShift): Finding {
  const show = (value: number | null): string => (value ?? 0).toFixed(2);
  const [first, ...others] = index as [Figure, ...Figure[]];
  return {code: "series.index_one_year_late", figures: [first, ...others, ...level], seen: `${show(shift.sameYear)}（${first.indicator} / ${level[0]!.indicator}）`, expected: show(shift.nextYear)};
}
