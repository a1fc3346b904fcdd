import type {Language} from "../../field.js";
import {isLight, watched} from "../lights.js";
import type {OverviewInput, TaskRow} from "../rows.js";
import {join, link, say, type Sentence} from "../sentence.js";
import {between, counted} from "../words.js";

interface Share {
  readonly unit_id: string;
  readonly name: string;
  readonly tasks: number;
}

/** City tasks of the period that are lit behind, overdue or not started. */
export function watchTasks({tasks, overview}: OverviewInput): TaskRow[] {
  return tasks.filter((task) => task.period === overview.period && task.city && isLight(task.light) && watched.includes(task.light));
}

/** Units by how many tasks to watch they lead; a joint task counts once for each lead. */
function watchByUnit(tasks: readonly TaskRow[]): Share[] {
  const shares = new Map<string, Share>();
  for (const task of tasks) {
    const names = task.lead_names.split("、");
    task.lead_units.split("、").forEach((unit_id, index) => {
      const before = shares.get(unit_id);
      shares.set(unit_id, {unit_id, name: before?.name ?? names[index] ?? unit_id, tasks: (before?.tasks ?? 0) + 1});
    });
  }
  return [...shares.values()].sort((a, b) => b.tasks - a.tasks || (a.unit_id < b.unit_id ? -1 : 1));
}

/** 市水利局3、市商务局2，另7家各1: those with the most by name, at most `most`; the rest as a number. */
export function watchSentence(input: OverviewInput, language: Language, most = 5): Sentence {
  const {period} = input.overview;
  const shares = watchByUnit(watchTasks(input));
  if (shares.length === 0) return [language === "zh" ? "没有要盯的任务" : "No task to watch"];
  const severals = shares.filter((share) => share.tasks > 1);
  const named = (severals.length > 0 ? severals : shares).slice(0, most);
  const list = join(named.map((share) => shareSentence(share, period, language)), between(language));
  return say`${list}${restSentence(shares.slice(named.length), language)}`;
}

function shareSentence({unit_id, name, tasks}: Share, period: string, language: Language): Sentence {
  const figure = link(tasks, {kind: "tasks", period, lights: watched, unit_id});
  return language === "zh" ? say`${name}${figure}` : say`${name} ${figure}`;
}

function restSentence(rest: readonly Share[], language: Language): Sentence {
  if (rest.length === 0) return [];
  const total = rest.reduce((sum, share) => sum + share.tasks, 0);
  const each = rest.every((share) => share.tasks === 1);
  if (language === "zh") return each ? say`，另${rest.length}家各1` : say`，另${rest.length}家共${total}`;
  const units = counted(rest.length, "other unit");
  return each ? say`, and ${units} with 1${rest.length === 1 ? "" : " each"}` : say`, and ${units} with ${total} in all`;
}
