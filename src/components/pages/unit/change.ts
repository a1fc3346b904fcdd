import {formatMonth, formatNumber, formatSigned} from "../../../lib/format.js";
import {changeWords as words} from "../../../lib/messages/score-change.js";
import {changeSteps, type ChangeStep} from "../../charts/change-steps.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import type {UnitData} from "../unit.js";
import {titleOf} from "./waterfall.js";

/** A part of a change, as `score_changes` has it. */
export interface ChangeRow {
  readonly period: string;
  readonly part: "measure" | "coverage" | "edition" | "award" | "deduction" | "decisive";
  readonly code: string;
  readonly points: number;
  readonly before: number;
  readonly after: number;
}

/** Where a unit lies in a proportion, as `measure_limits` has it. */
export interface LimitPlace {
  readonly period: string;
  readonly code: string;
  readonly place: string;
}

/** Parts smaller than a shown hundredth are told together. */
const LEAST = 0.005;
const NAMED = 2;
const STEPS = 8;

/** Why the score moved since last month: in words, then exactly. Nothing where there is no month to compare with. */
export function changePart(page: Page, data: UnitData): Node | null {
  const {h, say, period, language} = page;
  const rows = data.changes.filter((row) => row.period === period).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const notes = [provisionalNote(page, data), chanceNote(page, data)].map((text) => text && h("p", {class: "sub"}, text));
  const [first] = rows;
  if (!first) return h("div", null, notes);
  const moved = rows.filter(({points}) => Math.abs(points) >= LEAST);
  const said = h("p", {class: "finding"}, changeSentence(page, data, moved, publishedChange(page, data) ?? first.after - first.before));
  if (moved.length === 0) return h("div", null, said, notes);
  const steps = stepsOf(page, data, rows, first);
  const before = page.about.periods[page.about.periods.indexOf(period ?? "") - 1] ?? "";
  const chart = figure(page, {
    level: 2,
    title: say(words.figure),
    subtitle: say(words.sub, {before: formatMonth(before, language), after: formatMonth(period ?? "", language)}),
    name: `change-${data.unit.unit_id}-${period ?? ""}`,
    draw: (options) => changeSteps(steps, options),
    data: {head: [say(words.figure), ""], rows: [...rows.map((row) => [labelOf(page, data, row), row.points]), [say(words.before), first.before], [say(words.after), first.after]]},
    source: cityFoot(page),
  });
  return h("div", null, said, notes, chart);
}

/** As published: the difference of two rounded scores, which the sentence must not contradict. */
function publishedChange({period}: Page, {scores}: UnitData): number | null {
  return scores.find((score) => score.period === period)?.score_change ?? null;
}

function changeSentence(page: Page, data: UnitData, moved: readonly ChangeRow[], total: number): string {
  const {say, language} = page;
  const part = (row: ChangeRow) => say(row.part === "measure" ? words.part : words.beside, {title: labelOf(page, data, row), points: formatSigned(row.points, language, {least: 2})});
  const flat = Math.abs(total) < LEAST;
  if (flat && moved.length === 0) return say(words.same);
  const along = flat ? moved : moved.filter(({points}) => Math.sign(points) === Math.sign(total));
  const parts = along.slice(0, NAMED).map(part).join(language === "zh" ? "、" : ", ");
  const why = moved.length > NAMED ? say(words.mostly, {parts}) : moved.slice(0, NAMED).map(part).join(language === "zh" ? "、" : ", ");
  if (flat) return say(words.balanced, {why: parts});
  return say(total > 0 ? words.up : words.down, {points: formatNumber(Math.abs(total), language, {least: 2}), why});
}

function stepsOf(page: Page, data: UnitData, rows: readonly ChangeRow[], {before, after}: ChangeRow): ChangeStep[] {
  const {say} = page;
  const shown = rows.filter(({points}, at) => at < STEPS && Math.abs(points) >= LEAST);
  const rest = rows.slice(shown.length);
  const other = rest.reduce((sum, {points}) => sum + points, 0);
  return [
    {label: say(words.before), value: before, total: true},
    ...shown.map((row) => ({label: labelOf(page, data, row), value: row.points, total: false})),
    ...(Math.abs(other) >= LEAST ? [{label: say(words.others, {count: rest.length}), value: other, total: false}] : []),
    {label: say(words.after), value: after, total: true},
  ];
}

function labelOf(page: Page, {measures}: UnitData, {part, code, period}: ChangeRow): string {
  if (part !== "measure") return page.say(words[part]);
  const measure = measures.find((row) => row.code === code && row.period === period) ?? measures.find((row) => row.code === code);
  return measure ? titleOf(page, measure) : code;
}

function provisionalNote({say, period}: Page, {scores}: UnitData): string | null {
  return scores.some((score) => score.period === period && score.provisional) ? say(words.provisional) : null;
}

/** Small units: in which proportions they really differ from their peers. */
function chanceNote(page: Page, {limits, measures}: UnitData): string | null {
  const {say, language, period} = page;
  const own = limits.filter((row) => row.period === period);
  if (own.length === 0) return null;
  const beyond = own.filter(({place}) => place !== "within");
  if (beyond.length === 0) return say(words.funnelAll, {count: own.length});
  const titles = beyond.map(({code, place}) => {
    const measure = measures.find((row) => row.code === code);
    return say(place.startsWith("above") ? words.above : words.below, {title: measure ? titleOf(page, measure) : code});
  });
  return say(words.funnelSome, {titles: titles.join(language === "zh" ? "、" : ", "), count: own.length - beyond.length});
}
