import type {Cell, ReadNote} from "../../../src/lib/workbook";
import type {CellStyle} from "../cells";
import {demand} from "../result";
import type {Budget} from "../sheet-builder";
import type {SharedText} from "./strings";

/** What the cells of every sheet refer to. */
export interface Shared {
  readonly texts: SharedTexts;
  readonly styles: readonly CellStyle[];
  readonly plain: CellStyle;
  readonly budget: Budget;
  /** What a person should know of the sheets. */
  readonly notes: ReadNote[];
}

/** The shared texts of a workbook, and the cells that were made of them: a text used a thousand times in one style is one cell. */
export class SharedTexts {
  private readonly cells: (Cell | undefined)[] = [];
  /** In which style the cell of a text was made first; few texts are used in two. */
  private readonly styles: (CellStyle | undefined)[] = [];
  private readonly others = new Map<CellStyle, Map<number, Cell>>();

  constructor(private readonly texts: readonly SharedText[]) {
    this.cells.length = this.styles.length = texts.length;
  }

  /** The cell kept of a text in a style. */
  known(index: number, style: CellStyle): Cell | undefined {
    return this.styles[index] === style ? this.cells[index] : this.others.get(style)?.get(index);
  }

  keep(index: number, style: CellStyle, cell: Cell): void {
    if (this.styles[index] === undefined) {
      this.styles[index] = style;
      this.cells[index] = cell;
      return;
    }
    let cells = this.others.get(style);
    if (!cells) this.others.set(style, (cells = new Map()));
    cells.set(index, cell);
  }

  /** A new cell of a text. @throws Refusal where there is no such text. */
  make(index: number, style: CellStyle): Cell {
    const text = this.texts[index];
    demand(text !== undefined, "file.corrupt", () => `a cell names shared text ${index} of ${this.texts.length}`);
    return textCell(text, style);
  }
}

/** A cell of a text in a style. */
export function textCell({text, struck}: SharedText, style: CellStyle): Cell {
  const cell = style.text(text);
  return struck ? {...cell, struck} : cell;
}
