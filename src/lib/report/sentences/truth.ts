import type {Language} from "../../field.js";
import {colourOf, colourWords, isLight, type Colour} from "../lights.js";
import type {FindingRow, OverviewInput, TaskRow} from "../rows.js";
import {join, link, say, type Sentence} from "../sentence.js";
import {between, dayName} from "../words.js";

/** Is it real: what was reported done, against what the office has verified. */
export function truthSentence(input: OverviewInput, language: Language): Sentence {
  const {period, reported_done, verified_done, pending_done, returned_done} = input.overview;
  const zh = language === "zh";
  const claimed = link(reported_done, {kind: "tasks", period, claim: true});
  const accepted = link(verified_done, {kind: "tasks", period, claim: true, verdict: "accepted"});
  const pending = link(pending_done, {kind: "tasks", period, claim: true, verdict: "pending"});
  const returned = link(returned_done, {kind: "tasks", period, claim: true, verdict: "returned"});
  const equals = reported_done === verified_done + pending_done + returned_done;
  const lit = litSentence(input, language);
  if (zh) return say`填报完成${claimed}${equals ? "＝" : "（分项之和不符）："}核验认可${accepted}＋待核验${pending}＋退回${returned}${lit}`;
  return say`Reported done ${claimed} ${equals ? "=" : "(the parts do not add up):"} verified ${accepted} + pending ${pending} + returned ${returned}${lit}`;
}

/** How the reported ones are lit: pending ones stay blue, returned ones do not. */
function litSentence(input: OverviewInput, language: Language): Sentence {
  const {done, pending_done, returned_done, period} = input.overview;
  const zh = language === "zh";
  const parts: Sentence[] = [];
  if (pending_done > 0) parts.push(zh ? say`蓝${done}含待核验` : say`blue ${done} includes the pending ones`);
  const returned = input.tasks.filter((task) => task.period === period && task.city && task.claim && task.verdict === "returned");
  if (returned_done > 0 && returned.length === returned_done) parts.push(relitSentence(returned, language));
  if (parts.length === 0) return [];
  return zh ? say`；${join(parts, "，")}` : say`; ${join(parts, ", ")}`;
}

function relitSentence(returned: readonly TaskRow[], language: Language): Sentence {
  const lit = new Map<Colour, TaskRow[]>();
  for (const task of returned) {
    if (!isLight(task.light)) continue;
    const colour = colourOf[task.light];
    lit.set(colour, [...(lit.get(colour) ?? []), task]);
  }
  const colours = (["red", "yellow", "green", "blue", "grey"] as const).filter((colour) => lit.has(colour));
  const zh = language === "zh";
  const shown = colours.map((colour) => {
    const tasks = lit.get(colour)!;
    const lights = [...new Set(tasks.map((task) => task.light))].filter(isLight);
    const figure = link(tasks.length, {kind: "tasks", period: tasks[0]!.period, claim: true, verdict: "returned", lights});
    return zh ? say`${colourWords[colour].zh}${figure}` : say`${figure} ${colourWords[colour].en.toLowerCase()}`;
  });
  return zh ? say`退回改亮${join(shown, "、")}` : say`the returned ones are lit ${join(shown, ", ")}`;
}

/** Reported done and still contradicted: by an overdue light, a returned review or an unannounced visit. Longest overdue first. */
export function contradictions({tasks, overview}: OverviewInput): TaskRow[] {
  return tasks
    .filter((task) => task.period === overview.period && task.city && task.claim && (task.verdict === "returned" || task.light === "overdue"))
    .sort((a, b) => (b.days_overdue ?? 0) - (a.days_overdue ?? 0) || (a.task_id < b.task_id ? -1 : 1));
}

/** One line a contradiction: what was reported and where, and what was seen instead. */
export function contradictionSentence(task: TaskRow, input: OverviewInput, language: Language): Sentence {
  const zh = language === "zh";
  const {period, progress_row: row} = task;
  const name = link(task.task_id, {kind: "task", period, task_id: task.task_id});
  const due = task.due === null ? [] : zh ? say`（时限${dayName(task.due, "zh", period)}）` : say` (due ${dayName(task.due, "en", period)})`;
  const address = row === null ? undefined : input.addresses?.[row];
  const place = row !== null && address !== undefined ? say`${zh ? "〔" : " ["}${link(address, {kind: "row", row_id: row})}${zh ? "〕" : "]"}` : [];
  const seen = seenSentence(task, openVisits(task, input), language);
  if (zh) return say`${name}${due}${task.lead_names}填“${claimWord(task, "zh")}”${place}${seen}`;
  return say`${name}${due}: ${task.lead_names} reported “${claimWord(task, "en")}”${place}${seen}`;
}

/** The status in the unit's own words where they are kept, else the canonical word. */
function claimWord({status}: TaskRow, language: Language): string {
  const own = status !== null && !/^[a-z_]+$/.test(status);
  return own ? status : language === "zh" ? "已完成" : "done";
}

/** What visits found of the task and is not rectified by the cut-off, the latest first. */
function openVisits({task_id}: TaskRow, {findings = [], cut_off}: OverviewInput): FindingRow[] {
  return findings
    .filter((finding) => finding.task_id === task_id && finding.inspected_on <= cut_off && (finding.rectified_on === null || finding.rectified_on > cut_off))
    .sort((a, b) => (a.inspected_on < b.inspected_on ? 1 : -1));
}

function seenSentence(task: TaskRow, findings: readonly FindingRow[], language: Language): Sentence {
  const zh = language === "zh";
  const parts: Sentence[] = [];
  if (task.verdict === "returned") parts.push([zh ? "核验退回" : "returned on review"]);
  const visit = findings[0];
  if (visit !== undefined) {
    const found = link(visit.finding, {kind: "findings", period: task.period, finding_id: visit.finding_id});
    const day = dayName(visit.inspected_on, language, task.period);
    parts.push(zh ? say`${day}暗访“${found}”` : say`visit of ${day}: “${found}”`);
  }
  if (parts.length === 0) return [];
  return say`${zh ? "；" : "; "}${join(parts, between(language))}`;
}
