import {formatPercent} from "../../../lib/format.js";
import {impactWords as words, leftOutWords, runWords} from "../../../lib/messages/impact.js";
import type {Page} from "../../page/page.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {nameOf} from "../economy/names.js";
import type {Answer} from "./rows.js";
import {chance, fillingOf, inOrder, methodLabel, methodName, points, size, sourcesIn} from "./words.js";

/** The same in figures: methods, re-runs, and every year with its source. */
export function tablesPart(page: Page, answer: Answer): HTMLElement {
  const {h, say} = page;
  const {left_out: leftOut} = answer;
  return h(
    "section",
    null,
    h("h2", null, say(words.methods)),
    methodTable(page, answer),
    h("h2", null, say(words.panel, fillingOf(page, answer))),
    panelTable(page, answer),
    h("h2", null, say(words.runs)),
    runTable(page, answer),
    leftOut.length > 0 && [h("h2", null, say(words.leftOut)), h("ul", null, leftOut.map((row) => h("li", null, say(leftOutWords[row.reason], {unit: nameOf(page, row.unit), years: row.years}))))],
  );
}

/** Real figures, and where they stand. */
const origin = (page: Page, {study}: Answer) => ({real: true, source: sourcesIn(page, study.source)});

function methodTable(page: Page, answer: Answer): HTMLElement {
  const {methods} = answer;
  const {say} = page;
  const without = (row: Answer["methods"][number]) => (row.lowest_without_one === null || row.highest_without_one === null ? "—" : say(words.fromTo, {low: points(page, row.lowest_without_one), high: points(page, row.highest_without_one)}));
  return dataTable(page, {
    id: "impact-methods",
    ...origin(page, answer),
    caption: say(words.methods),
    rows: inOrder(methods),
    columns: [
      {key: "method", label: say(words.method), value: (row) => methodName(page, row.method)},
      {key: "effect", label: say(words.effect), value: (row) => row.effect, show: (row) => points(page, row.effect), numeric: true},
      {key: "p", label: say(words.p), value: (row) => row.p, show: (row) => chance(page, row.p), numeric: true},
      {key: "floor", label: say(words.floor), value: (row) => row.p_floor, show: (row) => chance(page, row.p_floor), numeric: true, minor: true},
      {key: "placebos", label: say(words.placebos), value: (row) => row.at_least_as_large, show: (row) => say(words.of, {count: row.at_least_as_large, all: row.placebos}), numeric: true, minor: true},
      {key: "fit", label: say(words.fit), value: (row) => row.pre_rmspe, show: (row) => size(page, row.pre_rmspe), numeric: true, minor: true},
      {key: "without", label: say(words.without), value: without, numeric: true, minor: true},
      {key: "largest", label: say(words.largest), value: (row) => row.largest_share, show: (row) => largestShare(page, row), minor: true},
    ],
  });
}

/** In difference in differences all weigh the same: nobody has the most. */
function largestShare(page: Page, {method, largest_donor, largest_share}: Answer["methods"][number]): string {
  const share = formatPercent(largest_share, page.language, {most: 0});
  return method === "difference_in_differences" ? page.say(words.each, {share}) : `${nameOf(page, largest_donor)} ${share}`;
}

function panelTable(page: Page, answer: Answer): HTMLElement {
  const {gaps, methods} = answer;
  const {say} = page;
  const own = gaps.filter((row) => row.role === "treated");
  const first = inOrder(methods)[0]!.method;
  const of = (year: number, method: string) => own.find((row) => row.year === year && row.method === method);
  return dataTable(page, {
    id: "impact-years",
    ...origin(page, answer),
    caption: say(words.pathHead),
    rows: own.filter((row) => row.method === first).toSorted((a, b) => b.year - a.year),
    search: false,
    first: 10,
    columns: [
      {key: "year", label: say(words.year), value: (row) => row.year},
      {key: "actual", label: say(words.actual), value: (row) => row.actual, show: (row) => sourceLink(page, size(page, row.actual), row.row_id), numeric: true},
      ...inOrder(methods).map(({method}, at) => ({
        key: method,
        label: methodName(page, method),
        value: (row: Answer["gaps"][number]) => of(row.year, method)?.counterfactual ?? null,
        show: (row: Answer["gaps"][number]) => size(page, of(row.year, method)?.counterfactual ?? Number.NaN),
        numeric: true,
        ...(at > 0 ? {minor: true} : {}),
      })),
      {key: "source", label: say(words.source), value: (row) => row.row_id, show: (row) => sourceLink(page, say(words.source), row.row_id), minor: true},
    ],
  });
}

function runTable(page: Page, answer: Answer): HTMLElement {
  const {runs} = answer;
  const {say} = page;
  return dataTable(page, {
    id: "impact-runs",
    ...origin(page, answer),
    caption: say(words.runs),
    rows: inOrder(runs),
    first: 12,
    columns: [
      {key: "method", label: say(words.method), value: (row) => methodLabel(page, row.method, page.width)},
      {key: "run", label: say(words.run), value: (row) => `${say(runWords[row.run])} ${nameOf(page, row.subject)}`},
      {key: "effect", label: say(words.effect), value: (row) => row.effect, show: (row) => points(page, row.effect), numeric: true},
    ],
  });
}
