import type {EvenCell} from "../../src/lib/even-row";
import type {Cell} from "../../src/lib/workbook";
import {isOtherTitle, taskFieldOf} from "./companions";
import type {TablePlan} from "./plan";
import type {World} from "./world";

/** Titles beside codes, each pair compared once. */
export class TitlesBeside {
  private readonly columns: readonly number[];
  private readonly task: number;
  private readonly known = new Map<Cell, EvenCell>();

  constructor(
    plan: TablePlan,
    private readonly world: World,
  ) {
    const name = taskFieldOf(plan.register);
    this.task = plan.variants[0]!.findIndex((planned) => planned.name === name);
    this.columns = this.task < 0 ? [] : plan.companions.flatMap(({cell, field}) => (field === "title" ? [cell.column] : []));
  }

  /** Whether the titles in a row are those of its task. */
  fit(cells: readonly (Cell | undefined)[], own: readonly EvenCell[]): boolean {
    for (const column of this.columns) {
      const cell = cells[column];
      const task = own[this.task]!;
      if (cell === undefined || this.known.get(cell) === task) continue;
      const id = task.values[0]?.value;
      if (typeof id === "string" && isOtherTitle(id, cell.text, this.world)) return false;
      this.known.set(cell, task);
    }
    return true;
  }
}
