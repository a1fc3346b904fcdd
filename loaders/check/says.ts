import type {Cell} from "../../src/lib/workbook";

/** Whether a cell holds more than blanks; asked of every row, so that most texts are not copied to find out. */
export function says(cell: Cell | undefined): cell is Cell {
  if (cell === undefined || cell.text === "") return false;
  const first = cell.text.charCodeAt(0);
  return (first > 0x20 && first < 0x80) || (first >= 0x4e00 && first <= 0x9fff) || cell.text.trim() !== "";
}
