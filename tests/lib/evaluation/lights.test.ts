import {describe, expect, it} from "vitest";
import {lightCounts, percentages, totalDisagreement} from "../../../src/lib/evaluation/light-counts.js";
import {light, type ProgressState, type Review, type TaskProgress, type TaskSchedule} from "../../../src/lib/evaluation/lights.js";
import {elapsedShare} from "../../../src/lib/evaluation/schedule.js";
import {hasSharedData, needsSharedData, sharedJson} from "./shared-data.js";

const thresholds = {schedule_rule: "year", ahead_margin: 0.1, on_schedule_tolerance: 0} as const;
const yearTask: TaskSchedule = {start: "2022-01-01", due: "2022-12-31", kind: "cumulative", milestones: []};
const september = "2022-09-30";

function lit(progress: TaskProgress | null, task: Partial<TaskSchedule> = {}, review: Review = null, cutoff = september) {
  return light({...yearTask, ...task}, progress, review, cutoff, thresholds);
}
const said = (status: ProgressState | null, share: number | null = null): TaskProgress => ({status, share});

describe("the share of the year that has passed", () => {
  it("is 91.7 % at the end of November (Xuancheng bulletin of 2020-12-24: 11/12)", () => {
    expect(percentages([elapsedShare("2020-11-30", null, null), 1 - elapsedShare("2020-11-30", null, null)], 1)).toEqual([91.7, 8.3]);
  });

  it("is 0.75 at the end of September, and 9.5 months at mid-October's end of the 16th of 31 days within a day", () => {
    expect(elapsedShare("2022-09-30", null, null)).toBe(0.75);
    expect(elapsedShare("2022-10-16", null, null)).toBeCloseTo((9 + 16 / 31) / 12, 12);
  });

  it("of a task's own window inside the year: April to December, six of nine months at the end of September", () => {
    expect(elapsedShare("2022-09-30", "2022-04-01", "2022-12-31")).toBeCloseTo(6 / 9, 12);
    expect(elapsedShare("2022-09-30", "2021-04-01", "2023-12-31")).toBe(0.75);
  });

  it("refuses what is not a day", () => {
    expect(() => elapsedShare("2022-09", null, null)).toThrow("not an ISO day: 2022-09");
  });
});

describe("a light", () => {
  it.each<[string, TaskProgress | null, Partial<TaskSchedule>, Review, string, string]>([
    ["suspended whatever the share", said("suspended", 0.9), {due: "2022-01-31"}, null, "suspended", "suspended"],
    ["grey for a cancelled task", said("cancelled"), {}, null, "suspended", "suspended"],
    ["undetermined as reported", said("undetermined", 0.2), {}, null, "undetermined", "undetermined"],
    ["done while the claim is being verified", said("done_reported"), {due: "2022-08-14"}, "pending", "done", "done_reported"],
    ["done and accepted", said("done_reported"), {}, "accepted", "done", "done_verified"],
    ["done by a full share", said("active", 1), {}, null, "done", "done_reported"],
    ["overdue once a claim is returned after the due day", said("done_reported"), {due: "2022-08-14"}, "returned", "overdue", "past_due"],
    ["behind once a claim is returned before the due day", said("done_reported"), {}, "returned", "behind", "claim_returned"],
    ["behind once a full share is returned", said("active", 1), {}, "returned", "behind", "claim_returned"],
    ["relit by its share if that was returned and is not full", said("done_reported", 0.8), {}, "returned", "on_schedule", "share_of_year"],
    ["overdue past its due day, whatever it says", said("on_schedule", 0.9), {due: "2022-09-29"}, null, "overdue", "past_due"],
    ["not overdue on its due day", said("active", 0.9), {due: "2022-09-30"}, null, "ahead", "share_of_year"],
    ["not started past its start", said("not_started"), {start: "2022-03-01"}, null, "not_started", "start_passed"],
    ["not started at a share of nought", said(null, 0), {}, null, "not_started", "start_passed"],
    ["on schedule before its start", said("not_started"), {start: "2022-11-01"}, null, "on_schedule", "not_due_to_start"],
    ["on schedule at three quarters", said("active", 0.75), {}, null, "on_schedule", "share_of_year"],
    ["ahead from the margin on", said("active", 0.85), {}, null, "ahead", "share_of_year"],
    ["behind just under three quarters", said("on_schedule", 0.74), {}, null, "behind", "share_of_year"],
    ["behind by its own word", said("behind"), {}, null, "behind", "self_reported"],
    ["on schedule by its own word, even if it says ahead", said("ahead"), {}, null, "on_schedule", "self_reported"],
    ["without a verdict if merely active", said("active"), {}, null, "undetermined", "no_verdict"],
    ["without a verdict if nothing was reported", null, {}, null, "undetermined", "no_report"],
    ["overdue even if nothing was reported", null, {due: "2022-06-30"}, null, "overdue", "past_due"],
  ])("is %s", (_, progress, task, review, expected, rule) => {
    expect(lit(progress, task, review)).toMatchObject({light: expected, rule});
  });

  it("counts the days: due August 14, at September 30, is 47 days late", () => {
    expect(lit(said("active", 0.5), {due: "2022-08-14"})).toMatchObject({light: "overdue", colour: "red", days_overdue: 47});
  });

  it("of a milestone task compares the share with the milestones that are due", () => {
    const milestones = ["2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"].map((due) => ({due, text: ""}));
    expect(lit(said("active", 0.75), {kind: "milestone", milestones})).toMatchObject({light: "on_schedule", expected: 0.75, rule: "milestones"});
    expect(lit(said("active", 0.5), {kind: "milestone", milestones})).toMatchObject({light: "behind"});
    expect(lit(said("active", 0.5), {kind: "milestone", milestones: []})).toMatchObject({light: "undetermined", rule: "no_verdict"});
  });

  it.each([[7, "on_schedule"], [8.4, "ahead"], [6.9, "behind"], [7.5, "on_schedule"]])("of a growth target of 7 at a rate of %d is %s, in September as in March", (value, expected) => {
    const task = {kind: "growth", target: 7} as const;
    expect(lit({status: "active", share: null, value}, task)).toMatchObject({light: expected, expected: 7, actual: value});
    expect(lit({status: "active", share: null, value}, task, null, "2022-03-31")).toMatchObject({light: expected});
  });

  it("of a level is on schedule once reached", () => {
    expect(lit({status: "active", share: null, value: 33}, {kind: "level", target: 32})).toMatchObject({light: "on_schedule", rule: "level_target"});
    expect(lit({status: "behind", share: null, value: 20}, {kind: "level", target: 32})).toMatchObject({light: "behind", rule: "self_reported"});
  });

  it("follows the task's own window where the edition says so", () => {
    const task = {...yearTask, start: "2022-07-01"};
    expect(light(task, said("active", 0.5), null, september, {...thresholds, schedule_rule: "window"})).toMatchObject({light: "on_schedule", expected: 0.5});
    expect(light(task, said("active", 0.5), null, september, thresholds)).toMatchObject({light: "behind", expected: 0.75});
  });

  it("does not punish the rounding of 7/12: 58.3 % is on schedule at the end of July", () => {
    expect(lit(said("active", 0.583), {}, null, "2022-07-31").light).toBe("on_schedule");
    expect(lit(said("active", 0.582), {}, null, "2022-07-31").light).toBe("behind");
  });
});

