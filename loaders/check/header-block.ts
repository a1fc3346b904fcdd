import {bothLanguages} from "../../src/lib/dialect/header-names";
import {columnLetters} from "../../src/lib/workbook";
import {withDoubts} from "./header-groups";
import {meaningsOf} from "./header-index";
import {folded, unitAlone} from "./header-names";
import {addressIn, type Grid, isBlankRow, originOf, textAt} from "./grid";
import {groupOf, headerRows, type HeaderRows} from "./header-blanks";
import {COLUMNS_LOOKED_AT, cutsMerge, endsInMerge, leastHeight, reachesDown, TALLEST} from "./header-stack";

/** One column of a header of one to three rows. */
export interface HeaderCell {
  readonly column: number;
  /** As people read it; the rows of a header joined by `/`. */
  readonly text: string;
  /** Folded forms to look up, best first: the whole, its lower rows as one word (牵头 over 单位), its lowest row alone. */
  readonly keys: readonly string[];
  /** Those that say enough by themselves, where not all do: 完成率 below 一季度 and below 二季度 is neither. */
  readonly sure?: readonly string[];
  /** The unit that stood in brackets. */
  readonly unit?: string;
  readonly address: string;
  /** Texts of the header's rows one by one, as they stand. */
  readonly parts: readonly string[];
  /** Nothing is merged: that it belongs to the group on its left was concluded from the blanks. */
  readonly grouped?: boolean;
}

export interface HeaderBlock {
  /** First row, zero-based. */
  readonly top: number;
  readonly height: number;
  readonly cells: readonly HeaderCell[];
}

/** So many rows with content are looked at for a header. */
const ROWS_LOOKED_AT = 40;
/** And so many where none was found in those. */
export const ROWS_LOOKED_AT_LATER = 1_000;
/** Every block that could be a header, row by row from a row on. */
export function candidateBlocks(grid: Grid, from = 0, rows = ROWS_LOOKED_AT): HeaderBlock[] {
  const width = Math.min(grid.width, COLUMNS_LOOKED_AT);
  const blocks: HeaderBlock[] = [];
  let seen = 0;
  for (let top = from; top < grid.height && seen < rows; top++) {
    if (isBlankRow(grid, top)) continue;
    seen++;
    if (cutsMerge(grid, top)) continue;
    const least = leastHeight(grid, top);
    for (let height = least; height <= TALLEST && top + height <= grid.height; height++) {
      if (height > least && (isBlankRow(grid, top + height - 1) || !reachesDown(grid, top + height - 2))) break;
      if (endsInMerge(grid, top, top + height - 1)) continue;
      const block = blockAt(grid, top, height, width);
      if (block.cells.length >= 2) blocks.push(block);
    }
  }
  return blocks;
}

/** A column without a header, called by its letter. */
export function unlabelled(grid: Grid, block: HeaderBlock, column: number): HeaderCell {
  const letter = columnLetters(column);
  return {column, text: `(${letter})`, keys: [], address: addressIn(grid, block.top, column), parts: []};
}

/** The whole of a header of which only the first columns were looked at. */
export function wholeBlock(grid: Grid, block: HeaderBlock): HeaderBlock {
  return grid.width <= COLUMNS_LOOKED_AT ? block : blockAt(grid, block.top, block.height);
}

/** The header that stands in given rows. */
export function blockAt(grid: Grid, top: number, height: number, width = grid.width): HeaderBlock {
  const cells: HeaderCell[] = [];
  const rows = headerRows(grid, top, height);
  for (let column = 0; column < width; column++) {
    const cell = headerCell(grid, rows, column);
    if (cell) cells.push(cell);
  }
  return {top, height, cells: height > 1 ? withDoubts(cells) : cells};
}

function headerCell(grid: Grid, rows: HeaderRows, column: number): HeaderCell | undefined {
  const {top, height} = rows;
  const lowest = originOf(grid, top + height - 1, column);
  if (lowest[1] !== column) return undefined;
  const parts: string[] = [];
  let address = "";
  let grouped = false;
  for (let row = top; row < top + height; row++) {
    const [r, c] = originOf(grid, row, column);
    const own = textAt(grid, row, column).trim();
    const text = own === "" ? groupOf(grid, rows, row, column).trim() : own;
    if (text === "" || (text === parts.at(-1) && r < row)) continue;
    grouped ||= own === "";
    parts.push(text);
    address = addressIn(grid, r, c);
  }
  if (parts.length === 0) return undefined;
  const text = parts.join("/");
  const below = parts.length > 1 ? unitAlone(parts.at(-1) ?? "") : undefined;
  const pieces = (below === undefined ? parts : parts.slice(0, -1)).map(folded);
  const last = pieces.at(-1);
  const whole = pieces.length > 1 ? pieces.map((piece) => piece.key).join("/") : (last?.key ?? "");
  const joined = pieces.map((_, from) => pieces.slice(from).map((piece) => piece.key).join(""));
  const keys = [...new Set([whole, ...joined, halfKey(parts.at(-1) ?? "") ?? ""])].filter((key) => key !== "");
  if (keys.length === 0) return undefined;
  const unit = below ?? last?.unit;
  return {column, text, keys, address, parts, ...(unit === undefined ? {} : {unit}), ...(grouped ? {grouped} : {})};
}

/** 完成率 Share, 任务编号 Task No.: the Chinese half, where the English one is a name of the same field or of none. */
function halfKey(text: string): string | undefined {
  const halves = bothLanguages(text);
  if (!halves) return undefined;
  const [chinese, english] = halves.map((half) => folded(half).key);
  const said = meaningsOf(english ?? "");
  if (said.length === 0) return english !== undefined && english.length > 1 && meaningsOf(chinese ?? "").length > 0 ? chinese : undefined;
  return meaningsOf(chinese ?? "").some((one) => said.some((other) => other.register === one.register && other.field === one.field)) ? chinese : undefined;
}
