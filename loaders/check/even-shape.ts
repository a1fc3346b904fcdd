import type {EvenShape} from "../../src/lib/even-row";
import {keptNames} from "./kept-cells";
import type {TableJob} from "./table-job";

/** The shape of a table's even rows; nothing where its rows have to be read together with others, or make several. */
export function evenShape({grid, plan, tableNumber, idPrefix}: Pick<TableJob, "grid" | "plan" | "tableNumber" | "idPrefix">): EvenShape | undefined {
  const [fields = [], ...more] = plan.variants;
  const whole = more.length > 0 || plan.distinct || plan.missing.length > 0 || plan.skipBlank.length > 0 || plan.skipUnfilled.length > 0;
  if (whole || tableNumber !== undefined || grid.transposed || grid.form || grid.covered.size > 0) return undefined;
  if (fields.some(({columns, split, field, sections, yearColumn}) => sections !== undefined || yearColumn !== undefined || columns.length > 1 || (split.length > 0 && field.kind !== "units"))) return undefined;
  return {
    sheet: grid.name,
    idPrefix,
    fields: fields.map(({name, columnNames, columns, fixed}) => ({name, columns: columnNames, column: fixed ? undefined : (columns[0] ?? -1), address: fixed?.address ?? ""})),
    kept: keptNames(plan).map(([column]) => column),
  };
}

/** Where a register's column stands: the field, and which of its values. */
export function placeOfColumn({fields}: EvenShape, name: string): readonly [field: number, value: number] {
  const field = fields.findIndex(({columns}) => columns.includes(name));
  return [field, fields[field]?.columns.indexOf(name) ?? -1];
}