describe("counts of lights", () => {
  it("add up to the whole, by light and by colour, with the grey ones in the denominator", () => {
    const given = [...Array(2).fill("done"), ...Array(86).fill("on_schedule"), ...Array(8).fill("behind"), ...Array(2).fill("suspended"), "undetermined"];
    const counts = lightCounts(given);
    expect(counts.colours).toEqual({blue: 2, green: 86, yellow: 8, red: 0, grey: 3});
    expect(counts.total).toBe(99);
    expect(counts.shares.on_schedule).toBeCloseTo(0.8687, 4);
    expect(totalDisagreement(counts.total, Object.values(counts.lights))).toBeNull();
  });

  it("name a stated total that the parts do not sum to", () => {
    expect(totalDisagreement(10, [4, 5])).toEqual({stated: 10, sum: 9, difference: 1});
  });

  it("give no NaN for no tasks at all", () => {
    expect(Object.values(lightCounts([]).shares)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(percentages([0, 0], 1)).toEqual([0, 0]);
  });
});

interface Bulletin {
  readonly id: string;
  readonly total?: number;
  readonly total_stated?: number;
  readonly statuses?: Record<string, number>;
  readonly published_pct?: Record<string, number>;
}

describe.skipIf(!hasSharedData)(`public bulletins${needsSharedData}`, () => {
  const bulletins = hasSharedData ? sharedJson<Bulletin[]>("bulletins/supervision-bulletins.json") : [];
  const named = (id: string) => bulletins.find((each) => each.id === id)!;

  it("Zichuan 2025Q3: 2.02 86.87 8.08 2.02 1.01 % over all 99", () => {
    const {statuses, published_pct, total} = named("zichuan-2025Q3");
    expect(percentages(Object.values(statuses!), 2)).toEqual(Object.values(published_pct!));
    expect(percentages(Object.values(statuses!), 2)).toEqual([2.02, 86.87, 8.08, 2.02, 1.01]);
    expect(totalDisagreement(total!, Object.values(statuses!))).toBeNull();
  });

  it("a bulletin of 2016: 132 stated, 125 in its parts and in its percentages", () => {
    const {statuses, published_pct, total_stated} = named("unnamed-2016Q3");
    expect(totalDisagreement(total_stated!, Object.values(statuses!))).toEqual({stated: 132, sum: 125, difference: 7});
    expect(percentages(Object.values(statuses!), 1).slice(0, 4)).toEqual(Object.values(published_pct!));
  });
});
