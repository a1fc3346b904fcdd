import {parseDate} from "../../src/lib/dialect/dates";
import {unfinishedClaim} from "../../src/lib/faults/unfinished-claim";
import type {Value} from "../../src/lib/field";
import type {OpenRow} from "../../src/lib/open-row";
import {keptNames} from "./kept-cells";
import type {TablePlan} from "./plan";
import type {Remark} from "./typed";

interface Contradiction {
  readonly remark: Remark;
  readonly cell: string;
  readonly seen: string;
  readonly field: string;
}

const TARGETS = /目标|时限|节点|完成时间|完工|target|due|deadline/i;
const DONE: ReadonlySet<Value> = new Set(["done_reported", "done_verified", "on_schedule", "ahead"]);

/** Whether rows of a table may be marked done against their own words: only with a column of targets that is kept as it stands. */
export function mayContradict(plan: TablePlan): boolean {
  return plan.register.name === "progress" && keptNames(plan).some(([, name]) => TARGETS.test(name));
}

export function isDone(status: Value): boolean {
  return DONE.has(status);
}

/** A row that is marked done though its own target has passed and its narrative still speaks of finishing later. */
export function claimOf({register}: Pick<TablePlan, "register">, raw: OpenRow): Contradiction | undefined {
  const period = raw.values["period"];
  if (register.name !== "progress" || typeof period !== "string" || !isDone(raw.values["status"] ?? null)) return undefined;
  const targets = raw.kept.texts.filter((_, at) => TARGETS.test(raw.kept.names[at]!));
  const status = targets.length === 0 ? undefined : raw.own.at("status");
  const narrative = raw.own.at("narrative");
  if (!status || !narrative) return undefined;
  const claim = unfinishedClaim({status: status[1], narrative: narrative[1], targets: targets.map((text) => dated(text, period)), period});
  if (!claim) return undefined;
  const expected = {zh: `目标${claim.due}，进展说${claim.planned}`, en: `target ${claim.due}, narrative ${claim.planned}`};
  return {remark: {code: "claim.contradicted", expected}, cell: status[0], seen: `${status[1]}｜${claim.words}`, field: "status"};
}

/** A deadline that is nothing but a date, said as a sentence with its month. */
function dated(text: string, period: string): string {
  const found = text.length > 30 ? undefined : parseDate(text, {year: Number(period.slice(0, 4))});
  return found?.ok && found.end !== null ? `${found.end.slice(0, 4)}年${Number(found.end.slice(5, 7))}月完成` : text;
}
