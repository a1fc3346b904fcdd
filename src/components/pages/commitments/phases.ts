import {max} from "d3-array";
import {phases, type Phase, type Promised} from "../../../lib/chain/promises.js";
import {formatDate} from "../../../lib/format.js";
import {commitmentWords as words} from "../../../lib/messages/commitments.js";
import type {Page} from "../../page/page.js";

/** The three publications in a row: how many commitments each covered and when, or that it is to come. */
export function phasesPart(page: Page, rows: readonly Promised[]): Node {
  const {h, say} = page;
  const text = phases.map((phase) => phaseText(page, rows, phase)).join(page.language === "zh" ? "，" : ", ");
  return h("p", null, say(words.phasesTitle, {text}), page.language === "zh" ? "。" : ".");
}

function phaseText({say, language}: Page, rows: readonly Promised[], phase: Phase): string {
  const own = rows.flatMap((row) => row.phases[phase] ?? []);
  const name = say(words[`phase_${phase}`]);
  const day = max(own, (row) => row.published_on ?? "");
  return own.length === 0 ? say(words.phaseTo, {phase: name}) : say(words.phaseDone, {phase: name, count: own.length, date: day ? formatDate(day, language) : "—"});
}
