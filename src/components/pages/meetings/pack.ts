import type {CountyFacts, LateDecision} from "../../../lib/chain/pack.js";
import {formatDate, formatMonth, formatNumber, formatPercent} from "../../../lib/format.js";
import {meetingWords as words} from "../../../lib/messages/meetings.js";
import type {Text} from "../../../lib/field.js";
import type {Child} from "../../page/h.js";
import type {Page} from "../../page/page.js";
import {filled} from "../../parts/filled.js";
import {live, sourceLink} from "../../parts/reference.js";
import type {MeetingData} from "./load.js";

/** What to praise, ask and decide at the next county review, each line with its numbers. */
export function packPart(page: Page, {pack, missed}: MeetingData): Node {
  const {h, say, language, period} = page;
  const month = period ?? "";
  const column = (title: Text, lines: readonly Child[]) =>
    h("section", {class: "ask"}, h("h3", null, say(title)), lines.length > 0 ? h("ol", null, lines.map((line) => h("li", null, line))) : h("p", {class: "empty"}, say(words.nothing)));
  return h(
    "section",
    null,
    h("h2", null, say(words.pack)),
    h("p", {class: "sub"}, say(words.packNote, {month: formatMonth(month, language)})),
    h(
      "div",
      {class: "directory"},
      column(words.praise, [...pack.rising.map((one) => rising(page, one)), ...pack.solving.map((one) => solving(page, one))]),
      column(words.ask, [...pack.asked.map((one) => asked(page, one)), ...pack.silent.map((one) => filled(page, words.silent, {unit: unit(page, one)}))]),
      column(words.decide, [...pack.decide.map((late) => decide(page, late)), ...(missed.includes(month) ? [say(words.missedConsultation, {month: formatMonth(month, language)})] : [])]),
    ),
  );
}

const unit = (page: Page, one: {unit: string; name: string}) => page.h("a", {href: page.href("unit", {id: one.unit})}, one.name);

function rising(page: Page, one: CountyFacts): Child {
  return filled(page, words.rising, {unit: unit(page, one), change: formatNumber(one.change ?? 0, page.language, {least: 2})});
}

function solving(page: Page, one: CountyFacts): Child {
  return filled(page, words.solving, {unit: unit(page, one), solved: one.solved, all: one.problems, share: formatPercent(one.solved / one.problems, page.language)});
}

/** Only what there is: problems overdue, findings not rectified, claims sent back. */
function asked(page: Page, one: CountyFacts): Child {
  const period = page.period ?? "";
  const parts: (Node | string)[][] = [];
  if (one.overdue > 0) parts.push(filled(page, words.partProblems, {count: live(page, one.overdue, {kind: "ledger", period, ledger: "stops", set: "state_overdue", by: "unit", is: one.unit})}));
  if (one.findings > 0) parts.push(filled(page, words.partFindings, {count: one.findings}));
  if (one.returned > 0) parts.push(filled(page, words.partReturned, {count: live(page, one.returned, {kind: "ledger", period, ledger: "claims", set: "returned", by: "unit", is: one.unit})}));
  const between = page.language === "zh" ? "、" : ", ";
  const list = page.h("span", null, parts.map((part, index) => [index > 0 && between, part]));
  return filled(page, words.asked, {unit: unit(page, one), parts: list});
}

function decide(page: Page, {item, days}: LateDecision): Child {
  const date = item.due === null ? "" : formatDate(item.due, page.language);
  return filled(page, words.late, {unit: unit(page, {unit: item.unit ?? "", name: item.unit_name ?? ""}), decision: sourceLink(page, item.decision ?? "", item.row_id), date, days});
}
