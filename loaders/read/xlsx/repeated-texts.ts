import type {Cell} from "../../../src/lib/workbook";
import type {CellStyle} from "../cells";

const SLOTS = 8192;

interface Repeated {
  readonly text: string;
  readonly style: CellStyle;
  readonly cell: Cell;
}

/** Cells of short texts met lately, by the hash of the text: a text met again in the same style is the same cell, and is not cut out of the part again. */
export class RepeatedTexts {
  private readonly slots: (Repeated | undefined)[] = [];

  constructor(private readonly xml: string) {
    this.slots.length = SLOTS;
  }

  find(start: number, end: number, hash: number, style: CellStyle): Cell | undefined {
    const held = this.slots[slotOf(hash)];
    return held !== undefined && held.text.length === end - start && held.style === style && this.xml.startsWith(held.text, start) ? held.cell : undefined;
  }

  keep(text: string, hash: number, style: CellStyle, cell: Cell): void {
    this.slots[slotOf(hash)] = {text, style, cell};
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (SLOTS - 1);
}
