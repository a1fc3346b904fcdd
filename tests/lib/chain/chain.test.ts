import {describe, expect, it} from "vitest";
import {cultivatedBy} from "../../../src/lib/chain/cultivate.js";
import {decisionsOf, decisionState, meetingsOf, monthsWithout} from "../../../src/lib/chain/decisions.js";
import {lagsOf} from "../../../src/lib/chain/lags.js";
import {assignmentState, lifeOf} from "../../../src/lib/chain/life.js";
import {packOf, type PackInput} from "../../../src/lib/chain/pack.js";
import {promisesOf} from "../../../src/lib/chain/promises.js";
import {claimsByUnit, reconcile} from "../../../src/lib/chain/reconcile.js";
import {assignmentSets, came} from "../../../src/lib/chain/sets.js";
import {givenBy, passages, reachOf} from "../../../src/lib/chain/spread.js";
import {countsOf, stopsOf} from "../../../src/lib/chain/stops.js";
import {windowOf} from "../../../src/lib/chain/window.js";
import {adoption, assignment, commitment, document, item, practice, publicity, reported, review} from "./rows.js";

const SEPTEMBER = windowOf("2022-09");

describe("an assignment", () => {
  it("is given in the year it was assigned, whatever came later", () => {
    expect(came.assignments([assignment({assigned_on: "2021-12-31"}), assignment({assigned_on: "2022-09-30"}), assignment({assigned_on: "2022-10-01"})], SEPTEMBER).map((row) => row.assigned_on)).toEqual(["2022-09-30"]);
  });

  it("is not closed by asking for it, nor by a closing that is still to come", () => {
    expect(assignmentState(assignment({closing_requested_on: "2022-09-20", original_due: "2022-12-31"}), SEPTEMBER)).toBe("closing");
    expect(assignmentState(assignment({closed_on: "2022-10-02", original_due: "2022-09-01"}), SEPTEMBER)).toBe("overdue");
  });

  it("is overdue by its extended date where an extension was granted, and not on the day itself", () => {
    const set = (dates: object) => assignmentSets.overdue(assignment(dates), SEPTEMBER);
    expect([set({original_due: "2022-08-01"}), set({original_due: "2022-08-01", extended_due: "2022-10-31"}), set({original_due: "2022-09-30"})]).toEqual([true, false, false]);
  });

  it("tells its life in the order in which it happened, as far as it is known", () => {
    const life = lifeOf(assignment({assigned_on: "2022-02-05", signed_on: "2022-02-05", first_closed_on: "2022-02-23", reopened_on: "2022-02-27", closing_requested_on: "2022-03-09", closed_on: "2022-10-12"}), SEPTEMBER);
    expect(life.map(({step, after}) => [step, after])).toEqual([["assigned", 0], ["signed", 0], ["first_closed", 18], ["reopened", 22], ["closing", 32]]);
  });
});

describe("how far a problem got", () => {
  it("counts each once at the furthest step, so that the places add up", () => {
    const problem = (problem_id: string, solved_on: string | null, due = "2022-12-31") => ({problem_id, solved_on, due});
    const spread = {practices: [practice({practice_id: "E-1", problem_id: "P-1"}), practice({practice_id: "E-2", problem_id: "P-2"})], adoptions: [adoption({practice_id: "E-1"})], publicity: [publicity({practice_id: "E-1", published_on: "2022-10-01"})]};
    const places = stopsOf([problem("P-1", "2022-03-01"), problem("P-2", "2022-03-01"), problem("P-3", "2022-03-01"), problem("P-4", null), problem("P-5", null, "2022-09-01")], spread, SEPTEMBER);
    expect(countsOf(places)).toEqual({publicised: 0, adopted: 1, distilled: 1, solved: 1, open: 1, overdue: 1});
  });
});

describe("the three first moments", () => {
  it("count the days waited so far where a step is still to come, and no lag of a document that nothing asks for", () => {
    const lags = lagsOf([document({received_on: "2022-09-10", conveyed_on: "2022-09-15"})], SEPTEMBER);
    expect(lags.map(({kind, days, waiting}) => [kind, days, waiting])).toEqual([["conveyed", 5, false], ["studied", 20, true]]);
    expect(lagsOf([document({received_on: "2022-09-10", own_due: "2022-12-31"})], SEPTEMBER)).toHaveLength(3);
  });
});

describe("a reconciliation", () => {
  const reviews = [review({period: "2022-06", verdict: "returned"}), review({period: "2022-09", verdict: "accepted", verified_share: 0.6})];

  it("takes the last review of a task and unit between the two months", () => {
    expect(reconcile(reviews, [], "2022-01", "2022-09").map((line) => [line.period, line.verdict])).toEqual([["2022-09", "accepted"]]);
    expect(reconcile(reviews, [], "2022-01", "2022-08").map((line) => [line.period, line.verdict])).toEqual([["2022-06", "returned"]]);
  });

  it("states the gap only where both shares are known and the report is of that month", () => {
    const gap = (more: object) => reconcile(reviews, [reported({period: "2022-09", reported_period: "2022-09", share: 1, ...more})], "2022-09", "2022-09")[0]!.gap;
    expect([gap({}), gap({reported_period: "2022-08"}), gap({share: null})]).toEqual([0.4, null, null]);
  });

  it("holds a claim that nobody reviewed as pending, once for each joint lead", () => {
    const lines = reconcile([], [reported({task_id: "T-9", claim: true, lead_units: "D01、D02", lead_names: "甲局、乙局"})], "2022-01", "2022-09");
    expect(claimsByUnit(lines).map(({unit, claimed, accepted, pending}) => [unit, claimed, accepted, pending])).toEqual([["D01", 1, 0, 1], ["D02", 1, 0, 1]]);
  });
});

