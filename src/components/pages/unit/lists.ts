import {isCounted} from "../../../lib/measures/counted.js";
import {unitWords} from "../../../lib/messages/unit.js";
import {stateWords} from "../../../lib/messages/states.js";
import {watched} from "../../../lib/report/lights.js";
import type {Page} from "../../page/page.js";
import {day, month} from "../../parts/day.js";
import {findingsOf, problemsOf} from "../../parts/filters.js";
import type {TaskStatus} from "../../parts/rows.js";
import {findingTable, problemTable, taskTable} from "../../parts/tables.js";
import {dataTable} from "../../parts/table.js";
import type {UnitData} from "../unit.js";

/** What the unit leads and is measured by: city tasks and its own broken-down items. Tasks of other plans stand apart. */
export function tasksPart(page: Page, data: UnitData): Node {
  const {h, say, period} = page;
  const now = data.tasks.filter((task) => task.period === period);
  const rows = now.filter(isCounted);
  const watch = rows.filter((task) => (watched as readonly string[]).includes(task.light)).length;
  const title = rows.length === 0 ? "" : say(unitWords.tasksTitle, {count: rows.length, watch});
  return h("section", null, h("h2", null, say(unitWords.tasks)), h("p", null, title), taskTable(page, rows, {id: "tasks", unit: data.unit.unit_id, empty: say(unitWords.tasksNone)}), otherPlans(page, data, now.filter((task) => !isCounted(task))));
}

/** Tasks of plans that the city does not count: shown, and said to enter no share. */
function otherPlans(page: Page, data: UnitData, rows: readonly TaskStatus[]): Node | null {
  const {h, say, language} = page;
  if (rows.length === 0) return null;
  const plans = [...new Set(rows.flatMap(({plan}) => plan ?? []))].join(language === "zh" ? "、" : ", ");
  const title = say(plans ? unitWords.otherPlansNamed : unitWords.otherPlans, {count: rows.length, plans});
  return h("section", {class: "not-counted"}, h("h3", null, title), h("p", {class: "sub"}, say(unitWords.otherPlansHint)), taskTable(page, rows, {id: "other-plans", unit: data.unit.unit_id, empty: "", caption: title}));
}

export function problemsPart(page: Page, data: UnitData): Node {
  const {h, say, period} = page;
  const rows = period ? problemsOf(data.problems, {kind: "problems", period}) : [];
  return h("section", null, h("h2", null, say(unitWords.problems)), problemTable(page, rows, {id: "problems", empty: say(unitWords.problemsNone), unit: false}));
}

export function findingsPart(page: Page, data: UnitData): Node {
  const {h, say, period} = page;
  const rows = period ? findingsOf(data.findings, {kind: "findings", period}) : [];
  return h("section", null, h("h2", null, say(unitWords.findings)), findingTable(page, rows, {id: "findings", empty: say(unitWords.findingsNone), unit: false}));
}

/** Month by month: reported or not, when, in which file. */
export function reportingPart(page: Page, data: UnitData): Node {
  const {h, say, period} = page;
  const year = period?.slice(0, 4) ?? "";
  const rows = data.reporting.filter((row) => row.period.slice(0, 4) === year && row.period <= (period ?? ""));
  const words = say(unitWords.reportingSentence, {year, months: rows.length, reported: rows.filter((row) => row.reported).length});
  const table = dataTable(page, {
    id: "reporting",
    caption: say(unitWords.reporting),
    rows: rows.toReversed(),
    search: false,
    columns: [
      {key: "month", label: say(unitWords.month), value: (row) => row.period, show: (row) => month(page, row.period)},
      {key: "reported", label: say(unitWords.reported), value: (row) => say(row.reported ? stateWords.reported : stateWords.silent)},
      {key: "items", label: say(unitWords.items), value: (row) => row.items, numeric: true},
      {key: "received", label: say(unitWords.received), value: (row) => row.received, show: (row) => day(page, row.received), minor: true},
      {key: "file", label: say(unitWords.file), value: (row) => row.file?.split("/").at(-1) ?? null, minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(unitWords.reporting)), rows.length > 0 ? h("p", null, words) : null, table);
}
