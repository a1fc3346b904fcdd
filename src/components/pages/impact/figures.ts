import {formatPercent} from "../../../lib/format.js";
import {impactWords as words, runWords} from "../../../lib/messages/impact.js";
import {chanceDots} from "../../charts/chance-dots.js";
import {effectRows, type Effect} from "../../charts/effect-rows.js";
import {gapLines} from "../../charts/gap-lines.js";
import {pathLines} from "../../charts/path-lines.js";
import {weightDots} from "../../charts/weight-dots.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {nameOf} from "../economy/names.js";
import type {Answer} from "./rows.js";
import {chance, fillingOf, inOrder, methodLabel, methodName, points, sourcesIn} from "./words.js";

const panelsOf = (page: Page, {methods}: Answer, width?: number) => inOrder(methods).map(({method}) => ({id: method, label: methodLabel(page, method, width)}));

/** What every figure here has in common. */
const common = (page: Page, {study}: Answer, name: string) => ({name: `impact-${name}`, real: true, source: sourcesIn(page, study.source)});

/** Actual growth beside the estimate without the mechanism. */
export function pathFigure(page: Page, answer: Answer): Node {
  const {say} = page;
  const {study, methods, gaps} = answer;
  const effects = methods.map(({effect}) => effect);
  const own = gaps.filter((row) => row.role === "treated");
  const labels = {startLabel: say(words.startMark, {year: study.start}), actualLabel: say(words.actualShort), estimateLabel: say(words.estimateShort)};
  const drawn = own.map((row) => ({panel: row.method, year: row.year, actual: row.actual, estimate: row.counterfactual}));
  return figure(page, {
    ...common(page, answer, "path"),
    title: say(words.pathTitle, {...fillingOf(page, answer), low: points(page, Math.min(...effects)), high: points(page, Math.max(...effects))}),
    subtitle: say(words.pathSub, fillingOf(page, answer)),
    draw: (options) => pathLines(drawn, {...options, ...labels, panels: panelsOf(page, answer), start: study.start}),
    data: {head: [say(words.method), say(words.year), say(words.actual), say(words.estimate)], rows: own.map((row) => [methodName(page, row.method), row.year, row.actual, row.counterfactual])},
  });
}

/** The gap among all placebos: how many are as large decides the finding. */
export function gapFigure(page: Page, answer: Answer): Node {
  const {say} = page;
  const {study, methods, gaps} = answer;
  const beyond = methods.filter((row) => row.p <= study.level).length;
  const title = beyond === 0 ? words.gapAmong : beyond === methods.length ? words.gapBeyond : words.gapPartly;
  const drawn = gaps.map((row) => ({panel: row.method, unit: row.unit, year: row.year, gap: row.gap, placebo: row.role === "placebo"}));
  return figure(page, {
    ...common(page, answer, "gaps"),
    title: say(title, {...fillingOf(page, answer), methods: methods.length, count: beyond}),
    subtitle: say(words.gapSub, {...fillingOf(page, answer), placebos: Math.max(...methods.map((row) => row.placebos))}),
    draw: (options) => gapLines(drawn, {...options, panels: panelsOf(page, answer), start: study.start, startLabel: say(words.startMark, {year: study.start}), nameOf: (unit) => nameOf(page, unit)}),
    data: {head: [say(words.method), say(words.region), say(words.year), say(words.gap)], rows: gaps.map((row) => [methodName(page, row.method), nameOf(page, row.unit), row.year, row.gap])},
  });
}

/** p by method, with its floor. */
export function chanceFigure(page: Page, answer: Answer): Node {
  const {say} = page;
  const {study, methods, runs} = answer;
  const other = runs.filter((row) => row.run === "other_start");
  const reached = methods.filter((row) => row.p <= study.level).length;
  const floor = Math.min(...methods.map((row) => row.p_floor));
  const filling = {...fillingOf(page, answer), methods: methods.length, count: reached, floor: chance(page, floor)};
  const chances = (width?: number) => inOrder(methods).map((row) => ({id: row.method, label: methodLabel(page, row.method, width), p: row.p, other: other.find((run) => run.method === row.method)?.p ?? null}));
  const labels = {
    floorLabel: say(words.leastP, {value: chance(page, floor)}),
    levelLabel: say(words.levelP, {value: chance(page, study.level)}),
    otherLabel: other[0] ? `(${say(words.otherStart, {year: other[0].subject})})` : "",
  };
  return figure(page, {
    ...common(page, answer, "p"),
    title: say(reached === 0 ? words.pNone : words.pSome, filling),
    subtitle: say(words.pSub, filling),
    draw: (options) => chanceDots(chances(options.width), {...options, ...labels, floor, level: study.level}),
    data: {head: [say(words.method), say(words.p), say(words.floor)], rows: methods.map((row) => [methodName(page, row.method), row.p, row.p_floor])},
  });
}

const WAYS = ["main", "other_start", "without_donor", "in_time", "placebo"] as const;

/** The answer, and every other way of asking, over the error of fit. */
export function rangeFigure(page: Page, answer: Answer): Node {
  const {say} = page;
  const {methods, runs, study} = answer;
  const name = (subject: string) => nameOf(page, subject);
  const main = methods.map(({method, effect}): Effect => ({method, run: "main", subject: name(study.treated ?? ""), effect}));
  const effects = [...main, ...runs.map(({method, run, subject, effect}): Effect => ({method, run, subject: name(subject), effect}))];
  const asked = effects.filter(({run}) => run === "main" || run === "other_start" || run === "without_donor").map(({effect}) => effect);
  const bands = inOrder(methods).map(({method, pre_rmspe}) => ({id: method, label: methodName(page, method), band: pre_rmspe}));
  return figure(page, {
    ...common(page, answer, "ranges"),
    title: say(words.rangeTitle, {low: points(page, Math.min(...asked)), high: points(page, Math.max(...asked))}),
    subtitle: say(words.rangeSub),
    draw: (options) => effectRows(effects, {...options, methods: bands, runs: WAYS.map((id) => ({id, label: say(runWords[id])})), main: "main"}),
    data: {head: [say(words.method), say(words.run), say(words.subject), say(words.effect)], rows: effects.map((row) => [methodName(page, row.method as Answer["methods"][number]["method"]), say(runWords[row.run as (typeof WAYS)[number]]), row.subject, row.effect])},
  });
}

/** Who the comparison is made of. */
export function weightFigure(page: Page, answer: Answer): Node {
  const {say, language} = page;
  const {methods, weights} = answer;
  const first = inOrder(methods)[0]!;
  const used = weights.filter((row) => row.method === first.method && row.share >= 0.0005).length;
  return figure(page, {
    ...common(page, answer, "weights"),
    title: say(words.weightTitle, {count: used, donor: nameOf(page, first.largest_donor), share: formatPercent(first.largest_share, language, {most: 0})}),
    subtitle: say(words.weightSub),
    draw: (options) => weightDots(weights.map((row) => ({panel: row.method, unit: row.donor, share: row.share})), {...options, panels: panelsOf(page, answer, options.width), nameOf: (unit) => nameOf(page, unit)}),
    data: {head: [say(words.method), say(words.region), say(words.share)], rows: weights.map((row) => [methodName(page, row.method), nameOf(page, row.donor), row.share])},
  });
}
