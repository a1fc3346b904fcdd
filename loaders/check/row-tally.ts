import type {TwoYears} from "./context-period";
import type {Placed, ReadRow} from "./read-rows";

/** What is told of a table once, with its number, rather than at each cell. */
export class RowTally {
  examples = 0;
  unfilled = 0;
  personal = 0;
  private dittos = 0;
  private centuries = 0;
  private quarters = 0;
  private readonly years = new Map<string, number>();

  add(read: ReadRow): void {
    this.personal += read.personal;
    this.dittos += read.dittos;
    this.centuries += read.centuries;
    this.quarters += read.quarters;
    if (read.year !== undefined) this.years.set(read.year, (this.years.get(read.year) ?? 0) + 1);
  }

  /** @param rows how many were read @param twoYears told only where a date was given its year */
  remarks(place: {readonly cell: string; readonly row: number}, rows: number, twoYears?: TwoYears): Placed[] {
    const counts: Readonly<Record<string, number>> = {"personal.dropped": this.personal, "row.ditto": this.dittos, "date.century": this.centuries, "month.from_quarter": this.quarters, "row.example": this.examples, "row.unfilled": this.unfilled};
    const years = [...this.years].map(([year, count]): Placed => ({code: "date.assumed", seen: String(count), expected: year, ...place}));
    return [
      ...Object.entries(counts).filter(([, count]) => count > 0).map(([code, count]): Placed => ({code, seen: String(count), ...place})),
      ...years,
      ...(twoYears && years.length > 0 ? [{code: "context.two_years", seen: twoYears.seen, expected: [...this.years.keys()].join("、"), ...place}] : []),
      ...(rows + this.examples + this.unfilled === 0 ? [{code: "sheet.no_rows", ...place}] : []),
    ];
  }
}
