import {blankKind} from "../../src/lib/dialect/blank";
import {redact} from "../../src/lib/dialect/personal";
import type {Field} from "../../src/lib/field";
import type {ProfileColumn, ProfileTable} from "../../src/lib/profile";
import type {Cell} from "../../src/lib/workbook";
import {fiscalReader} from "./type-fiscal";
import {typeMonth, typePeriod} from "./type-period";
import {typeTask, typeUnit, typeUnits} from "./type-reference";
import {choiceTyper, type NumberContext, typeCode, typeDate, typeFlag, typeInteger, typeNumber, typeShare, typeStatus} from "./type-scalar";
import {blankOf, type Typed, value} from "./typed";
import type {World} from "./world";

/** What a field's cells are read with, beside the declaration. */
export interface TyperOptions {
  readonly name: string;
  readonly world: World;
  readonly table?: ProfileTable;
  readonly column?: ProfileColumn;
  /** Folded header, for columns that ask 是否…. */
  readonly header?: string;
  /** The unit that stood in the header or above the table. */
  readonly unit?: string;
  /** The unit of a column whose register has no column of units; `only` where the header itself says it. */
  readonly kept?: NumberContext["kept"];
}

/** Reads a cell; `year` is the year of the row or of the file, for dates that name none. `title`: a task to be looked up by title. */
export type Typer = (cell: Cell, year: number | undefined) => Typed | "title";

/** What each kind of field is read with. */
export function kindTyper(field: Field, options: TyperOptions): Typer {
  const {table, header} = options;
  const decimal = table?.decimal ? {decimal: table.decimal} : {};
  switch (field.kind) {
    case "date":
      return fiscalReader(field.kind, table, (cell, year) => typeDate(cell, {...(year === undefined ? {} : {year}), ...(table?.date_order ? {order: table.date_order} : {})}));
    case "month":
      return fiscalReader(field.kind, table, (cell, year) => typeMonth(cell, year === undefined ? {} : {year}));
    case "period":
      return fiscalReader(field.kind, table, (cell, year) => typePeriod(cell, year === undefined ? {} : {year}));
    case "number":
      return (cell) => typeNumber(cell, field, {...(options.unit === undefined ? {} : {unit: options.unit}), ...(options.kept === undefined ? {} : {kept: options.kept}), ...decimal});
    case "share":
      return (cell) => typeShare(cell, field, decimal);
    case "integer":
      return (cell) => typeInteger(cell, field, decimal);
    case "choice":
      return choiceTyper(field);
    case "flag":
      return typeFlag;
    case "status":
      return (cell) => typeStatus(cell, yesNo(header));
    case "unit":
    case "units":
    case "task":
      return referenceTyper(field, options);
    case "code":
      return (cell) => typeCode(cell, field);
    case "text":
      return typeText;
    case "personal":
      return () => blankOf(0);
  }
}

/** What names something of another register. */
function referenceTyper(field: Field, {world, column}: TyperOptions): Typer {
  const rest = column?.rest === true;
  if (field.kind === "task") return (cell) => typeTask(cell, world);
  if (field.kind === "unit") return (cell) => typeUnit(cell, world, field.rest !== undefined, rest);
  return (cell) => typeUnits(cell, world, field.rest !== undefined, rest);
}

function yesNo(header: string | undefined): {yesNo?: "done_reported" | "done_verified"} {
  if (header === undefined || !header.includes("是否")) return {};
  return {yesNo: header.includes("销号") ? "done_verified" : "done_reported"};
}

/** Free text, without the phone and identity numbers in it. */
function typeText(cell: Cell): Typed {
  if (blankKind(cell.text) !== undefined) return blankOf(1);
  const {text, dropped} = redact(cell.text.trim());
  return dropped === 0 ? value(text) : {values: [text], kept: text, personal: dropped};
}
