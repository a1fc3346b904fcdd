import {demand, Refusal} from "../result";
import {type Aside, cellNumber} from "./aside";
import {Places} from "./places";

/** Record types of BIFF5 and BIFF8 ([MS-XLS] 2.3). */
const BOF = 0x0809;
const EOF = 0x000a;
const WORKSHEET = 0x0010;
const CODE_PAGE = 0x0042;
const FILE_PASS = 0x002f;
const FONT = 0x0031;
const XF = 0x00e0;
const BOUND_SHEET = 0x0085;
const SUP_BOOK = 0x01ae;
const TEXT_OBJECT = 0x01b6;
const CONTINUE = 0x003c;
const MULTIPLE_NUMBERS = 0x00bd;
const NAME = 0x0018;
const PROMPT = 0x01be;
const COLUMNS = 0x007d;
/** The columns that all declarations of widths name together; the library makes a thing of each. */
const MOST_COLUMNS_NAMED = 1_000_000;
const PRINT = new Set([0x0014, 0x0015]);
/** LABEL, NUMBER, BOOLERR, RK, LABELSST, RSTRING, FORMULA: row, column, format. */
const CELLS = new Set([0x0204, 0x0203, 0x0205, 0x027e, 0x00fd, 0x00d6, 0x0006, 0x0206, 0x0406]);
const STRUCK = 0x08;
const OWN_BOOK = new Set([0x0401, 0x3a01]);

/**
 * Walks over the records of an .xls, which say what the library leaves out. A record that does not fit ends the walk.
 * @throws Refusal `file.locked`; `file.corrupt` when a sheet that the workbook names is not where it says: the library would leave it out.
 */
export function asideOfRecords(stream: Uint8Array): Aside {
  const walk = new Walk(stream);
  walk.go();
  return walk.aside();
}

class Walk {
  private readonly view: DataView;
  private readonly struckFonts: boolean[] = [];
  private readonly fontOfFormat: number[] = [];
  private readonly starts: number[] = [];
  private readonly struckFrom = new Map<number, Set<number>>();
  private readonly print: string[] = [];
  private readonly boxes: string[] = [];
  private readonly names: string[] = [];
  private readonly prompts: string[] = [];
  private readonly places = new Places();
  private counted = false;
  private columnsNamed = 0;
  private links = 0;
  private sheet: Set<number> | undefined;
  private wide = true;
  private decoder = new TextDecoder("gb18030");
  private boxOpen = false;

