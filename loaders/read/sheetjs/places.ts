import {address} from "../../../src/lib/workbook";
import {demand} from "../result";

const ROWS = 65_536;
const COLUMNS = 256;

/** Which places of a sheet of an .xls have a cell: of two at one place the library would keep the later and say nothing. */
export class Places {
  private readonly taken = new Uint8Array((ROWS * COLUMNS) / 8);
  private used = false;

  /** Another sheet begins. */
  begin(): void {
    if (this.used) this.taken.fill(0);
    this.used = false;
  }

  /** @throws Refusal `file.corrupt` where a place has a cell already. */
  take(row: number, column: number): void {
    if (column >= COLUMNS) return;
    const place = row * COLUMNS + column;
    const bit = 1 << (place & 7);
    const byte = this.taken[place >> 3] ?? 0;
    demand((byte & bit) === 0, "file.corrupt", () => `two cells at ${address(row, column)}`);
    this.taken[place >> 3] = byte | bit;
    this.used = true;
  }
}
