import {claimOf} from "./claims";
import {compareTitles} from "./companions";
import type {Grid} from "./grid";
import type {OpenRow} from "../../src/lib/open-row";
import type {TablePlan} from "./plan";
import {negativeOf} from "./negative";
import {strickenRow} from "./struck";
import {targetUnitOf} from "./target-unit";
import {unevenParts} from "./uneven-parts";
import type {Remark} from "./typed";
import type {World} from "./world";

/** A remark that shows only when a row's cells are read together, at the cell that tells it best. */
export interface RowRemark {
  readonly remark: Remark;
  readonly cell: string;
  readonly seen: string;
  readonly field?: string;
}

/** What the cells of a row say together: a title that is not the code's, a row struck out, a claim against its own words, a count below zero, a figure that its target is not comparable with. Of an even row all of it is known without asking. */
export function remarksOnRow(plan: TablePlan, raw: OpenRow, grid: Grid, world: World): RowRemark[] {
  const struck = strickenRow(grid, raw.row - 1);
  const claim = claimOf(plan, raw);
  const unlike = targetUnitOf(plan, raw, world);
  const negative = negativeOf(plan.register.name, raw);
  return [
    ...compareTitles(plan, raw, grid, world),
    ...(struck ? [{remark: {code: "row.struck"}, cell: struck.address, seen: struck.cell.text}] : []),
    ...(claim ? [claim] : []),
    ...(negative ? [negative] : []),
    ...(unlike ? [unlike] : []),
    ...unevenParts(plan, raw),
  ];
}
