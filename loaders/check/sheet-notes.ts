import type {Fault} from "../../src/lib/faults/fault";
import type {Source} from "../../src/lib/rows";
import {columnLetters, type Sheet} from "../../src/lib/workbook";
import type {Finding} from "./recognise";

/** Hidden columns looked at for content: to hide all that lie beyond a table is a habit, and hides nothing. */
const MOST_HIDDEN = 100;

/** Policy: hidden sheets, rows and columns are read, and the reader is told. `part` counts the tables of the sheet. */
export function sheetNotes(source: Source, sheet: Sheet, finding: Finding, part: number): Fault[] {
  if (finding.kind === "skipped") return [];
  const grid = finding.kind === "profile" ? finding.fit.grid : finding.grid;
  const place = {file: source.file, received: source.received, sheet: grid.name};
  const rows = grid.transposed ? sheet.hiddenRows : grid.hiddenRows;
  const columns = part === 0 ? hiddenColumns(sheet) : [];
  return [
    ...(grid.hidden && part === 0 ? [{code: "sheet.hidden", ...place, seen: grid.name}] : []),
    ...(rows.size > 0 ? [{code: "sheet.hidden_rows", ...place, seen: String(rows.size)}] : []),
    ...(columns.length > 0 ? [{code: "sheet.hidden_columns", ...place, seen: columns.map(columnLetters).join("、")}] : []),
    ...(finding.kind === "profile" && part === 0 && finding.fit.others.length > 0 ? [{code: "profile.ambiguous", ...place, seen: [finding.fit.profile.id, ...finding.fit.others].join("、")}] : []),
  ];
}

/** Hidden columns in which something stands. */
function hiddenColumns({rows, hiddenColumns: hidden}: Sheet): number[] {
  const looked = [...hidden].sort((a, b) => a - b).slice(0, MOST_HIDDEN);
  return looked.filter((column) => rows.some((row) => (row?.[column]?.text ?? "").trim() !== ""));
}
