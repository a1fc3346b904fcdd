import type {Cell} from "../../src/lib/workbook";
import {isOtherTitle, taskFieldOf} from "./companions";
import type {TablePlan} from "./plan";
import type {World} from "./world";

/** Titles beside codes, each pair compared once. */
export class TitlesBeside {
  /** Columns with titles of the task that a row names. */
  readonly columns: readonly number[];
  /** Where the task stands among the register's fields. */
  readonly task: number;
  private readonly known = new Map<Cell, string>();

  constructor(
    plan: TablePlan,
    private readonly world: World,
  ) {
    const name = taskFieldOf(plan.register);
    this.task = plan.variants[0]!.findIndex((planned) => planned.name === name);
    this.columns = this.task < 0 ? [] : plan.companions.flatMap(({cell, field}) => (field === "title" ? [cell.column] : []));
  }

  /** Whether a title is the task's. */
  fits(cell: Cell, task: string): boolean {
    if (this.known.get(cell) === task) return true;
    if (isOtherTitle(task, cell.text, this.world)) return false;
    this.known.set(cell, task);
    return true;
  }
}
