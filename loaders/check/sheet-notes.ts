import type {Fault} from "../../src/lib/faults/fault";
import type {Source} from "../../src/lib/rows";
import {columnLetters, type Sheet} from "../../src/lib/workbook";
import {addressIn, type Grid} from "./grid";
import type {Finding} from "./recognise";

/** Hidden columns looked at for content: to hide all that lie beyond a table is a habit, and hides nothing. */
const MOST_HIDDEN = 100;
const FEWEST_TEXTS = 3;
/** Fewer are lines of a title. */
const FEWEST_ROWS = 4;

/** Policy: hidden sheets, rows and columns are read, and the reader is told. `part` counts the tables of the sheet. */
export function sheetNotes(source: Source, sheet: Sheet, finding: Finding, part: number): Fault[] {
  if (finding.kind === "skipped") return [];
  const grid = finding.kind === "profile" ? finding.fit.grid : finding.grid;
  const place = {file: source.file, received: source.received, sheet: grid.name};
  const rows = grid.transposed ? sheet.hiddenRows : grid.hiddenRows;
  const columns = part === 0 ? hiddenColumns(sheet) : [];
  const above = finding.kind === "register" ? rowsAbove(grid, finding.block.top) : [];
  return [
    ...(grid.hidden && part === 0 ? [{code: "sheet.hidden", ...place, seen: grid.name}] : []),
    ...(rows.size > 0 ? [{code: "sheet.hidden_rows", ...place, seen: String(rows.size)}] : []),
    ...(columns.length > 0 ? [{code: "sheet.hidden_columns", ...place, seen: columns.map(columnLetters).join("、")}] : []),
    ...(above.length > 0 ? [{code: "sheet.rows_above", ...place, cell: addressIn(grid, above[0]!, 0), row: above[0]! + 1, seen: String(above.length)}] : []),
    ...(finding.kind === "profile" && part === 0 && finding.fit.others.length > 0 ? [{code: "profile.ambiguous", ...place, seen: [finding.fit.profile.id, ...finding.fit.others].join("、")}] : []),
  ];
}

/** Rows above a header that look like rows of another table: several texts in each, none of them a label with its colon. */
function rowsAbove(grid: Grid, top: number): number[] {
  const found: number[] = [];
  for (let row = grid.titleFrom ?? 0; row < top; row++) {
    const said = (grid.rows[row] ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text] : []));
    if (said.length >= FEWEST_TEXTS && !said.some((text) => /[:：]/.test(text))) found.push(row);
  }
  return found.length >= FEWEST_ROWS ? found : [];
}

/** Hidden columns in which something stands. */
function hiddenColumns({rows, hiddenColumns: hidden}: Sheet): number[] {
  const looked = [...hidden].sort((a, b) => a - b).slice(0, MOST_HIDDEN);
  return looked.filter((column) => rows.some((row) => (row?.[column]?.text ?? "").trim() !== ""));
}
