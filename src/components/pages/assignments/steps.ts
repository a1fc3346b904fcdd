import {median} from "d3-array";
import {lifeOf, type Step} from "../../../lib/chain/life.js";
import {assignmentSets, type AssignmentSet} from "../../../lib/chain/sets.js";
import {formatCount, formatMonth, formatNumber} from "../../../lib/format.js";
import {assignmentWords as words} from "../../../lib/messages/assignments.js";
import {flowRows} from "../../charts/flow-rows.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {filled} from "../../parts/filled.js";
import {cityFoot} from "../../parts/source-line.js";
import {countIn, openSet, type AssignmentData} from "./counts.js";

const SETS = {assigned: "all", signed: "signed", answered: "answered", closing: "closing", closed: "done"} as const satisfies Partial<Record<Step, AssignmentSet>>;
const STEPS = Object.keys(SETS) as (keyof typeof SETS)[];

/** How many got to each step and how long it took them; below, what did not go smoothly. */
export function stepsPart(page: Page, data: AssignmentData): Node {
  const {h, say, language, period} = page;
  const rows = STEPS.map((step) => ({step, label: say(words[`step_${step}`]), count: countIn(data, SETS[step]), days: daysTo(data, step)}));
  const count = (set: AssignmentSet) => formatCount(countIn(data, set), language);
  const note = (days: number | null) => (days === null ? "" : say(words.medianDays, {days: formatNumber(days, language, {most: 0})}));
  return h(
    "section",
    null,
    figure(page, {
      level: 2,
      title: say(words.stepsTitle, {signed: count("signed"), closing: count("closing"), closed: count("done")}),
      subtitle: say(words.stepsSub, {month: formatMonth(period ?? "", language)}),
      name: `assignments-${period ?? ""}`,
      draw: (options) => flowRows(rows.map((row) => ({label: row.label, note: note(row.days), parts: [{label: say(words.reached), count: row.count, hue: row.step === "closed" ? "blue" : "grey"}, {label: say(words.waiting), count: data.year.length - row.count, hue: "greyLight"}]})), options),
      data: {head: [say(words.step), say(words.count), say(words.days)], rows: rows.map((row) => [row.label, row.count, row.days])},
      source: cityFoot(page),
    }),
    h("p", null, filled(page, words.exceptions, Object.fromEntries((["signed_late", "extended", "closed_late", "returned", "reopened"] as const).map((set) => [set, openSet(page, data, set)])))),
  );
}

/** Median days from assignment to a step, of those that got there. */
function daysTo({year, window}: AssignmentData, step: keyof typeof SETS): number | null {
  if (step === "assigned") return null;
  const reached = year.filter((row) => assignmentSets[SETS[step]](row, window));
  return median(reached.flatMap((row) => lifeOf(row, window).find((taken) => taken.step === step)?.after ?? [])) ?? null;
}
