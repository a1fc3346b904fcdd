import {fates, promisesOf} from "../../lib/chain/promises.js";
import {decisionsOf, decisionState} from "../../lib/chain/decisions.js";
import {dueOf} from "../../lib/chain/life.js";
import type {Commitment, MeetingItem, Review} from "../../lib/chain/office-rows.js";
import {reconcile} from "../../lib/chain/reconcile.js";
import type {Adoption, Assignment, Practice, Publicity} from "../../lib/chain/rows.js";
import {adoptionSets, assignmentSets, came, practiceSets, publicitySets} from "../../lib/chain/sets.js";
import {stopsOf} from "../../lib/chain/stops.js";
import type {Window} from "../../lib/chain/window.js";
import {formatDate} from "../../lib/format.js";
import {ledgerWords as words} from "../../lib/messages/chain.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {LedgerName} from "../../lib/report/sentence.js";
import type {Page} from "../page/page.js";
import {problemsOf, problemState} from "./filters.js";
import {problemItem} from "./items.js";
import type {Entry} from "./ledgers.js";
import type {Problem, TaskStatus} from "./rows.js";

type Reader = (page: Page, window: Window) => Promise<Entry[]>;

export async function tableOf<R extends object>(page: Page, file: string, name: string): Promise<R[]> {
  const published = (await page.effects.read(file)) as Published;
  return published[name] ? rowsOf<R>(published[name]) : [];
}

/** The names of the sets a row belongs to. */
function setsOf<R>(sets: Readonly<Record<string, (row: R, window: Window) => boolean>>, row: R, window: Window): string[] {
  return Object.keys(sets).filter((name) => sets[name]!(row, window));
}

const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(" · ");
const dated = (page: Page, text: (typeof words)[keyof typeof words], day: string | null) => (day === null ? "" : page.say(text, {date: formatDate(day, page.language)}));

const assignments: Reader = async (page, window) =>
  came.assignments(await tableOf<Assignment>(page, "assignments", "assignment_list"), window).map((row) => ({
    title: `${row.assignment_id} ${row.title}`,
    about: joined(row.unit_name, dated(page, words.assignedOn, row.assigned_on), dated(page, words.dueOn, dueOf(row))),
    href: page.href("assignments", {id: row.assignment_id}),
    rows: [row.row_id],
    sets: setsOf(assignmentSets, row, window),
    by: {channel: row.channel, unit: row.unit},
  }));

const practices: Reader = async (page, window) =>
  came.practices(await tableOf<Practice>(page, "practices", "practice_list"), window).map((row) => ({
    title: `${row.practice_id} ${row.title}`,
    about: joined(row.unit_name, row.theme, dated(page, words.collectedOn, row.collected_on)),
    rows: [row.row_id],
    sets: setsOf(practiceSets, row, window),
    by: {unit: row.unit, tier: row.tier, "tier.unit": `${row.tier}.${row.unit}`},
  }));

const adoptions: Reader = async (page, window) =>
  came.adoptions(await tableOf<Adoption>(page, "practices", "adoption_list"), window).map((row) => ({
    title: `${row.adoption_id} ${row.title}`,
    about: joined(page.say(words.fromTo, {from: row.from_name ?? row.from_elsewhere ?? "—", to: row.unit_name}), formatDate(row.adopted_on, page.language), row.effect),
    rows: [row.row_id],
    sets: setsOf(adoptionSets, row, window),
    by: {unit: row.unit, from: row.from_unit},
  }));

const publicity: Reader = async (page, window) =>
  came.publicity(await tableOf<Publicity>(page, "practices", "publicity_list"), window).map((row) => ({
    title: `${row.publicity_id} ${row.title}`,
    about: joined(row.unit_name, row.outlet, publicitySets.done(row, window) ? dated(page, words.publishedOn, row.published_on) : page.say(words.notPublished)),
    rows: [row.row_id],
    sets: setsOf(publicitySets, row, window),
    by: {unit: row.unit, reach: `${row.channel ?? "system"}.${row.level}`},
  }));

const stops: Reader = async (page, window) => {
  const found = problemsOf(await tableOf<Problem>(page, "problems", "problem_list"), {kind: "problems", period: window.end.slice(0, 7)});
  const [practice, adoption, public_] = await Promise.all([tableOf<Practice>(page, "practices", "practice_list"), tableOf<Adoption>(page, "practices", "adoption_list"), tableOf<Publicity>(page, "practices", "publicity_list")]);
  const places = stopsOf(found, {practices: practice, adoptions: adoption, publicity: public_}, window);
  return found.map((row) => ({...problemItem(page, row), rows: [row.row_id], sets: [places.get(row.problem_id) ?? "", `state_${problemState(row, window.end)}`], by: {unit: row.unit}}));
};

const commitments: Reader = async (page, window) =>
  promisesOf(await tableOf<Commitment>(page, "commitments", "commitment_list"), window).map((row) => ({
    title: `${row.commitment_id} ${row.title}`,
    about: joined(row.unit_name, dated(page, words.dueOn, row.due)),
    rows: Object.values(row.phases).map((each) => each.row_id),
    sets: fates.filter((fate) => fate === row.fate),
    by: {unit: row.unit},
  }));

const decisions: Reader = async (page, window) =>
  decisionsOf(await tableOf<MeetingItem>(page, "meetings", "meeting_items"), window).map((row) => ({
    title: `${row.item_id} ${row.decision ?? ""}`,
    about: joined(row.unit_name, dated(page, words.heldOn, row.held_on), dated(page, words.dueOn, row.due)),
    rows: [row.row_id],
    sets: [decisionState(row, window)],
    by: {kind: row.kind, unit: row.unit},
  }));

/** Lines of the reconciliation between the two months of the address. */
const claims: Reader = async (page, window) => {
  const to = page.state["to"] ?? window.end.slice(0, 7);
  const from = page.state["from"] ?? `${to.slice(0, 4)}-01`;
  const lines = reconcile(await tableOf<Review>(page, "reviews", "review_lines"), await tableOf<TaskStatus>(page, "claims", "task_status"), from, to);
  return lines.map((line) => ({
    title: [line.task_id, line.title].filter(Boolean).join(" "),
    about: joined(line.unit_name, line.period, line.opinion),
    rows: [line.report_row, line.review_row],
    sets: line.claim ? ["claimed", line.verdict] : [],
    by: {unit: line.unit},
  }));
};

export const readers: Readonly<Record<LedgerName, Reader>> = {assignments, practices, adoptions, publicity, stops, commitments, decisions, claims};
