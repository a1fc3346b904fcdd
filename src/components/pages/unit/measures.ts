import {formatNumber, formatPercent, formatSigned} from "../../../lib/format.js";
import {spanWords} from "../../../lib/messages/windows.js";
import {unitWords} from "../../../lib/messages/unit.js";
import {measureCatalogue} from "../../../lib/measures/catalogue.js";
import {economicMeasures} from "../../../lib/measures/economy.js";
import {widest} from "../../../lib/measures/window.js";
import type {Page} from "../../page/page.js";
import type {Measure, MeasureRow} from "../../parts/rows.js";
import {comparedMonth, spanOf} from "../../parts/span.js";
import {sourceButton} from "../../parts/source.js";
import {cityFoot} from "../../parts/source-line.js";
import {takeTable} from "../../parts/take-table.js";
import type {UnitData} from "../unit.js";
import {titleOf} from "./waterfall.js";

const ECONOMIC: ReadonlySet<string> = new Set(economicMeasures.map(({code}) => code));
const UNDIVIDED: ReadonlySet<string> = new Set(measureCatalogue.filter(({denominator}) => denominator.zh === "—").map(({code}) => code));

/** The tree of measures: value, score, weight, contribution; each opens the rows it was counted from. */
export function measuresPart(page: Page, data: UnitData): Node | null {
  const {h, say, period} = page;
  const own = data.measures.filter((measure) => measure.period === period);
  const root = own.find((measure) => measure.parent === null);
  if (!root) return null;
  const before = comparedMonth(page);
  const earlier = data.measures.filter((measure) => measure.period === before);
  const change = widest(spanOf(page), period ?? "") === "half" ? spanWords.changeHalf : spanWords.changeMonth;
  const heads = [unitWords.measure, unitWords.value, unitWords.score, unitWords.weight, unitWords.contribution, change];
  const rows = branch(own, root.code, 0).map(({measure, depth}) => row(page, measure, depth, notCounting(page, measure, own, data), earlier.find(({code}) => code === measure.code) ?? null));
  const leaves = branch(own, root.code, 0).flatMap(({measure}) => (measure.measure ? [behind(page, measure, data)] : []));
  return h(
    "section",
    null,
    h("h2", null, say(unitWords.measures)),
    takeTable(page, {id: "measures", caption: say(unitWords.measures), source: cityFoot(page)}, h("table", {class: "measures"}, h("thead", null, h("tr", null, heads.map((head, index) => h("th", {scope: "col", class: index > 0 ? (index === 3 || index === 5 ? "number minor" : "number") : null}, say(head))))), h("tbody", null, rows))),
    h("div", {class: "behind"}, leaves),
  );
}

interface Placed {
  readonly measure: Measure;
  readonly depth: number;
}

/** Children under their parent, heavier first. */
function branch(all: readonly Measure[], parent: string, depth: number): Placed[] {
  return all
    .filter((measure) => measure.parent === parent)
    .toSorted((a, b) => b.effective_weight - a.effective_weight)
    .flatMap((measure) => [{measure, depth}, ...branch(all, measure.code, depth + 1)]);
}

function row(page: Page, measure: Measure, depth: number, note: string | null, earlier: Measure | null): HTMLElement {
  const {h, language} = page;
  const change = earlier && measure.contribution !== null && earlier.contribution !== null ? measure.contribution - earlier.contribution : null;
  const number = (value: number | null) => (value === null ? "—" : formatNumber(value, language, {least: 1, most: 1}));
  return h(
    "tr",
    {class: depth === 0 ? "group" : null},
    h("th", {scope: "row", style: `padding-left:${depth * 20}px`}, titleOf(page, measure)),
    h("td", {class: "number"}, valueText(page, measure), " ", fractionOf(page, measure), note && h("span", {class: "why-not sub"}, note)),
    h("td", {class: "number"}, number(measure.score)),
    h("td", {class: "number minor"}, formatPercent(measure.effective_weight, language, {most: 1})),
    h("td", {class: "number"}, measure.contribution === null ? "—" : formatNumber(measure.contribution, language, {least: 2, most: 2})),
    h("td", {class: "number minor"}, change === null ? "—" : formatSigned(change, language, {least: 2, most: 2})),
  );
}

