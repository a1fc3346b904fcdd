import {blankKind, takesValueAbove} from "../../src/lib/dialect/blank";
import {redact} from "../../src/lib/dialect/personal";
import type {Value} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import type {PlannedField} from "./planned";
import {splitText} from "./split-cell";
import {textCell} from "./typer";
import type {Typed} from "./typed";

/** What a cell says where it says all by itself: the values it gives to the columns of its field, and its text as it is kept. */
export interface EvenCell {
  readonly values: readonly Value[];
  readonly text: string | undefined;
}

/** Says what a cell says, or what stands in for one that is not there; nothing where it says it only together with its row, or is to be remarked on. */
export interface EvenReader {
  readonly absent: EvenCell | undefined;
  /** @param year the row's year, where the field may need it; always the same where it does not */
  read(cell: Cell, year: number | undefined): EvenCell | undefined;
}

/** Reads the cells of a field of the register. */
export function fieldReader(planned: PlannedField): EvenReader {
  const defaults = defaultsOf(planned);
  const demanded = (cell: EvenCell): EvenCell | undefined => (planned.field.required === true && (cell.values[0] ?? null) === null ? undefined : cell);
  return {
    absent: demanded({values: defaults, text: undefined}),
    read(cell, year) {
      const found = readField(planned, defaults, cell, year);
      return found && demanded(found);
    },
  };
}

function readField(planned: PlannedField, defaults: readonly Value[], cell: Cell, year: number | undefined): EvenCell | undefined {
  const {field, fixed, split, typer, columnNames} = planned;
  if (!isPlain(cell) || (fixed === undefined && takesValueAbove(blankKind(cell.text)))) return undefined;
  const typed = typer(field.kind === "units" && split.length > 0 ? textCell(splitText(cell.text, split).join("、")) : cell, year);
  if (typed === "title" || !saysAll(typed)) return undefined;
  const values = typed.blank ? defaults : columnNames.map((_, at) => typed.values[at] ?? null);
  if (values.some((value) => typeof value === "number" && value < 0)) return undefined;
  return {values, text: fixed ? fixed.text : cell.text};
}

function isPlain({kind, struck}: Cell): boolean {
  return !struck && kind !== "uncached_formula" && kind !== "error";
}

/** Whether nothing is to be remarked, counted, or settled with other cells of the row. */
function saysAll({remark, personal, kept, measure, mark, ones, rest, year, quarter, century}: Typed): boolean {
  return remark === undefined && personal === undefined && kept === undefined && measure === undefined && mark === undefined && ones === undefined && rest === undefined && year === undefined && quarter === undefined && century === undefined;
}

function defaultsOf({field, typer, columnNames}: PlannedField): readonly Value[] {
  const typed = field.otherwise === undefined ? "title" : typer(textCell(field.otherwise), undefined);
  return columnNames.map((_, at) => (typed === "title" ? null : (typed.values[at] ?? null)));
}

const NOTHING: EvenCell = {values: [], text: undefined};

/** Reads the cells of a column that is kept as it stands, where nothing personal is to be taken out. */
export const keptReader: EvenReader = {
  absent: NOTHING,
  read(cell) {
    if (!isPlain(cell) || redact(cell.text).dropped > 0) return undefined;
    return cell.text.trim() === "" ? NOTHING : {values: [], text: cell.text};
  },
};

/** Reads the cells of a column of names, phones or identity numbers, of which only how many there are is told. */
export const personalReader: EvenReader = {
  absent: NOTHING,
  read: (cell) => (cell.struck ? undefined : blankKind(cell.text) === undefined ? {values: [], text: ""} : NOTHING),
};
