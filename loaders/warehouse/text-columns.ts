import type {Value} from "../../src/lib/field.js";
import type {Texts} from "../../src/lib/open-row.js";
import {columnLetters} from "../../src/lib/workbook.js";
import {identifier, literal} from "./identifier.js";
import {withoutMarks} from "./pack.js";
import type {TableColumn} from "./parquet/table-writer.js";

/** The texts of one column of a sheet, as JSON has them, and beside them the addresses of those that stand elsewhere than in that column and the row's own line. */
export interface TextColumn {
  readonly name: string;
  /** Letters of the column. */
  readonly letters: string;
  /** Whether every row has a text. */
  readonly always: boolean;
  /** Whether some have an address of their own. */
  readonly moved: boolean;
}

interface Filling {
  readonly name: string;
  column: number;
  always: boolean;
  moved: boolean;
}

/** Takes the texts of rows apart into columns. */
export class TextColumns {
  private readonly filling: readonly Filling[];

  constructor(
    private readonly prefix: string,
    names: readonly string[],
  ) {
    this.filling = names.map((name) => ({name, column: -1, always: true, moved: false}));
  }

  get columns(): TextColumn[] {
    return this.filling.map(({name, column, always, moved}) => ({name, letters: column < 0 ? "" : columnLetters(column), always, moved}));
  }

  /** The columns of the file, in the order in which `take` adds to a row. */
  declared(): TableColumn[] {
    return this.filling.flatMap((_, at) => [
      {name: `${this.prefix}_${at}`, type: "VARCHAR", form: "quoted"},
      {name: `${this.prefix}_${at}_at`, type: "VARCHAR", form: "quoted"},
    ]);
  }

  /** A row has no text there. */
  passOver(at: number): void {
    this.filling[at]!.always = false;
  }

  /** A row has a text there, on its own line, in a column of the sheet; without one it has an address of its own. */
  takeAt(at: number, column: number | undefined): void {
    const one = this.filling[at]!;
    if (column === undefined) one.moved = true;
    else if (one.column < 0) one.column = column;
  }

  /** @param line the row's line of the sheet, from one */
  take(line: number, {names, texts, places}: Texts, row: Value[]): void {
    let next = 0;
    for (const one of this.filling) {
      const at = names[next] === one.name ? next : names.indexOf(one.name);
      if (at < 0) {
        one.always = false;
        row.push(null, null);
        continue;
      }
      next = at + 1;
      const place = places[at]!;
      if (one.column < 0 && place.column !== undefined) one.column = place.column;
      const regular = place.row === line - 1 && place.column === one.column;
      if (!regular) one.moved = true;
      row.push(texts[at]!, regular ? null : place.address);
    }
  }
}

/** A piece of a text: as it stands, or SQL that gives it. */
type Piece = {readonly says: string} | {readonly sql: string};

const LINE: Piece = {sql: "stored.line"};
const QUOTE: Piece = {says: '"'};

/**
 * SQL that puts the texts of a row together as `cells` and `other` have them: `{"status":["D2","已完成"]}`. It reads from
 * `stored`, where `line` is the row's line as text.
 */
export function spokenSql(prefix: string, columns: readonly TextColumn[]): string {
  const [first] = columns;
  if (!first) return "'{}'";
  const pieces = columns.flatMap((column, at): Piece[] => {
    const text = `stored.${identifier(`${prefix}_${at}`)}`;
    const own: Piece[] = [{says: `${at === 0 && first.always ? "" : ","}${withoutMarks(JSON.stringify(column.name))}:[`}, ...addressIn(`stored.${identifier(`${prefix}_${at}_at`)}`, column), {says: ","}, {sql: text}, {says: "]"}];
    return column.always ? own : [{sql: `case when ${text} is null then '' else ${joined(own)} end`}];
  });
  // Where the first may be missing all have a comma before them, and the first comma is cut off.
  return joined([{says: "{"}, ...(first.always ? pieces : [{sql: `substr(${joined(pieces)}, 2)`}]), {says: "}"}]);
}

function addressIn(given: string, {letters, moved}: TextColumn): Piece[] {
  const regular = [{says: `"${letters}`}, LINE, QUOTE];
  return moved ? [{sql: `coalesce(${given}, ${joined(regular)})`}] : regular;
}

/** Pieces in a row; what stands fast between two that do not is one piece, for each costs as much as another. */
function joined(pieces: readonly Piece[]): string {
  const terms: string[] = [];
  let says = "";
  for (const piece of pieces) {
    if ("says" in piece) says += piece.says;
    else {
      if (says !== "") terms.push(literal(says));
      terms.push(piece.sql);
      says = "";
    }
  }
  return `concat(${[...terms, ...(says === "" ? [] : [literal(says)])].join(", ")})`;
}
