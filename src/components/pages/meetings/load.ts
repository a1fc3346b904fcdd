import {decisionsOf, meetingsOf, monthsWithout, type Meeting} from "../../../lib/chain/decisions.js";
import type {MeetingItem, Review} from "../../../lib/chain/office-rows.js";
import {packOf, type Pack} from "../../../lib/chain/pack.js";
import {by, windowOf, type Window} from "../../../lib/chain/window.js";
import type {Page} from "../../page/page.js";
import {tableOf} from "../../parts/ledger-readers.js";
import type {Finding, Problem, Unit, UnitScore} from "../../parts/rows.js";

/** Meetings up to the month shown, what they decided, and what the next one may say. */
export interface MeetingData {
  readonly window: Window;
  readonly items: readonly MeetingItem[];
  readonly meetings: readonly Meeting[];
  readonly decisions: readonly MeetingItem[];
  readonly months: readonly string[];
  /** Months without a consultation. */
  readonly missed: readonly string[];
  readonly pack: Pack;
}

export async function loadMeetings(page: Page): Promise<MeetingData> {
  const period = page.period ?? "2000-01";
  const window = windowOf(period);
  const all = await tableOf<MeetingItem>(page, "meetings", "meeting_items");
  const items = all.filter((row) => by(row.held_on, window));
  const meetings = meetingsOf(all, window);
  const months = page.about.periods.filter((month) => month <= period);
  const units = await tableOf<Unit>(page, "units", "units");
  const pack = packOf({
    period,
    window,
    counties: units.filter((unit) => unit.kind === "county" && unit.reports),
    scores: (await tableOf<UnitScore>(page, "overview", "scores")).filter((row) => row.period === period),
    problems: await tableOf<Problem>(page, "problems", "problem_list"),
    findings: await tableOf<Finding>(page, "inspections", "finding_list"),
    reviews: await tableOf<Review>(page, "reviews", "review_lines"),
    meetings: all,
  });
  return {window, items, meetings, decisions: decisionsOf(all, window), months, missed: monthsWithout(meetings, "consultation", months), pack};
}
