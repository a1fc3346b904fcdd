import {group} from "d3-array";
import {formatMonth} from "../../lib/format.js";
import {listPageWords as words} from "../../lib/messages/lists-pages.js";
import {stateWords} from "../../lib/messages/states.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {Reference} from "../../lib/report/sentence.js";
import {isOnScreen} from "../charts/options.js";
import {stackedBar, type Part} from "../charts/stacked-bar.js";
import {notYet} from "../parts/not-yet.js";
import {view, type Page} from "../page/page.js";
import {day} from "../parts/day.js";
import {figure} from "../parts/figure.js";
import {filled} from "../parts/filled.js";
import {findingsOf, findingState, type FindingState} from "../parts/filters.js";
import {lastDay} from "../parts/months.js";
import {swatch} from "../parts/light.js";
import {counted, live} from "../parts/reference.js";
import type {Finding} from "../parts/rows.js";
import {cityFoot} from "../parts/source-line.js";
import {dataTable} from "../parts/table.js";
import {findingTable} from "../parts/tables.js";

type FindingReference = Extract<Reference, {kind: "findings"}>;

const STATES = ["rectified", "open", "overdue"] as const;
const HUES = {rectified: "blue", open: "greyLight", overdue: "red"} as const;

/** Unannounced visits: what they found, and whether it was put right. */
export const inspectionsPage = view<readonly Finding[]>({
  async load(page) {
    const all = rowsOf<Finding>(((await page.effects.read("inspections")) as Published)["finding_list"]!);
    return page.period ? findingsOf(all, {kind: "findings", period: page.period}) : [];
  },
  draw(page, rows) {
    const {h, say} = page;
    if (rows.length === 0) return notYet(page, say(words.findingsNone), "inspections");
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, rows)),
      composition(page, rows),
      h("section", null, h("h2", null, say(words.byVisit)), visits(page, rows)),
      h("section", null, h("h2", null, say(words.findings)), findingTable(page, rows, {id: "findings", empty: say(words.findingsNone), first: 80})),
    );
  },
});

function headline(page: Page, rows: readonly Finding[]): (Node | string)[] {
  const period = page.period ?? "";
  const counts = countsOf(page, rows);
  const open = (count: number, more: Partial<FindingReference> = {}) => counted(page, count, {kind: "findings", period, ...more});
  return filled(page, words.findingsSentence, {
    year: period.slice(0, 4),
    visits: new Set(rows.map((row) => row.inspection_id)).size,
    all: open(rows.length),
    done: open(counts.rectified, {state: "rectified"}),
    open: open(counts.open, {state: "open"}),
    overdue: open(counts.overdue, {state: "overdue"}),
    repeated: open(rows.filter((row) => row.repeated).length, {repeated: true}),
  });
}

function countsOf(page: Page, rows: readonly Finding[]): Record<FindingState, number> {
  const end = lastDay(page.period ?? "2000-01");
  const count = (state: FindingState) => rows.filter((row) => findingState(row, end) === state).length;
  return {rectified: count("rectified"), open: count("open"), overdue: count("overdue")};
}

function composition(page: Page, rows: readonly Finding[]): Node {
  const {h, say, language} = page;
  const period = page.period ?? "";
  const counts = countsOf(page, rows);
  const parts: Part[] = STATES.map((state) => ({label: say(stateWords[`finding_${state}`]), count: counts[state], hue: HUES[state]}));
  const labels = STATES.map((state, index) => h("li", null, swatch(page, HUES[state]), ` ${parts[index]?.label} `, live(page, counts[state], {kind: "findings", period, state}, `${parts[index]?.label} ${counts[state]}`)));
  return figure(page, {
    level: 2,
    title: say(words.findingsTitle, {all: rows.length, overdue: counts.overdue}),
    subtitle: say(words.findingsSub, {month: formatMonth(period, language)}),
    name: `findings-${period}`,
    draw: (options) => stackedBar(parts, {...options, labels: !isOnScreen(options)}),
    data: {head: [say(words.state), say(words.count)], rows: parts.map((part) => [part.label, part.count])},
    source: cityFoot(page),
    below: h("ul", {class: "lights"}, labels),
  });
}

/** One line a visit: when, how many units, what is left. */
function visits(page: Page, rows: readonly Finding[]): HTMLElement {
  const {say} = page;
  const lines = [...group(rows, (row) => row.inspection_id)].map(([id, own]) => ({id, date: own.map((row) => row.inspected_on).sort()[0] ?? null, units: new Set(own.map((row) => row.unit)).size, all: own.length, counts: countsOf(page, own)}));
  const open = ({id}: {id: string}, count: number, state?: FindingState) => counted(page, count, {kind: "findings", period: page.period ?? "", inspection_id: id, ...(state ? {state} : {})}, id);
  return dataTable(page, {
    id: "visits",
    caption: say(words.byVisit),
    rows: lines,
    search: false,
    sort: {key: "date", descending: true},
    columns: [
      {key: "id", label: say(words.visit), value: (row) => row.id},
      {key: "date", label: say(words.date), value: (row) => row.date, show: (row) => day(page, row.date)},
      {key: "all", label: say(words.count), value: (row) => row.all, show: (row) => open(row, row.all), numeric: true},
      {key: "units", label: say(words.units), value: (row) => row.units, numeric: true, minor: true},
      ...STATES.map((state) => ({key: state, label: say(stateWords[`finding_${state}`]), value: (row: (typeof lines)[number]) => row.counts[state], show: (row: (typeof lines)[number]) => open(row, row.counts[state], state), numeric: true, minor: true})),
    ],
  });
}