  constructor(private readonly stream: Uint8Array) {
    this.view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  go(): void {
    for (let at = 0; at + 4 <= this.stream.length; ) {
      const type = this.view.getUint16(at, true);
      const length = this.view.getUint16(at + 2, true);
      if (at + 4 + length > this.stream.length || (type === 0 && length === 0)) return;
      this.record(type, at, new DataView(this.stream.buffer, this.stream.byteOffset + at + 4, length));
      at += 4 + length;
    }
  }

  /** Sheets in the order of their places in the stream, as the library has them. */
  aside(): Aside {
    const lost = this.starts.filter((start) => !this.beginsAt(start)).length;
    demand(lost === 0, "file.corrupt", () => `${lost} of ${this.starts.length} sheets are not where the workbook says`);
    const struck = this.starts.toSorted((a, b) => a - b).map((start) => this.struckFrom.get(start) ?? new Set<number>());
    return {struck, print: this.print, boxes: this.boxes, names: this.names, prompts: this.prompts, links: this.links};
  }

  private beginsAt(start: number): boolean {
    return start + 4 <= this.stream.length && this.view.getUint16(start, true) === BOF;
  }

  private record(type: number, at: number, body: DataView): void {
    const {byteLength: length} = body;
    if (type === BOF && length >= 2) {
      this.wide = body.getUint16(0, true) >= 0x0600;
      this.struckFrom.set(at, (this.sheet = new Set()));
      // The numbers that a chart keeps are no cells, though they are written as such.
      this.counted = length >= 4 && body.getUint16(2, true) === WORKSHEET;
      this.places.begin();
    } else if (type === EOF) [this.sheet, this.counted] = [undefined, false];
    else if (type === FILE_PASS) throw new Refusal("file.locked", "encrypted with a password");
    else if (type === CODE_PAGE && length >= 2) this.decoder = new TextDecoder(body.getUint16(0, true) === 1252 ? "windows-1252" : "gb18030");
    else if (type === FONT && length >= 4) this.struckFonts.push((body.getUint16(2, true) & STRUCK) !== 0);
    else if (type === XF && length >= 2) this.fontOfFormat.push(body.getUint16(0, true));
    else if (type === BOUND_SHEET && length >= 4) this.starts.push(body.getUint32(0, true));
    else if (type === SUP_BOOK && length >= 4) this.links += OWN_BOOK.has(body.getUint16(2, true)) ? 0 : 1;
    else if (PRINT.has(type)) this.print.push(this.textOf(body));
    else if (type === TEXT_OBJECT) this.boxOpen = length >= 12 && body.getUint16(10, true) > 0;
    else if (type === CONTINUE && this.boxOpen) this.box(body);
    else if (type === NAME && length > 15) this.names.push(this.wide ? this.characters(body, 15, body.getUint8(14), body.getUint8(3)) : this.narrow(body, 14, body.getUint8(3)));
    else if (type === PROMPT) this.prompts.push(...this.promptsOf(body));
    else if (type === COLUMNS && length >= 4) this.nameColumns(body.getUint16(2, true) - body.getUint16(0, true) + 1);
    else if (CELLS.has(type) && length >= 6) this.cell(body.getUint16(0, true), body.getUint16(2, true), body.getUint16(4, true));
    else if (type === MULTIPLE_NUMBERS) for (let i = 4, column = 0; i + 6 <= length - 2; i += 6, column += 1) this.cell(body.getUint16(0, true), body.getUint16(2, true) + column, body.getUint16(i, true));
  }

  private nameColumns(count: number): void {
    this.columnsNamed += Math.max(0, count);
    demand(this.columnsNamed <= MOST_COLUMNS_NAMED, "file.too_large", () => `the widths of more than ${MOST_COLUMNS_NAMED} columns`);
  }

  /** There is no font 4: later ones count on without it. */
  private cell(row: number, column: number, format: number): void {
    if (this.counted) this.places.take(row, column);
    const font = this.fontOfFormat[format];
    if (font !== undefined && this.struckFonts[font > 4 ? font - 1 : font]) this.sheet?.add(cellNumber(row, column));
  }

  private box(body: DataView): void {
    this.boxOpen = false;
    if (body.byteLength > 1) this.boxes.push(this.characters(body, 1, body.getUint8(0)));
  }

  private textOf(body: DataView): string {
    if (this.wide) return body.byteLength > 3 ? this.characters(body, 3, body.getUint8(2)) : "";
    return body.byteLength > 1 ? this.narrow(body, 1, body.byteLength - 1) : "";
  }

  /** Four texts: the titles of prompt and error, and the two. */
  private promptsOf(body: DataView): string[] {
    const found: string[] = [];
    for (let at = 4, i = 0; i < 4 && at + 3 <= body.byteLength; i += 1) {
      const [count, flags] = [body.getUint16(at, true), body.getUint8(at + 2)];
      found.push(this.characters(body, at + 3, flags, count));
      at += 3 + count * (1 + (flags & 1));
    }
    return found;
  }

  private characters(body: DataView, from: number, flags: number, count = Infinity): string {
    const wide = (flags & 1) === 1;
    const length = Math.max(0, Math.min(body.byteLength - from, wide ? 2 * count : count));
    return new TextDecoder(wide ? "utf-16le" : "latin1").decode(new Uint8Array(body.buffer, body.byteOffset + from, length));
  }

  private narrow(body: DataView, from: number, count: number): string {
    return this.decoder.decode(new Uint8Array(body.buffer, body.byteOffset + from, Math.max(0, Math.min(count, body.byteLength - from))));
  }
}
