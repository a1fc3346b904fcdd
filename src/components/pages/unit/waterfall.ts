import {formatMonth, formatNumber} from "../../../lib/format.js";
import {unitWords} from "../../../lib/messages/unit.js";
import {waterfall, type Step} from "../../charts/waterfall.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import type {Measure} from "../../parts/rows.js";
import {cityFoot} from "../../parts/source-line.js";
import type {UnitData} from "../unit.js";

/** From nothing to the score: the groups of measures, then award, deduction and total. */
export function waterfallPart(page: Page, data: UnitData): Node | null {
  const {say, language, period} = page;
  const now = data.scores.find((score) => score.period === period);
  if (!now || now.score === null) return null;
  const steps = stepsOf(page, data);
  return figure(page, {
    level: 2,
    title: say(unitWords.waterfallTitle, {score: formatNumber(now.score, language, {least: 2})}),
    subtitle: say(unitWords.waterfallSub, {month: formatMonth(now.period, language)}),
    name: `score-${data.unit.unit_id}-${now.period}`,
    draw: (options) => waterfall(steps, {...options, top: 100}),
    data: {head: [say(unitWords.item), say(unitWords.points), say(unitWords.most)], rows: steps.map((step) => [step.label, step.value, step.most ?? null])},
    source: cityFoot(page),
  });
}

function stepsOf(page: Page, {scores, measures}: UnitData): Step[] {
  const {say, period} = page;
  const now = scores.find((score) => score.period === period)!;
  const own = measures.filter((measure) => measure.period === period);
  const root = own.find((measure) => measure.parent === null);
  const groups = own.filter((measure) => measure.parent === root?.code && measure.contribution !== null);
  const inOrder = groups.toSorted((a, b) => b.effective_weight - a.effective_weight);
  return [
    ...inOrder.map((measure): Step => ({label: titleOf(page, measure), value: measure.contribution ?? 0, kind: "measure", most: measure.effective_weight * 100})),
    {label: say(unitWords.base), value: now.base_score ?? 0, kind: "total"},
    ...(now.award ? [{label: say(unitWords.award), value: now.award, kind: "award"} as const] : []),
    ...(now.deduction ? [{label: say(unitWords.deduction), value: -now.deduction, kind: "deduction"} as const] : []),
    ...(now.award || now.deduction ? [{label: say(unitWords.total), value: now.score ?? 0, kind: "total"} as const] : []),
  ];
}

/** A measure's title in the reader's language. */
export function titleOf({language}: Pick<Page, "language">, measure: Pick<Measure, "title_zh" | "title_en">): string {
  return language === "zh" ? measure.title_zh : measure.title_en;
}
