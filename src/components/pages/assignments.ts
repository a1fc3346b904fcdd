import type {Assignment, HigherDocument} from "../../lib/chain/rows.js";
import {came} from "../../lib/chain/sets.js";
import {windowOf} from "../../lib/chain/window.js";
import {formatPercent} from "../../lib/format.js";
import {assignmentWords as words} from "../../lib/messages/assignments.js";
import {view} from "../page/page.js";
import {filled} from "../parts/filled.js";
import {tableOf} from "../parts/ledger-readers.js";
import {notYet} from "../parts/not-yet.js";
import {guarded, notice} from "../parts/notice.js";
import {countIn, openSet, type AssignmentData} from "./assignments/counts.js";
import {channelPart} from "./assignments/channels.js";
import {documentsPart} from "./assignments/documents.js";
import {lifePart} from "./assignments/life.js";
import {listPart} from "./assignments/list.js";
import {stepsPart} from "./assignments/steps.js";

/** What the city assigned and what became of it, step by step; and how fast units answer a higher-level document. */
export const assignmentsPage = view<AssignmentData>({
  async load(page) {
    const window = windowOf(page.period ?? "2000-01");
    const all = await tableOf<Assignment>(page, "assignments", "assignment_list");
    const one = all.find((row) => row.assignment_id === page.state["id"] && row.assigned_on <= window.end) ?? null;
    return {year: came.assignments(all, window), one, documents: await tableOf<HigherDocument>(page, "documents", "document_list"), window};
  },
  draw(page, data) {
    const {h, say, state} = page;
    const {year, one} = data;
    if (one) return lifePart(page, one, data.window);
    const unknown = state["id"] ? notice(page, say(words.unknown, {id: state["id"]})) : null;
    const documents = guarded(page, say(words.docs), () => documentsPart(page, data));
    if (year.length === 0) return h("div", null, unknown, notYet(page, say(words.none), "assignments"), documents);
    return h(
      "div",
      null,
      unknown,
      h("p", {class: "headline"}, filled(page, words.sentence, {year: data.window.end.slice(0, 4), share: formatPercent(countIn(data, "done") / year.length, page.language), all: openSet(page, data, "all"), closed: openSet(page, data, "done"), overdue: openSet(page, data, "overdue"), returned: openSet(page, data, "returned"), reopened: openSet(page, data, "reopened")})),
      guarded(page, say(words.step), () => stepsPart(page, data)),
      guarded(page, say(words.byChannel), () => channelPart(page, data)),
      guarded(page, say(words.all), () => listPart(page, data)),
      documents,
    );
  },
});
