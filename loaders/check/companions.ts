import {foldHeader} from "../../src/lib/dialect/fold";
import {blankKind} from "../../src/lib/dialect/blank";
import type {Register} from "../../src/lib/field";
import {registerNamed} from "../../src/lib/registers/index";
import type {RawRow} from "../../src/lib/rows";
import {cellFor} from "./find-cell";
import type {Grid} from "./grid";
import type {HeaderCell} from "./header-block";
import {meaningIn} from "./header-index";
import type {Remark} from "./typed";
import {taskKey, type World} from "./world";

/** A column that says once more what the task's own row says: its title, its target, its deadline. */
export interface Companion {
  readonly cell: HeaderCell;
  /** The field of register `tasks` that it repeats. */
  readonly field: string;
}

/** Words that stand for a field of the task only beside its code. */
const BESIDE_A_CODE: Readonly<Record<string, string>> = keyed({
  title: ["事项", "任务", "工作任务", "任务事项", "事项内容", "重点事项", "工作事项", "改革任务", "task title"],
  annual_target: ["目标", "工作目标", "任务目标", "年度任务目标", "年度工作目标", "年度目标任务", "target"],
});
const SHORTEST_PART = 4;

function keyed(words: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).flatMap(([field, names]) => names.map((name) => [foldHeader(name).key, field])));
}

/** The field that names the task in a register, if it has one. */
export function taskFieldOf(register: Register): string | undefined {
  return Object.entries(register.fields).find(([, field]) => field.kind === "task")?.[0];
}

/** The task's field that a header repeats. */
export function companionField(keys: readonly string[]): string | undefined {
  const own = meaningIn(registerNamed("tasks"), keys)?.field;
  return own === "contact" || own === "note" ? undefined : (own ?? keys.map((key) => (Object.hasOwn(BESIDE_A_CODE, key) ? BESIDE_A_CODE[key] : undefined)).find((field) => field !== undefined));
}

interface Difference {
  readonly remark: Remark;
  readonly cell: string;
  readonly seen: string;
  readonly field: string;
}

/** Titles beside a code that are not the task's own. */
export function compareTitles({register, companions}: {readonly register: Register; readonly companions: readonly Companion[]}, raw: RawRow, grid: Grid, world: World): Difference[] {
  const name = companions.length === 0 ? undefined : taskFieldOf(register);
  const id = name === undefined ? undefined : raw.values[name];
  const titles = typeof id === "string" ? world.tasks.titles.get(id) : undefined;
  if (name === undefined || !titles) return [];
  return companions.flatMap(({cell: {column}, field}) => {
    const found = field === "title" ? cellFor(grid, raw.row - 1, column) : undefined;
    if (!found || !isOtherTitle(String(id), found.cell.text, world)) return [];
    return [{remark: {code: "task.title_differs", expected: `${String(id)} ${titles.at(-1) ?? ""}`}, cell: found.address, seen: found.cell.text, field: name}];
  });
}

/** Whether a text beside a task's code says something, and it is not a title of that task. */
export function isOtherTitle(id: string, text: string, world: World): boolean {
  const titles = world.tasks.titles.get(id);
  return titles !== undefined && blankKind(text) === undefined && !titles.some((title) => sameTitle(title, text));
}

/** Equal after folding; a shortened title is the same one. */
function sameTitle(title: string, text: string): boolean {
  const [own, seen] = [taskKey(title), taskKey(text)];
  if (own === seen) return true;
  const shorter = own.length < seen.length ? own : seen;
  return shorter.length >= SHORTEST_PART && (own.includes(seen) || seen.includes(own));
}
