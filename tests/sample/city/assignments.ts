import {addDays, CUT_OFF, daysBetween} from "../dates.js";
import {between, fraction, pick} from "../seeded.js";
import {meetingItems, type MeetingItem} from "./meetings.js";
import {problems, type Problem} from "./problems.js";
import {leaders, unitNamed} from "./units.js";

export type AssignmentChannel = "动员部署会" | "区县点评会" | "深改委会议" | "领导批示" | "问题交办单";

/** A problem that the city named and assigned; every day is the real one, later than a ledger's own or not. */
export interface Assignment {
  readonly id: string;
  readonly problem: string;
  readonly title: string;
  readonly channel: AssignmentChannel;
  readonly meeting: string | null;
  readonly leader: string | null;
  readonly instruction: string | null;
  readonly unit: string;
  readonly assigned: string;
  readonly receiptDue: string;
  readonly signed: string;
  readonly feedback: string;
  readonly originalDue: string;
  readonly extension: {readonly requested: string; readonly approved: string; readonly due: string; readonly count: number} | null;
  readonly returned: string | null;
  readonly closingRequested: string | null;
  readonly firstClosed: string | null;
  readonly closed: string | null;
  readonly reopened: string | null;
}

const INSTRUCTIONS = ["请限期解决，结果报我。", "举一反三，形成长效机制。", "请牵头研究，提出办法。", "抓紧办理，回应群众关切。"];
const SIGNED_LATE = 0.1;
const EXTENDED = 0.35;
/** Days from asking for closing to closing: how soon an office can vouch for a unit's work differs with the work. */
const CLOSING: Readonly<Record<string, readonly [number, number]>> = {甲区: [1, 4], 丁区: [1, 3], 戊区: [3, 10], 辛县: [8, 20]};

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** The first meeting of a kind that came soon enough after the problem was found. */
function meetingFor(problem: Problem): MeetingItem | undefined {
  const county = unitNamed(problem.unit).kind === "区县";
  const latest = [addDays(problem.found, problem.reopened === null ? 18 : 5), CUT_OFF, problem.solved === null ? "9" : addDays(problem.solved, -1)].reduce(earlier);
  return meetingItems.find((item) => {
    const fits = item.kind === "动员部署会" || (county ? item.kind === "区县点评会" : item.kind === "深改委会议" && fraction(`by the commission ${problem.id}`) < 0.6);
    return fits && item.on > problem.found && item.on <= latest;
  });
}

function beginning(problem: Problem): Pick<Assignment, "channel" | "meeting" | "leader" | "instruction" | "assigned"> {
  const meeting = meetingFor(problem);
  const none = {meeting: null, leader: null, instruction: null};
  if (meeting) return {...none, channel: meeting.kind as AssignmentChannel, meeting: meeting.meeting, assigned: meeting.on};
  const assigned = addDays(problem.found, 1);
  if (fraction(`instruction ${problem.id}`) >= 0.35) return {...none, channel: "问题交办单", assigned};
  return {...none, channel: "领导批示", leader: pick(`leader ${problem.id}`, leaders).name, instruction: pick(`words ${problem.id}`, INSTRUCTIONS), assigned};
}

function extensionOf(problem: Problem, assigned: string): Pick<Assignment, "originalDue" | "extension"> {
  const originalDue = later(addDays(assigned, 8), addDays(problem.due, -between(`shorter ${problem.id}`, 12, 20)));
  const openThen = problem.solved === null || problem.solved > originalDue;
  if (!openThen || originalDue >= problem.due || originalDue > CUT_OFF || fraction(`extended ${problem.id}`) >= EXTENDED) return {originalDue: problem.due, extension: null};
  return {originalDue, extension: {requested: addDays(originalDue, -4), approved: addDays(originalDue, -1), due: problem.due, count: fraction(`twice ${problem.id}`) < 0.1 ? 2 : 1}};
}

function assignmentOf(problem: Problem): Omit<Assignment, "id"> {
  const name = problem.id;
  const start = beginning(problem);
  const firstClosed = problem.reopened === null ? null : addDays(problem.reopened, -4);
  const last = firstClosed ?? problem.solved ?? "9";
  const signed = earlier(addDays(start.assigned, fraction(`late ${name}`) < SIGNED_LATE ? between(`signed ${name}`, 4, 6) : between(`signed ${name}`, 0, 3)), last);
  const long = problem.solved !== null && daysBetween(signed, problem.solved) > 14 && problem.reopened === null;
  return {
    ...start,
    ...extensionOf(problem, start.assigned),
    problem: problem.id,
    title: `破解“${problem.title}”`,
    unit: problem.unit,
    receiptDue: addDays(start.assigned, 3),
    signed,
    feedback: earlier(addDays(signed, between(`feedback ${name}`, 2, 9)), last),
    returned: long && fraction(`returned ${name}`) < 0.12 ? addDays(problem.solved!, -7) : null,
    closingRequested: problem.solved,
    firstClosed,
    closed: problem.solved === null ? null : addDays(problem.solved, between(`verified ${name}`, ...(CLOSING[problem.unit] ?? [2, 8]))),
    reopened: problem.reopened,
  };
}

/** Exactly the problems whose triage is 点题交办. */
export const assignments: readonly Assignment[] = problems
  .filter((problem) => problem.triage === "点题交办")
  .map((problem) => ({id: `J${problem.id.slice(1)}`, ...assignmentOf(problem)}));

export const dueOf = (one: Assignment): string => one.extension?.due ?? one.originalDue;

export interface FollowUp {
  readonly id: string;
  readonly kind: "提示单" | "催办单" | "责令书";
  readonly assignment: string;
  readonly unit: string;
  readonly on: string;
  readonly due: string;
  readonly replied: string | null;
}

/** 三单一书 of this year: a reminder before the day, a chaser after it, an order where it stays open. */
export const followUps: readonly FollowUp[] = assignments
  .filter((one) => one.assigned >= "2022-01-01")
  .flatMap((one) =>
    ([["提示单", -5], ["催办单", 3], ["责令书", 25]] as const)
      .map(([kind, days]) => ({kind, on: addDays(dueOf(one), days), one}))
      .filter(({on}) => on <= CUT_OFF && on > one.assigned && (one.closingRequested === null || one.closingRequested > on)),
  )
  .sort((a, b) => a.on.localeCompare(b.on) || a.one.id.localeCompare(b.one.id))
  .map(({kind, on, one}, i) => {
    const replied = addDays(on, between(`reply ${kind} ${one.id}`, 1, 8));
    return {id: `D22-${String(i + 1).padStart(3, "0")}`, kind, assignment: one.id, unit: one.unit, on, due: addDays(on, 7), replied: replied > CUT_OFF ? null : replied};
  });
