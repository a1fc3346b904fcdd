import {byNumeral} from "../../lib/dialect/numeral-order.js";
import {kindWords} from "../../lib/messages/codes.js";
import {changeWords} from "../../lib/messages/score-change.js";
import {unitWords} from "../../lib/messages/unit.js";
import {widest} from "../../lib/measures/window.js";
import {defaultParameters} from "../../lib/methodology/parameters.js";
import {group} from "d3-array";
import {rowsOf, type Published, type Table} from "../../lib/published.js";
import {view, type Page} from "../page/page.js";
import {guarded, notice} from "../parts/notice.js";
import {spanOf, spanPicker, tablesOver} from "../parts/span.js";
import type {Adjustment, Finding, Measure, MeasureRow, Problem, Reporting, TaskStatus, Unit, UnitScore} from "../parts/rows.js";
import {wordOf} from "../parts/words.js";
import {adjustmentsPart} from "./unit/adjustments.js";
import {changePart, type ChangeRow, type LimitPlace} from "./unit/change.js";
import {headPart} from "./unit/head.js";
import {findingsPart, problemsPart, reportingPart, tasksPart} from "./unit/lists.js";
import {measuresPart} from "./unit/measures.js";
import {waterfallPart} from "./unit/waterfall.js";

/** Everything that is known of one unit; rows of all months. */
export interface UnitData {
  readonly unit: Unit;
  readonly scores: readonly UnitScore[];
  readonly measures: readonly Measure[];
  readonly measureRows: readonly MeasureRow[];
  readonly changes: readonly ChangeRow[];
  readonly limits: readonly LimitPlace[];
  readonly adjustments: readonly Adjustment[];
  readonly tasks: readonly TaskStatus[];
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly reporting: readonly Reporting[];
  /** The least share of weight that must be there, by the edition of the month. */
  readonly leastShare: number | null;
  /** Names by code, of all units. */
  readonly names: ReadonlyMap<string, string>;
}

interface Loaded {
  readonly units: readonly Unit[];
  readonly data: UnitData | null;
}

/** One unit: score, how it came about, and every row behind it. */
export const unitPage = view<Loaded>({
  async load(page) {
    const published = (await page.effects.read("units")) as Published;
    const units = rowsOf<Unit>(published["units"]!);
    const {reader} = page.about;
    const id = reader.kind === "unit" ? reader.unit : page.state["id"];
    const unit = units.find(({unit_id}) => unit_id === id);
    return {units, data: unit ? await unitData(page, unit, units) : null};
  },
  draw(page, {units, data}) {
    const {h, say, state} = page;
    if (data) return h("div", null, picker(page, units, data.unit.unit_id), spanPicker(page), parts(page, data));
    const unknown = state["id"] ? notice(page, say(unitWords.unknown, {id: state["id"]})) : null;
    return h("div", null, unknown, h("p", {class: "headline"}, say(unitWords.choose)), directory(page, units));
  },
});

async function unitData(page: Page, unit: Unit, units: readonly Unit[]): Promise<UnitData> {
  const shard = (await page.effects.shard(`unit/${fileSafe(unit.unit_id)}.json`)) as Published;
  const rows = <R extends object>(name: string): R[] => (shard[name] ? rowsOf<R>(shard[name] as Table) : []);
  const over = await tablesOver(page, `windows/unit-${fileSafe(unit.unit_id)}.json`);
  const toDate = page.period !== null && widest(spanOf(page), page.period) === "year";
  const scores = over("scores", rows<UnitScore>("scores"));
  return {
    unit,
    scores,
    measures: over("measures", rows<Measure>("measures")),
    measureRows: over("measure_rows", rows<MeasureRow>("measure_rows")),
    changes: toDate ? rows("score_changes") : [],
    limits: toDate ? rows("limits") : [],
    adjustments: over("adjustments", rows<Adjustment>("adjustments")),
    tasks: rows("tasks"),
    problems: rows("problems"),
    findings: rows("findings"),
    reporting: rows("reporting"),
    leastShare: await leastShare(page, scores),
    names: new Map(units.map(({unit_id, name}) => [unit_id, name])),
  };
}

async function leastShare(page: Page, scores: readonly UnitScore[]): Promise<number | null> {
  const edition = scores.find(({period}) => period === page.period)?.edition;
  if (edition === undefined) return null;
  const published = (await page.effects.read("method")) as Published;
  const parameters = rowsOf<{edition: string; parameter: string; value: string}>(published["edition_parameters"]!);
  const given = parameters.find((row) => row.edition === edition && row.parameter === "min_share_present")?.value;
  return given === undefined ? defaultParameters.min_share_present : Number(given);
}

/** A unit's code as the publisher writes it into a file name. */
export function fileSafe(id: string): string {
  return encodeURIComponent(id).replaceAll("%", "_");
}

function parts(page: Page, data: UnitData): Node[] {
  const {say} = page;
  return [
    guarded(page, data.unit.name, () => headPart(page, data)),
    guarded(page, say(changeWords.figure), () => changePart(page, data)),
    guarded(page, say(unitWords.total), () => waterfallPart(page, data)),
    guarded(page, say(unitWords.measures), () => measuresPart(page, data)),
    guarded(page, say(unitWords.adjustments), () => adjustmentsPart(page, data)),
    guarded(page, say(unitWords.tasks), () => tasksPart(page, data)),
    guarded(page, say(unitWords.problems), () => problemsPart(page, data)),
    guarded(page, say(unitWords.findings), () => findingsPart(page, data)),
    guarded(page, say(unitWords.reporting), () => reportingPart(page, data)),
  ];
}

function picker(page: Page, units: readonly Unit[], chosen: string): HTMLElement {
  const {h, say, effects} = page;
  const select = h("select", {id: "unit"}, byGroup(page, units).map(([name, own]) =>
    h("optgroup", {label: name}, own.map(({unit_id, name: text}) => h("option", {value: unit_id, selected: unit_id === chosen}, text))))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({id: select.value, show: ""}));
  return h("p", {class: "filters"}, h("label", null, say(unitWords.pick), select));
}

function directory(page: Page, units: readonly Unit[]): HTMLElement {
  const {h} = page;
  return h("div", {class: "directory"}, byGroup(page, units).map(([name, own]) =>
    h("section", null, h("h2", null, name), h("ul", {class: "names"}, own.map(({unit_id, name: text}) => h("li", null, h("a", {href: page.href("unit", {id: unit_id})}, text)))))));
}

/** Units by peer group, in the order of the register, classes of departments after them as their numerals run; those of a kind alone are named by it. */
function byGroup(page: Page, units: readonly Unit[]): [string, Unit[]][] {
  const groups = [...group(units.filter(({reports}) => reports), ({peer_group}) => peer_group)];
  const departments = groups.filter(([, own]) => own.every(({kind}) => kind === "department")).sort(([a], [b]) => byNumeral(a, b));
  return [...groups.filter((each) => !departments.includes(each)), ...departments].map(([name, own]) => [wordOf(page, kindWords, name) ?? name, own]);
}
