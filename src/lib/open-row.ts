import type {Value} from "./field.js";
import type {RawRow} from "./rows.js";

type Written = readonly [address: string, text: string];

/** Where a text stood: in words, and, where it is a cell of a sheet, in numbers from zero. */
export interface Place {
  readonly address: string;
  readonly row?: number;
  readonly column?: number;
}

/** Texts under their names, with their places. */
export class Texts {
  readonly names: string[] = [];
  readonly places: Place[] = [];
  readonly texts: string[] = [];

  add(name: string, place: Place, text: string): void {
    this.names.push(name);
    this.places.push(place);
    this.texts.push(text);
  }

  placeOf(name: string): Place | undefined {
    const at = this.names.indexOf(name);
    return at < 0 ? undefined : this.places[at];
  }

  at(name: string): Written | undefined {
    const at = this.names.indexOf(name);
    return at < 0 ? undefined : [this.places[at]!.address, this.texts[at]!];
  }

  record(): Record<string, Written> {
    const record: Record<string, Written> = {};
    for (let at = 0; at < this.names.length; at++) record[this.names[at]!] = [this.places[at]!.address, this.texts[at]!];
    return record;
  }
}

/** The names that the texts of a table's rows may have, in their order. */
export interface TextNames {
  readonly own: readonly string[];
  readonly kept: readonly string[];
}

/** A row as read. Its cells are put into words when somebody asks. */
export class OpenRow implements RawRow {
  constructor(
    readonly row_id: string,
    readonly sheet: string,
    readonly row: number,
    readonly values: Readonly<Record<string, Value>>,
    /** Cells of the register's own columns. */
    readonly own: Texts,
    /** Cells of unknown columns, kept as they stand. */
    readonly kept: Texts,
  ) {}

  get cells(): Record<string, Written> {
    return this.own.record();
  }

  get other(): Record<string, Written> {
    return this.kept.record();
  }

  /** The row as a plain record, which crosses threads and is kept. */
  plain(): RawRow {
    const {row_id, sheet, row, values, cells, other} = this;
    return {row_id, sheet, row, values, cells, other};
  }
}
