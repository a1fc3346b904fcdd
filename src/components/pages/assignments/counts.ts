import type {Assignment, HigherDocument} from "../../../lib/chain/rows.js";
import {assignmentSets, type AssignmentSet} from "../../../lib/chain/sets.js";
import type {Window} from "../../../lib/chain/window.js";
import {formatCount} from "../../../lib/format.js";
import type {Page} from "../../page/page.js";
import {live} from "../../parts/reference.js";

/** Assignments given since January, the one asked for, and the higher-level documents. */
export interface AssignmentData {
  readonly year: readonly Assignment[];
  readonly one: Assignment | null;
  readonly documents: readonly HigherDocument[];
  readonly window: Window;
}

export function countIn({year, window}: AssignmentData, set: AssignmentSet): number {
  return year.filter((row) => assignmentSets[set](row, window)).length;
}

/** How many assignments belong to a set, opening them. */
export function openSet(page: Page, data: AssignmentData, set: AssignmentSet): Node | string {
  const count = countIn(data, set);
  const text = formatCount(count, page.language);
  return count === 0 ? text : live(page, text, {kind: "ledger", period: page.period ?? "", ledger: "assignments", set});
}