/** Why a line weighs nothing though there is a value in it: too little of its group is there, all units are equal, or it is context, which has no contribution. */
function notCounting(page: Page, measure: Measure, own: readonly Measure[], {leastShare}: UnitData): string | null {
  const {say, language} = page;
  const root = own.find(({parent}) => parent === null);
  if (measure.effective_weight > 0 || !root || root.score === null) return null;
  if (!measure.measure) return tooLittle(page, own.filter(({parent}) => parent === measure.code), leastShare);
  if (measure.weight === 0 && measure.contribution === null) return say(unitWords.context);
  if (measure.value === null) return null;
  if (measure.weight === 0) return say(unitWords.allEqual);
  const group = own.find(({code}) => code === measure.parent);
  return group && group.score === null ? say(unitWords.groupLeftOut, {group: titleOf({language}, group)}) : null;
}

function tooLittle({say, language}: Page, children: readonly Measure[], leastShare: number | null): string | null {
  const there = children.filter(({score}) => score !== null);
  if (there.length === 0) return null;
  const share = formatPercent(there.reduce((sum, {weight}) => sum + weight, 0), language, {most: 0});
  return leastShare === null ? say(unitWords.tooLittle, {share}) : say(unitWords.tooLittleOf, {share, least: formatPercent(leastShare, language, {most: 0})});
}

function valueText({say, language}: Page, {measure, value, denominator, unit}: Measure): string {
  if (!measure) return "";
  if (value === null && ECONOMIC.has(measure)) return say(unitWords.noRegion);
  if (value === null) return denominator === 0 ? say(unitWords.noDenominator) : say(unitWords.noValue);
  return unit === "%" ? formatPercent(value, language) : formatNumber(value, language);
}

/** What was divided by what, beside a share: 19 ÷ 20. A mean or a growth divides nothing; a place is one of so many. */
function fractionOf({h, say}: Page, {measure, value, numerator, denominator, unit}: Measure): HTMLElement | null {
  if (value === null || denominator === null) return null;
  if (measure === "economic_rank") return h("span", {class: "fraction sub"}, say(unitWords.ofRegions, {count: denominator}));
  if (unit !== "%" || (measure !== null && UNDIVIDED.has(measure))) return null;
  return h("span", {class: "fraction sub"}, `(${say(unitWords.fraction, {numerator: numerator ?? "—", denominator})})`);
}

/** The rows a measure was counted from, those in the numerator first. */
function behind(page: Page, measure: Measure, data: UnitData): HTMLElement {
  const {h, say, period} = page;
  const rows = data.measureRows.filter((row) => row.period === period && row.measure === measure.measure);
  const details = h("details", {class: "rows-behind"}, h("summary", null, say(unitWords.rowsBehind, {measure: titleOf(page, measure), count: rows.length})));
  const fill = () => details.append(group(page, say(unitWords.counted), rows.filter((row) => row.counted), data), group(page, say(unitWords.notCounted), rows.filter((row) => !row.counted), data));
  details.addEventListener("toggle", fill, {once: true});
  return details;
}

function group(page: Page, title: string, rows: readonly MeasureRow[], data: UnitData): Node {
  const {h} = page;
  if (rows.length === 0) return page.document.createTextNode("");
  return h("div", null, h("p", {class: "sub"}, `${title} ${rows.length}`), h("ul", {class: "items"}, rows.map((row) => h("li", null, sourceButton(page, `${row.item} ${nameOf(row, data)}`.trim(), row.row_id)))));
}

function nameOf({item, period}: MeasureRow, {tasks, problems, findings}: UnitData): string {
  return (
    tasks.find((task) => task.task_id === item && task.period === period)?.title ??
    problems.find((problem) => problem.problem_id === item)?.title ??
    findings.find((finding) => finding.finding_id === item)?.finding ??
    ""
  );
}
