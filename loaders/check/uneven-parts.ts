import type {OpenRow} from "../../src/lib/open-row";
import type {TablePlan} from "./plan";
import {splitText} from "./split-cell";
import type {RowRemark} from "./whole-row";

/** Of the joined cells of one row, those that have fewer parts than the row makes rows: this row got none of them. */
export function unevenParts(plan: TablePlan, raw: OpenRow): RowRemark[] {
  if (plan.joined.length === 0) return [];
  const part = Number(raw.row_id.split("-").at(-1)) - 1;
  return plan.joined.flatMap(({name, split, field}) => {
    const [cell, seen] = raw.own.at(name) ?? ["", ""];
    const parts = splitText(seen, split).length;
    return parts < 2 || part < parts ? [] : [{remark: {code: "cell.fewer_parts", expected: field.label}, cell, seen, field: name}];
  });
}
