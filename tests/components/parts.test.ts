import {describe, expect, it} from "vitest";
import {csvText} from "../../src/components/parts/csv.js";
import {findingState, problemsOf, problemState, tasksOf} from "../../src/components/parts/filters.js";
import {lastDay} from "../../src/components/parts/months.js";
import {decodeReference, encodeReference, live} from "../../src/components/parts/reference.js";
import type {Problem, TaskStatus} from "../../src/components/parts/rows.js";
import {folded, matcher} from "../../src/components/parts/search.js";
import {dataTable} from "../../src/components/parts/table.js";
import type {Reference} from "../../src/lib/report/sentence.js";
import {testPage, textOf} from "./page.js";

const task = (more: Partial<TaskStatus>) => ({period: "2022-09", task_id: "T-001", city: true, lead_units: "D01", light: "done", light_previous: null, claim: false, verdict: null, verified: false, ...more}) as TaskStatus;
const problem = (more: Partial<Problem>) => ({problem_id: "P-1", found_on: "2022-03-01", due: "2022-06-30", solved_on: null, ...more}) as Problem;

describe("CSV", () => {
  it("opens right in Excel: byte order mark, CRLF, quotes, and a formula stays text", () => {
    expect(csvText(["任务", "数"], [['a"b,c', 1], ["=1+1", null]])).toBe("\ufeff任务,数\r\n\"a\"\"b,c\",1\r\n'=1+1,\r\n");
  });
});

describe("search", () => {
  it.each([["齐鑫", "推广齐鑫贷", true], ["ａＢ", "ab", true], ["水利 9月", "水利局9月进展", true], ["水利 8月", "水利局9月进展", false]])("%s in %s: %s", (query, text, found) => {
    expect(matcher(query)(folded(text))).toBe(found);
  });
});

describe("references in the address", () => {
  it.each<Reference>([
    {kind: "tasks", period: "2022-09", lights: ["behind", "overdue"], unit_id: "D01"},
    {kind: "tasks", period: "2022-09", claim: true, verdict: "returned"},
    {kind: "problems", period: "2022-09", state: "overdue"},
    {kind: "reporting", period: "2022-09", reported: false},
    {kind: "findings", period: "2022-09"},
  ])("%j comes back as it was", (reference) => {
    expect(decodeReference(encodeReference(reference), "2022-09")).toEqual(reference);
  });

  it("text that is no reference opens nothing", () => {
    expect([decodeReference("", "2022-09"), decodeReference("javascript:alert(1)", "2022-09")]).toEqual([null, null]);
  });

  it("a number is a link that others can follow, and opens its rows in place", () => {
    const page = testPage({state: {light: "behind"}});
    const link = live(page, 3, {kind: "problems", period: "2022-09", state: "overdue"});
    expect(link.getAttribute("href")).toBe("?light=behind&show=problems%7Estate%3Doverdue");
    link.click();
    expect(page.changes).toEqual([{show: "problems~state=overdue"}]);
  });
});

describe("what a reference means", () => {
  it("tasks: by light, change, claim, verdict and unit; a county's own items are not city tasks", () => {
    const rows = [
      task({task_id: "T-1", light: "overdue", light_previous: "on_schedule"}),
      task({task_id: "T-2", light: "on_schedule", light_previous: "behind", lead_units: "D01、D02"}),
      task({task_id: "T-3", claim: true, verdict: "returned"}),
      task({task_id: "T-4", light: "overdue", city: false}),
      task({task_id: "T-5", period: "2022-08", light: "overdue"}),
    ];
    const ids = (reference: object) => tasksOf(rows, {kind: "tasks", period: "2022-09", ...reference}).map((row) => row.task_id);
    expect(ids({lights: ["overdue"]})).toEqual(["T-1"]);
    expect(ids({change: "new"})).toEqual(["T-1"]);
    expect(ids({change: "better"})).toEqual(["T-2"]);
    expect(ids({claim: true, verdict: "returned"})).toEqual(["T-3"]);
    expect(ids({unit_id: "D02"})).toEqual(["T-2"]);
  });

  it("problems: as they stood at the end of the month, not as they stand today", () => {
    const later = problem({solved_on: "2022-10-03"});
    expect([problemState(later, "2022-06-30"), problemState(later, "2022-09-30"), problemState(later, "2022-10-31")]).toEqual(["open", "overdue", "solved"]);
    expect(problemState(problem({due: null}), "2022-09-30")).toBe("open");
  });

  it("problems of a year begin in January; those solved this month count whenever found", () => {
    const rows = [problem({problem_id: "old", found_on: "2021-11-01", solved_on: "2022-09-02"}), problem({problem_id: "new", found_on: "2022-09-05"})];
    const ids = (state?: "found_this_month" | "solved_this_month") => problemsOf(rows, {kind: "problems", period: "2022-09", ...(state && {state})}).map((row) => row.problem_id);
    expect([ids(), ids("found_this_month"), ids("solved_this_month")]).toEqual([["new"], ["new"], ["old"]]);
  });

  it("findings: due on the last day is not overdue", () => {
    expect([findingState({rectified_on: null, due: "2022-09-30"}, "2022-09-30"), findingState({rectified_on: null, due: "2022-09-29"}, "2022-09-30")]).toEqual(["open", "overdue"]);
  });

  it("months end on their last day, leap years too", () => {
    expect([lastDay("2022-09"), lastDay("2024-02"), lastDay("2022-12")]).toEqual(["2022-09-30", "2024-02-29", "2022-12-31"]);
  });
});

describe("a table", () => {
  const rows = [{name: "乙区", score: 78}, {name: "甲区", score: null}, {name: "丙区", score: 90}];
  const make = (state = {}) => {
    const page = testPage({state});
    const table = dataTable(page, {id: "t", caption: "得分", rows, search: true, columns: [{key: "name", label: "单位", value: (row) => row.name}, {key: "score", label: "得分", value: (row) => row.score, numeric: true, minor: true}]});
    return {page, table, names: () => [...table.querySelectorAll("tbody tr")].map((row) => textOf(row.querySelector("td")!))};
  };

  it("sorts by a column, missing values last both ways, and says so", () => {
    const {table, names, page} = make();
    const button = table.querySelectorAll("th button")[1] as HTMLElement;
    button.click();
    expect(names()).toEqual(["丙区", "乙区", "甲区"]);
    button.click();
    expect(names()).toEqual(["乙区", "丙区", "甲区"]);
    expect(table.querySelectorAll("th")[1]!.getAttribute("aria-sort")).toBe("ascending");
    expect(page.changes.at(-1)).toEqual({"t.sort": "score"});
  });

  it("finds part of a word and restores search and order from the address", () => {
    expect(make({"t.q": "丙"}).names()).toEqual(["丙区"]);
    expect(make({"t.sort": "-score"}).names()).toEqual(["丙区", "乙区", "甲区"]);
  });

  it("shows text from a file as text", () => {
    const page = testPage();
    const table = dataTable(page, {id: "t", caption: "", rows: [{name: "<img src=x onerror=alert(1)>"}], columns: [{key: "name", label: "名", value: (row) => row.name}]});
    expect(table.querySelector("img")).toBeNull();
    expect(textOf(table)).toContain("<img src=x");
  });
});
