import {formatMonth} from "../../../lib/format.js";
import {cautionWords} from "../../../lib/messages/signals.js";
import {ownWords as words} from "../../../lib/messages/own-indicators.js";
import {signalLine} from "../../charts/signal-line.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {sourceLink} from "../../parts/reference.js";
import {nameOf} from "./names.js";
import {figureOf, isSample, type AssurancePoint, type AssuranceRow} from "./own-rows.js";

/** For each target: will the process as it is meet it, in words over the picture. */
export function assurancePart(page: Page, rows: readonly AssuranceRow[], points: readonly AssurancePoint[]): Node {
  const {h, say} = page;
  const parts = rows.map((row) => seriesFigure(page, row, points.filter(({series}) => series === row.series)));
  return h("section", null, h("h2", null, say(words.targetHead)), h("p", {class: "sub"}, say(rows.length === 0 ? words.noTarget : words.targetNote)), parts);
}

function seriesFigure(page: Page, row: AssuranceRow, points: readonly AssurancePoint[]): Node {
  const {h, say, language} = page;
  const write = (value: number) => figureOf(page, value, row.unit);
  const limits = row.mean === null || row.lower === null || row.upper === null ? null : {mean: row.mean, lower: row.lower, upper: row.upper};
  const drawn = points.map((point) => ({start: point.period_start, label: formatMonth(point.period_end, language), value: point.value, signal: false}));
  return figure(page, {
    title: verdictSentence(page, row),
    subtitle: say(limits ? words.targetSub : words.targetSubBare, {region: nameOf(page, row.region), first: formatMonth(row.first_period, language), last: formatMonth(row.last_period, language)}),
    name: `target-${row.indicator}`,
    real: !isSample(page, row),
    source: (row.source ?? "").split("、").map((name) => nameOf(page, name)).join(language === "zh" ? "、" : ", "),
    draw: (options) => signalLine(drawn, {...options, limits, format: write, target: {value: row.target, label: say(words.targetLine, {target: write(row.target)})}}),
    data: {head: [words.period, words.value, words.isMet].map((word) => say(word)), rows: points.map((point) => [point.period_end.slice(0, 7), point.value, say(point.met ? words.yes : words.no)])},
    below: h("p", {class: "sub"}, say(words.met, {asked: row.asked, met: row.met}), " ", sourceLink(page, say(words.targetSource), row.row_id)),
  });
}

function verdictSentence(page: Page, row: AssuranceRow): string {
  const {say} = page;
  const write = (value: number | null) => (value === null ? "" : figureOf(page, value, row.unit));
  const target = say(row.bound === "at_least" ? words.atLeast : words.atMost, {value: write(row.target)});
  return say(words[row.assurance], {indicator: nameOf(page, row.indicator), target, lower: write(row.lower), upper: write(row.upper), why: whyNot(page, row)});
}

/** Why the chart does not speak. */
function whyNot({say, language}: Page, {caution, autocorrelation, status}: AssuranceRow): string {
  if (caution !== null) return say(cautionWords[caution], {value: (autocorrelation ?? 0).toFixed(2)});
  return status === "ok" || status === "trial_limits" ? (language === "zh" ? "。" : ".") : say(cautionWords[status]);
}
