import {describe, expect, it} from "vitest";
import {seenAt, type AssignmentRow} from "../../../loaders/evaluate/chain.js";
import {assignment, counted, document, measured} from "./unit-month.js";

describe("assignments", () => {
  it("are signed for in time by the day, and those whose date has not come are not asked about", () => {
    const result = measured("assignment_receipt", {
      assignments: [
        assignment("on the day", {receipt_due: "2022-03-04", signed_on: "2022-03-04"}),
        assignment("a day late", {receipt_due: "2022-03-04", signed_on: "2022-03-05"}),
        assignment("never", {receipt_due: "2022-03-04"}),
        assignment("not yet asked", {assigned_on: "2022-09-29", receipt_due: "2022-10-02"}),
        assignment("no date given", {signed_on: "2022-03-02"}),
        assignment("of last year", {assigned_on: "2021-12-31", receipt_due: "2022-01-03", signed_on: "2022-01-02"}),
      ],
    });
    expect(result).toMatchObject({numerator: 1, denominator: 3, value: 1 / 3});
    expect(counted(result)).toEqual(["on the day"]);
  });

  it("are closed in time only by the office's closing, and count once they are due or closed", () => {
    const result = measured("assignment_closure", {
      assignments: [
        assignment("in time", {due: "2022-06-30", closed_on: "2022-06-30"}),
        assignment("early, not yet due", {due: "2022-12-31", closed_on: "2022-09-01"}),
        assignment("late", {due: "2022-06-30", closed_on: "2022-07-01"}),
        assignment("overdue", {due: "2022-09-29"}),
        assignment("due today", {due: "2022-09-30"}),
        assignment("closed after the cut-off", {due: "2022-08-31", closed_on: "2022-10-05", ever_closed: false}),
      ],
    });
    expect(result).toMatchObject({numerator: 2, denominator: 5, value: 0.4});
    expect(counted(result)).toEqual(["in time", "early, not yet due"]);
    expect(result.rows.map((row) => row.row_id)).toContain("row-overdue");
  });

  it("never let a problem that the unit solved by itself into their denominator", () => {
    const problems = [{problem_id: "P-1", found_on: "2022-03-01", due: "2022-04-01", solved_on: "2022-03-09", row_id: "p"}];
    expect(measured("assignment_closure", {problems})).toEqual({numerator: 0, denominator: 0, value: null, rows: []});
  });

  it("that broke out again are a share of those once closed", () => {
    const result = measured("assignment_reopened", {
      assignments: [
        assignment("stayed closed", {closed_on: "2022-05-01"}),
        assignment("again, and closed again", {closed_on: "2022-08-01", reopened_on: "2022-06-01"}),
        assignment("again after the cut-off", {closed_on: "2022-05-01", reopened_on: "2022-10-03"}),
        assignment("open"),
        assignment("again and open", {reopened_on: "2022-09-30"}),
      ],
    });
    expect(result).toMatchObject({numerator: 2, denominator: 4, value: 0.5});
  });
});

describe("an assignment at a cut-off", () => {
  const row: AssignmentRow = {
    assignment_id: "J", assigned_on: "2022-03-01", receipt_due: null, signed_on: null, original_due: "2022-06-30", extension_approved_on: "2022-06-20", extended_due: "2022-08-31",
    first_closed_on: "2022-07-10", closed_on: "2022-09-15", reopened_on: "2022-08-20", row_id: "r",
  };

  it.each([
    ["2022-06-19", "2022-06-30", null, false],
    ["2022-06-20", "2022-08-31", null, false],
    ["2022-07-31", "2022-08-31", "2022-07-10", true],
    ["2022-08-31", "2022-08-31", null, true],
    ["2022-09-30", "2022-08-31", "2022-09-15", true],
  ])("%s: due %s, closed %s, ever closed %s", (cutOff, due, closed_on, ever_closed) => {
    expect(seenAt(row, cutOff)).toMatchObject({due, closed_on, ever_closed});
  });
});

describe("the time it takes", () => {
  it("to solve a problem is the median over those solved this year, found whenever", () => {
    const problem = (id: string, found_on: string, solved_on: string | null) => ({problem_id: id, found_on, due: null, solved_on, row_id: id});
    const problems = [problem("a", "2022-01-01", "2022-01-11"), problem("b", "2021-12-22", "2022-01-21"), problem("c", "2022-03-01", "2022-03-06"), problem("d", "2022-03-01", null), problem("e", "2022-02-01", "2022-03-01"), problem("f", "2021-03-01", "2021-03-02")];
    // 5, 10, 28, 30 days: (10 + 28) / 2
    expect(measured("days_to_solve", {problems})).toMatchObject({numerator: 19, denominator: 4, value: 19});
  });

  it("to answer a higher-level document counts the days waited where the step is still to come", () => {
    const documents = [
      document("a", "2022-03-01", {conveyed_on: "2022-03-05", studied_on: "2022-03-11", issued_on: "2022-04-20"}),
      document("b", "2022-08-31", {conveyed_on: "2022-09-02"}),
      document("c", "2022-09-20", {conveyed_on: "2022-10-08", own_needed: false}),
      document("d", "2021-12-30", {conveyed_on: "2022-01-30"}),
    ];
    // 4, 2, and 10 waited by the cut-off though it was conveyed later; last year's is not of this year.
    expect(measured("response_meeting", {documents})).toMatchObject({denominator: 3, value: 4});
    // 10, 30 waited, 10 waited
    expect(measured("response_study", {documents})).toMatchObject({denominator: 3, value: 10});
    // 50 and 30 waited; the third needs no document of its own
    expect(measured("response_document", {documents})).toMatchObject({denominator: 2, value: 40});
  });

  it("has no value where nothing came, rather than zero days", () => {
    expect(measured("response_meeting").value).toBeNull();
    expect(measured("days_to_solve").value).toBeNull();
  });
});
