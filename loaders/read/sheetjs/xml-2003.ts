import {address} from "../../../src/lib/workbook";
import type {Limits} from "../limits";
import {demand} from "../result";
import {demandLinesNotSecret, demandNameNotSecret} from "../secret";
import {XmlReader} from "../xml";
import {XmlFault} from "../xml-text";

/** All sheets together may describe each of their columns, were they so many. */
const SHEETS = 64;

/**
 * Looks over Excel's XML of 2003 before the library does, which makes a cell of every place that a merge covers and a
 * thing of every column that a span names, goes to any row it is told to, and lets a cell take the place of another.
 * @throws Refusal `file.too_large`, `file.corrupt`, `file.secret`
 */
export function demandPlaces(xml: string, limits: Limits): void {
  const walk = new Walk(new XmlReader(xml), limits);
  try {
    walk.go();
  } catch (error) {
    // What is not well formed the library may read all the same, as far as this walk has come.
    if (!(error instanceof XmlFault)) throw error;
  }
}

class Walk {
  private row = -1;
  private column = -1;
  private columns = 0;
  private covered = 0;

  constructor(
    private readonly reader: XmlReader,
    private readonly limits: Limits,
  ) {}

  go(): void {
    const {reader} = this;
    while (reader.next()) {
      if (!reader.opening) continue;
      if (reader.name === "Table") this.row = -1;
      else if (reader.name === "Column") this.passColumns();
      else if (reader.name === "Row") this.enterRow();
      else if (reader.name === "Cell") this.enterCell();
      else if (reader.name === "Comment") demandLinesNotSecret(reader.content(), () => "comment");
      else if (reader.name === "NamedRange") demandNameNotSecret(reader.attribute("Name") ?? "", () => "defined name");
    }
  }

  private enterRow(): void {
    this.row = this.next("Index", this.row, this.limits.maxRows, "row");
    this.column = -1;
  }

  private enterCell(): void {
    const {limits} = this;
    this.column = this.next("Index", this.column, limits.maxColumns, "column");
    const across = this.number("MergeAcross", limits.maxColumns);
    this.covered += across * (this.number("MergeDown", limits.maxRows) + 1);
    demand(this.covered <= limits.maxCells / 4, "file.too_large", () => `merges over more than ${limits.maxCells / 4} cells`);
    this.column += across;
  }

  private passColumns(): void {
    this.columns += this.number("Span", this.limits.maxColumns) + 1;
    demand(this.columns <= SHEETS * this.limits.maxColumns, "file.too_large", () => `the widths of ${this.columns} columns`);
  }

  /** Where a row or a cell stands: behind the one before, or where it says, which is never before that. */
  private next(name: string, before: number, limit: number, what: string): number {
    const given = this.reader.attribute(name);
    const place = given === undefined ? before + 1 : Number(given) - 1;
    demand(place < limit, "file.too_large", () => `a ${what} with the number ${place + 1}`);
    demand(place > before, "file.corrupt", () => `${what} ${place + 1} after ${what} ${before + 1}, near ${address(Math.max(this.row, 0), Math.max(this.column, 0))}`);
    return place;
  }

  private number(name: string, limit: number): number {
    const given = Number(this.reader.attribute(name) ?? 0);
    demand(given <= limit, "file.too_large", () => `${name} ${given}`);
    return given >= 0 ? given : 0;
  }
}
