import {blankKind} from "../../src/lib/dialect/blank";
import {redact} from "../../src/lib/dialect/personal";
import {cellFor, type Found} from "./find-cell";
import {cellAt, type Grid} from "./grid";
import {Texts} from "../../src/lib/open-row";
import type {TablePlan} from "./plan";

interface KeptOfRow {
  readonly other: Texts;
  /** How many phone and identity numbers were left out. */
  readonly personal: number;
  /** Formulas without their result. */
  readonly uncalculated: readonly Found[];
}

const NONE: readonly Found[] = [];

/** What a row holds beside the register's own columns: cells kept as they stand, and personal ones that are only counted. */
export class KeptCells {
  private readonly names: readonly (readonly [column: number, name: string])[];

  constructor(
    private readonly grid: Grid,
    private readonly plan: TablePlan,
  ) {
    this.names = keptNames(plan);
  }

  /** Header → where and what, without phone and identity numbers. */
  of(row: number): KeptOfRow {
    const other = new Texts();
    let personal = 0;
    if (this.plan.distinct) return {other, personal, uncalculated: NONE};
    let uncalculated = NONE;
    for (const [column, name] of this.names) {
      const found = cellFor(this.grid, row, column);
      if (!found) continue;
      if (found.cell.kind === "uncached_formula") uncalculated = [...uncalculated, found];
      if (found.cell.text.trim() === "") continue;
      const {text, dropped} = redact(found.cell.text);
      personal += dropped;
      other.add(name, found, text);
    }
    return {other, personal, uncalculated};
  }

  /** Cells of a row that stand in columns of names, phones and identity numbers. */
  personalIn(row: number): number {
    return this.plan.personal.filter(({column}) => {
      const found = cellAt(this.grid, row, column);
      return found !== undefined && blankKind(found.text) === undefined;
    }).length;
  }
}

/** The columns that are kept as they stand, and what they are called. */
export function keptNames({companions, others}: TablePlan): (readonly [column: number, name: string])[] {
  return uniqueNames([...companions.map(({cell}) => cell), ...others].sort((a, b) => a.column - b.column).map((cell) => [cell.column, cell.text] as const));
}

/** A name that comes again carries its column, and none is a name of the language's own. */
function uniqueNames(columns: readonly (readonly [number, string])[]): (readonly [number, string])[] {
  const seen = new Set<string>(["__proto__"]);
  return columns.map(([column, text]) => {
    let name = text;
    while (seen.has(name)) name = `${name} (${column + 1})`;
    seen.add(name);
    return [column, name] as const;
  });
}
