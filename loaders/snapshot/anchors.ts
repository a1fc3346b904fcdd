import {tablesOf, type ReportDocument, type Table} from "../../src/lib/report/blocks.js";
import {watched} from "../../src/lib/report/lights.js";
import type {Linked, Reference} from "../../src/lib/report/sentence.js";

/** The places of a one-file report that a number can lead to. */
export interface Anchors {
  readonly ids: ReadonlySet<string>;
  /** Name of a unit → the table it is evaluated in. */
  readonly units: ReadonlyMap<string, string>;
}

export function anchorsOf(document: ReportDocument): Anchors {
  const printed = tablesOf(document).filter((table) => !document.data.includes(table));
  const tasks = printed.find((table) => table.id === "tasks")?.rows.map((row) => `task-${String(row[0])}`) ?? [];
  const judged = printed.filter(({id}) => id === "counties" || id.startsWith("departments-"));
  return {ids: new Set([...printed.map(idOf), ...tasks]), units: new Map(judged.flatMap((table) => table.rows.map((row) => [String(row[0]), idOf(table)] as const)))};
}

/** Where a number leads in this file; `null` where the rows it counts are not printed. */
export function anchorOf({text, ref}: Linked, {ids, units}: Anchors): string | null {
  const wanted = ref.kind === "unit" ? units.get(text) : tableOf(ref);
  return wanted !== undefined && ids.has(wanted) ? wanted : null;
}

function tableOf(ref: Reference): string | undefined {
  switch (ref.kind) {
    case "task": return `task-${ref.task_id}`;
    case "tasks": return ref.claim ? "table-claims" : ref.change ? "table-changed" : ref.lights?.every((light) => watched.includes(light)) ? "table-watch" : "table-tasks";
    case "problems": return ref.state === "overdue" ? "table-problems-overdue" : undefined;
    case "findings": return ref.state === "overdue" || ref.state === "open" ? "table-findings-open" : undefined;
    default: return undefined;
  }
}

function idOf({id}: Table): string {
  return `table-${id}`;
}
