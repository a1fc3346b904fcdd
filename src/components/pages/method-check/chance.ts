import {formatPercent} from "../../../lib/format.js";
import {checkWords as words} from "../../../lib/messages/method-check.js";
import {funnelDots} from "../../charts/funnel-dots.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable} from "../../parts/table.js";
import {fillingOf, nameOf, section, titleOf, type Checked} from "./context.js";
import type {GroupMeasureRow, LimitRow} from "./rows.js";

/** How much of the difference between units in one measure may be chance. */
export function chancePart(page: Page, checked: Checked): HTMLElement {
  const {h, say, state, effects} = page;
  const all = checked.rows<LimitRow>("measure_limits");
  const weights = new Map(checked.rows<GroupMeasureRow>("group_measures").map(({code, effective_weight: weight}) => [code, weight]));
  const codes = [...new Set(all.map(({code}) => code))].toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const chosen = codes.find((code) => code === state["measure"]) ?? codes[0];
  if (chosen === undefined) return section(page, say(words.chanceHead), say(words.chanceNone));
  const rows = all.filter(({code}) => code === chosen);
  const select = h("select", {id: "measure"}, codes.map((code) => h("option", {value: code, selected: code === chosen}, titleOf(page, checked, code)))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({measure: select.value}));
  const picker = h("p", {class: "filters"}, h("label", null, say(words.pick), select));
  return section(page, say(words.chanceHead), picker, funnelFigure(page, checked, rows), ranksTable(page, checked, rows));
}

function chanceSentence(page: Page, checked: Checked, rows: readonly LimitRow[]): string {
  const {say, language} = page;
  const beyond = rows.filter(({place}) => place !== "within").map(({unit_id}) => nameOf(checked, unit_id));
  const filling = {title: titleOf(page, checked, rows[0]!.code), count: rows.length, beyond: beyond.join(language === "zh" ? "、" : ", ")};
  return say(beyond.length === 0 ? words.chanceWithin : words.chanceBeyond, filling);
}

function funnelFigure(page: Page, checked: Checked, rows: readonly LimitRow[]): HTMLElement {
  const {say} = page;
  const dots = rows.map(({unit_id, n, value, place}) => ({name: nameOf(checked, unit_id), n, value, beyond: place !== "within"}));
  const {code, target, tau2} = rows[0]!;
  return figure(page, {
    title: chanceSentence(page, checked, rows), subtitle: say(words.chanceSub, {...fillingOf(page, checked), measure: titleOf(page, checked, code)}), name: `funnel-${checked.name}-${code}`,
    draw: (options) => funnelDots(dots, {...options, target, tau2}),
    data: {head: [words.unit, words.cases, words.value].map((word) => say(word)), rows: dots.map((dot) => [dot.name, dot.n, dot.value])},
    source: cityFoot(page),
  });
}

/** The ranks that chance allows each unit in this one measure, all at once. */
function ranksTable(page: Page, checked: Checked, rows: readonly LimitRow[]): HTMLElement | null {
  const {say, language} = page;
  if (rows.every(({best}) => best === null)) return null;
  return dataTable(page, {
    id: "chance", caption: say(words.chanceHead), rows, search: false, sort: {key: "value", descending: true},
    columns: [
      {key: "unit", label: say(words.unit), value: (row) => nameOf(checked, row.unit_id)},
      {key: "value", label: say(words.value), value: (row) => row.value, show: (row) => formatPercent(row.value, language), numeric: true},
      {key: "best", label: say(words.best), value: (row) => row.best, numeric: true},
      {key: "worst", label: say(words.worst), value: (row) => row.worst, numeric: true},
      {key: "n", label: say(words.cases), value: (row) => row.n, numeric: true, minor: true},
    ],
  });
}