describe("a commitment", () => {
  const fate = (...rows: object[]) => promisesOf(rows.map((row) => commitment(row)), SEPTEMBER)[0]?.fate;
  it("is kept when the last publication says so, late when its day has passed, silent before anything was published", () => {
    expect(fate({phase: "promise"}, {phase: "midyear", published_on: "2022-07-14", status: "done_reported"})).toBe("kept");
    expect(fate({phase: "promise", due: "2022-06-30"}, {phase: "midyear", published_on: "2022-07-14", status: "active"})).toBe("late");
    expect(fate({phase: "promise"})).toBe("silent");
    expect(fate({phase: "promise"}, {phase: "yearend", published_on: "2023-01-10", status: "done_reported"})).toBe("silent");
  });
});

describe("meetings", () => {
  const rows = [item({meeting_id: "M-1", held_on: "2022-07-28", kind: "consultation", due: "2022-08-31"}), item({meeting_id: "M-2", held_on: "2021-11-05", due: "2021-12-01", closed_on: "2021-11-20"}), item({meeting_id: "M-3", held_on: "2022-08-10", decision: "传达", unit: null, due: null})];
  it("keep what is decided this year and what is still open; a first item that binds nobody is no decision", () => {
    expect(decisionsOf(rows, SEPTEMBER).map((row) => [row.meeting_id, decisionState(row, SEPTEMBER)])).toEqual([["M-1", "overdue"]]);
  });
  it("show the months without a consultation", () => {
    expect(monthsWithout(meetingsOf(rows, SEPTEMBER), "consultation", ["2022-07", "2022-08", "2022-09"])).toEqual(["2022-08", "2022-09"]);
  });
});

describe("the pack for the next review", () => {
  const input: PackInput = {
    period: "2022-09",
    window: SEPTEMBER,
    counties: [{unit_id: "C01", name: "甲区"}, {unit_id: "C02", name: "乙区"}],
    scores: [{unit_id: "C01", tier: 1, score_change: 2, state: "scored"}, {unit_id: "C02", tier: null, score_change: null, state: "not_reported"}],
    problems: [{unit: "C02", found_on: "2022-03-01", solved_on: null, due: "2022-04-01"}],
    findings: [],
    reviews: [review({unit: "C02", period: "2022-09", verdict: "returned"})],
    meetings: [item({unit: "C01", held_on: "2022-03-01", due: "2022-09-20"})],
  };
  it("praises who rose, asks who is late or silent, and puts overdue decisions to the vote", () => {
    const pack = packOf(input);
    expect([pack.rising.map((one) => one.unit), pack.asked.map((one) => [one.unit, one.overdue, one.returned]), pack.silent.map((one) => one.unit), pack.decide.map((late) => late.days)]).toEqual([["C01"], [["C02", 1, 1]], ["C02"], [10]]);
  });
});

describe("practices", () => {
  it("meet the quota of their kind of unit, and no other unit has one", () => {
    const unit = (unit_id: string, kind: string) => ({unit_id, name: unit_id, kind, reports: true});
    const rows = [practice({unit: "C01", tier: "county_brand"}), practice({unit: "D01", tier: "department_highlight"}), practice({unit: "D01", tier: "general"})];
    expect(cultivatedBy([unit("C01", "county"), unit("D01", "department"), unit("O01", "office")], rows, SEPTEMBER).map(({unit_id, count, standing}) => [unit_id, count, standing])).toEqual([["C01", 1, "below"], ["D01", 1, "met"]]);
  });

  it("spread from unit to unit, and from group to group with what came from elsewhere", () => {
    const rows = [adoption({from_unit: "C01", unit: "C02"}), adoption({from_unit: "C01", unit: "C02"}), adoption({from_unit: null, from_elsewhere: "外市", unit: "C01"})];
    expect(givenBy(rows).map(({unit, gave, takers, took}) => [unit, gave, takers, took])).toEqual([["C01", 2, 1, 1], ["C02", 0, 0, 2]]);
    expect(passages(rows, () => "区县", "市外")).toEqual([{from: "区县", to: "区县", count: 2}, {from: "市外", to: "区县", count: 1}]);
  });

  it("reach by channel and level, highest first", () => {
    const rows = [publicity({level: "city", published_on: null}), publicity({level: "central", channel: "media"})];
    expect(reachOf(rows, (row) => row.published_on !== null).map(({channel, level, sent, published}) => [channel, level, sent, published])).toEqual([["system", "city", 1, 0], ["media", "central", 1, 1]]);
  });
});
