import {formatDate} from "../../../lib/format.js";
import {meetingWords as words} from "../../../lib/messages/meetings.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import type {MeetingData} from "./load.js";

/** What experts advised, and whether it was taken up. */
export function advicePart(page: Page, {items}: MeetingData): Node | null {
  const {h, say} = page;
  const rows = items.filter((item) => item.expert_advice !== null);
  if (rows.length === 0) return null;
  const table = dataTable(page, {
    id: "advice",
    caption: say(words.adviceText),
    rows,
    search: false,
    first: 12,
    sort: {key: "held", descending: true},
    columns: [
      {key: "advice", label: say(words.adviceText), value: (row) => row.expert_advice, show: (row) => sourceLink(page, row.expert_advice ?? "", row.row_id)},
      {key: "taken", label: say(words.taken), value: (row) => say(row.advice_taken ? words.yes : words.no), short: true},
      {key: "held", label: say(words.heldOn), value: (row) => row.held_on, show: (row) => day(page, row.held_on)},
      {key: "decision", label: say(words.decision), value: (row) => row.decision, minor: true},
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.advice, {given: rows.length, taken: rows.filter((row) => row.advice_taken).length})), table);
}

const PARTS = ["requirements", "highlights", "difficulties", "directions"] as const;

/** The four parts of the last consultation. */
export function consultationPart(page: Page, {items, meetings}: MeetingData): Node | null {
  const {h, say, language} = page;
  const last = meetings.findLast((meeting) => meeting.kind === "consultation");
  if (!last) return null;
  const own = items.filter((item) => item.meeting_id === last.meeting_id);
  const said = PARTS.map((part) => ({part, texts: own.flatMap((item) => (item[part] ? [{text: item[part], row_id: item.row_id}] : []))})).filter(({texts}) => texts.length > 0);
  return h(
    "section",
    null,
    h("h2", null, say(words.consultation, {theme: last.theme ?? last.meeting_id, date: formatDate(last.held_on, language)})),
    h("dl", {class: "facts"}, said.map(({part, texts}) => [h("dt", null, say(words[part])), h("dd", null, texts.map(({text, row_id}, index) => [index > 0 && "；", sourceLink(page, text, row_id)]))])),
  );
}
