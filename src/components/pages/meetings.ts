import {decisionState, type DecisionState} from "../../lib/chain/decisions.js";
import {formatMonth} from "../../lib/format.js";
import {meetingWords as words} from "../../lib/messages/meetings.js";
import {view, type Page} from "../page/page.js";
import {filled} from "../parts/filled.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {live} from "../parts/reference.js";
import {advicePart, consultationPart} from "./meetings/advice.js";
import {calendarPart} from "./meetings/calendar.js";
import {decisionsPart} from "./meetings/decisions.js";
import {loadMeetings, type MeetingData} from "./meetings/load.js";
import {packPart} from "./meetings/pack.js";

/** What was decided and is it done; was the monthly consultation held; what to say at the next county review. */
export const meetingsPage = view<MeetingData>({
  load: loadMeetings,
  draw(page, data) {
    const {h, say} = page;
    if (data.items.length === 0) return notYet(page, say(words.none), "meetings");
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, data)),
      guarded(page, say(words.pack), () => packPart(page, data)),
      guarded(page, say(words.kind), () => calendarPart(page, data)),
      guarded(page, say(words.decisions), () => decisionsPart(page, data)),
      guarded(page, say(words.adviceText), () => advicePart(page, data)),
      guarded(page, say(words.requirements), () => consultationPart(page, data)),
    );
  },
});

function headline(page: Page, {decisions, window, months, missed, meetings}: MeetingData): (Node | string)[] {
  const period = page.period ?? "";
  const open = (state: DecisionState | "all") => {
    const count = state === "all" ? decisions.length : decisions.filter((row) => decisionState(row, window) === state).length;
    return count === 0 ? "0" : live(page, count, {kind: "ledger", period, ledger: "decisions", set: state});
  };
  return filled(page, words.sentence, {
    month: formatMonth(period, page.language),
    all: open("all"),
    closed: open("closed"),
    open: open("open"),
    overdue: open("overdue"),
    months: months.length,
    held: meetings.filter((meeting) => meeting.kind === "consultation" && months.includes(meeting.held_on.slice(0, 7))).length,
    gap: missed.length,
  });
}
