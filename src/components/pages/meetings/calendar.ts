import {meetingWords as words} from "../../../lib/messages/meetings.js";
import {monthCalendar, type MonthMark} from "../../charts/month-calendar.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import {choiceWord} from "../../parts/words.js";
import type {MeetingData} from "./load.js";

const KINDS = ["consultation", "commission", "county_review", "mobilisation", "advisory", "forum"] as const;

/** Which meeting was held in which month; a month without a consultation is a gap that can be seen. */
export function calendarPart(page: Page, {meetings, months, missed, items}: MeetingData): Node {
  const {h, say} = page;
  const kinds = KINDS.filter((kind) => meetings.some((meeting) => meeting.kind === kind));
  const rows = kinds.map((id) => ({id, label: choiceWord(page, "meetings", "kind", id) ?? id}));
  const held = (kind: string, month: string) => meetings.filter((meeting) => meeting.kind === kind && meeting.held_on.startsWith(month)).length;
  const marks = kinds.flatMap((row) => months.flatMap((period): MonthMark[] => {
    const count = held(row, period);
    return count > 0 || (row === "consultation" && missed.includes(period)) ? [{row, period, count}] : [];
  }));
  const commission = meetings.filter((meeting) => meeting.kind === "commission");
  const first = new Set(items.filter((item) => item.first_item).map((item) => item.meeting_id));
  const consultations = marks.filter((mark) => mark.row === "consultation").reduce((sum, mark) => sum + mark.count, 0);
  return h(
    "section",
    null,
    figure(page, {
      level: 2,
      title: say(words.calendarTitle, {months: months.length, held: consultations, gap: missed.length}),
      subtitle: say(words.calendarSub),
      name: "meetings",
      draw: (options) => monthCalendar(marks, {...options, rows, periods: months}),
      data: {head: [say(words.kind), say(words.month), say(words.held)], rows: marks.map((mark) => [rows.find(({id}) => id === mark.row)?.label ?? mark.row, mark.period, mark.count])},
      source: cityFoot(page),
    }),
    commission.length > 0 && h("p", null, say(words.firstItem, {with: commission.filter((meeting) => first.has(meeting.meeting_id)).length, all: commission.length})),
  );
}
