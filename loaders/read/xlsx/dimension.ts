import {address, type Sheet} from "../../../src/lib/workbook";

/** Beyond it a declared range is no layout, but a mistake or worse. */
const ABSURD_ROWS = 1_000_000;
const ABSURD_COLUMNS = 16_000;

/**
 * What a sheet declares and what it has, where the two do not go together: cells outside (WPS declares A1), or the
 * whole of a sheet (A1:XFD1048576) around a few of them. A range somewhat too large is how Excel counts formats.
 */
export function wrongDimension(declared: string, rows: Sheet["rows"]): string | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (width === 0) return undefined;
  const [, to = declared] = declared.split(":");
  const [bottom, right] = placeOf(to);
  const outside = bottom < rows.length - 1 || right < width - 1;
  const absurd = (bottom + 1 >= ABSURD_ROWS && rows.length * 10 < bottom) || (right + 1 >= ABSURD_COLUMNS && width * 10 < right);
  return outside || absurd ? `${declared} → A1:${address(rows.length - 1, width - 1)}` : undefined;
}

/** `B3` → row 2, column 1; `[-1, -1]` for what is no place, which no sheet holds. */
export function placeOf(place: string): [number, number] {
  let column = 0;
  let i = 0;
  for (; i < place.length; i += 1) {
    const code = place.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(place.slice(i));
  return Number.isInteger(row) ? [row - 1, column - 1] : [-1, -1];
}
