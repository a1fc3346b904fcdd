import {formatMonth} from "../../../lib/format.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {rowsOf} from "../../../lib/published.js";
import type {Page} from "../../page/page.js";
import type {Judged, JudgedGroup} from "../../parts/judged.js";

/** One peer group under examination. */
export interface Checked extends JudgedGroup {
  /** Rows of this group in one of the month's tables. */
  readonly rows: <R extends {readonly peer_group: string}>(table: string) => R[];
}

export function checkedGroup(group: JudgedGroup, {tables}: Judged): Checked {
  return {...group, rows: <R extends {readonly peer_group: string}>(table: string) => (tables[table] ? rowsOf<R>(tables[table]).filter((row) => row.peer_group === group.name) : [])};
}

/** What every subtitle says. */
export function fillingOf({language, period}: Page, {name}: Checked): {month: string; group: string} {
  return {month: formatMonth(period ?? "", language), group: peerGroupName(name, language)};
}

/** A line of the edition by its title. */
export function titleOf({language}: Pick<Page, "language">, {edition}: Checked, code: string): string {
  return edition.nodes.find((node) => node.code === code)?.title[language] ?? code;
}

export function nameOf({names}: Checked, id: string): string {
  return names.get(id) ?? id;
}

/** A part of the page: its question, and the answer: in words alone, or over what it rests on. */
export function section({h}: Page, head: string, answer: Node | string, ...rest: (Node | null)[]): HTMLElement {
  return h("section", null, h("h2", null, head), typeof answer === "string" ? h("p", {class: "finding"}, answer) : answer, rest);
}
