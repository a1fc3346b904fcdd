import {type EvenCell, Repeated} from "../../src/lib/even-row";
import {blankKind, takesValueAbove} from "../../src/lib/dialect/blank";
import {redact} from "../../src/lib/dialect/personal";
import type {Value} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import type {PlannedField} from "./plan";
import {splitText} from "./split-cell";
import {textCell} from "./typer";
import type {Typed} from "./typed";

/** Of a column's different cells so many are remembered. */
const MOST_REMEMBERED = 1 << 17;

/** What the cells of one field say, each worked out once: nothing where a cell says it only together with its row, or is to be remarked on. */
export class EvenCells {
  /** What stands in for a cell that is not there. */
  readonly absent: EvenCell;
  private readonly defaults: readonly Value[];
  private readonly years = new Map<number | undefined, Map<Cell, EvenCell | null>>();
  private year: number | undefined = -1;
  private known = new Map<Cell, EvenCell | null>();
  private lastCell: Cell | undefined;
  private last: EvenCell | null = null;

  constructor(private readonly planned: PlannedField) {
    this.defaults = defaultsOf(planned);
    this.absent = evenCell(this.defaults, undefined);
  }

  /** @param year the row's year, where the field may need it; always the same where it does not */
  of(cell: Cell, year: number | undefined): EvenCell | null {
    if (year !== this.year) this.turnTo(year);
    else if (cell === this.lastCell) return this.last;
    let found = this.known.get(cell);
    if (found === undefined) {
      found = this.read(cell, year);
      if (this.known.size < MOST_REMEMBERED) this.known.set(cell, found);
    }
    this.lastCell = cell;
    this.last = found;
    return found;
  }

  private turnTo(year: number | undefined): void {
    this.year = year;
    const known = this.years.get(year);
    if (known) this.known = known;
    else this.years.set(year, (this.known = new Map<Cell, EvenCell | null>()));
  }

  private read(cell: Cell, year: number | undefined): EvenCell | null {
    const {planned} = this;
    const {field, fixed, split} = planned;
    if (!isPlain(cell) || (fixed === undefined && takesValueAbove(blankKind(cell.text)))) return null;
    const typed = planned.typer(field.kind === "units" && split.length > 0 ? textCell(splitText(cell.text, split).join("、")) : cell, year);
    if (typed === "title" || !saysAll(typed)) return null;
    const values: readonly Value[] = typed.blank ? this.defaults : planned.columnNames.map((_, at) => typed.values[at] ?? null);
    if (values.some((value) => typeof value === "number" && value < 0)) return null;
    return evenCell(values, new Repeated(fixed ? fixed.text : cell.text));
  }
}

function isPlain({kind, struck}: Cell): boolean {
  return !struck && kind !== "uncached_formula" && kind !== "error";
}

/** Whether nothing is to be remarked, counted, or settled with other cells of the row. */
function saysAll({remark, personal, kept, measure, mark, rest, year, quarter, century}: Typed): boolean {
  return remark === undefined && personal === undefined && kept === undefined && measure === undefined && mark === undefined && rest === undefined && year === undefined && quarter === undefined && century === undefined;
}

function evenCell(values: readonly Value[], text: Repeated | undefined): EvenCell {
  return {values: values.map(repeated), text};
}

function repeated(value: Value): Repeated | undefined {
  return value === null ? undefined : new Repeated(value);
}

function defaultsOf({field, typer, columnNames}: PlannedField): readonly Value[] {
  const typed = field.otherwise === undefined ? "title" : typer(textCell(field.otherwise), undefined);
  return columnNames.map((_, at) => (typed === "title" ? null : (typed.values[at] ?? null)));
}

/** The same for a column that is kept as it stands: its text, nothing where it says nothing, null where something personal is to be taken out. */
export class KeptTexts {
  private readonly known = new Map<Cell, Repeated | undefined | null>();

  of(cell: Cell): Repeated | undefined | null {
    const known = this.known.get(cell);
    if (known !== undefined || this.known.has(cell)) return known;
    const text = !isPlain(cell) || redact(cell.text).dropped > 0 ? null : cell.text.trim() === "" ? undefined : new Repeated(cell.text);
    if (this.known.size < MOST_REMEMBERED) this.known.set(cell, text);
    return text;
  }
}
