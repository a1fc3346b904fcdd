import type {CellStyle} from "../cells";
import type {SheetBuilder} from "../sheet-builder";
import {tagEnd} from "../xml";
import {decodeText} from "../xml-text";
import {PlainNumber} from "./plain-number";
import {RepeatedTexts} from "./repeated-texts";
import type {Shared} from "./shared";
import {unescaped} from "./strings";

const [SPACE, QUOTE, SLASH, ZERO, LESS, EQUALS, GREATER] = [32, 34, 47, 48, 60, 61, 62];
const [A, Z, LETTER_C, LETTER_F, LETTER_I, LETTER_N, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = [65, 90, 99, 102, 105, 110, 114, 115, 116, 118];
const [NUMBER, SHARED, TEXT, INLINE] = [0, 1, 2, 3];

const VALUE_END = "</v></c>";
const INLINE_BEGIN = "<is><t";
const INLINE_END = "</t></is></c>";
const KEEPS_SPACE = ' xml:space="preserve">';
/** Longer texts seldom come twice. */
const LONGEST_REPEATED = 64;
/** No place: the cell is not written plainly. */
const NOWHERE = -1;

/**
 * Reads cells as nearly every program writes them, `<c r="B2" s="1" t="s"><v>5</v></c>`, in one pass over the part. At
 * anything else it stops, for who reads tag by tag: what a cell is does not depend on which of the two has read it.
 */
export class PlainCells {
  row = -1;
  column = -1;
  private nextRow = 0;
  private nextColumn = 0;
  private type = NUMBER;
  private styleNumber = 0;
  private style: CellStyle;
  private repeated: RepeatedTexts | undefined;
  private readonly decimal: PlainNumber;

  constructor(
    private readonly xml: string,
    private readonly builder: SheetBuilder,
    private readonly shared: Shared,
  ) {
    this.style = shared.plain;
    this.decimal = new PlainNumber(xml);
  }

  /** Reads from `at` on. @returns where the first tag stands that begins no plain cell */
  read(at: number): number {
    let next = at;
    for (let end = next; end !== NOWHERE; end = this.cell(next)) next = end;
    return next;
  }

  private cell(at: number): number {
    const {xml} = this;
    if (xml.charCodeAt(at) !== LESS || xml.charCodeAt(at + 1) !== LETTER_C) return NOWHERE;
    let end = this.head(at + 2);
    if (end === NOWHERE || !this.builder.holds(this.nextRow, this.nextColumn)) return NOWHERE;
    if (xml.charCodeAt(end) === SLASH) {
      if (xml.charCodeAt(end + 1) !== GREATER) return NOWHERE;
      this.settle();
      return end + 2;
    }
    end += 1;
    if (xml.charCodeAt(end) === LESS && xml.charCodeAt(end + 1) === LETTER_F) end = this.afterFormula(end);
    if (end === NOWHERE) return NOWHERE;
    if (this.type === INLINE) return this.inlineText(end);
    if (xml.charCodeAt(end) !== LESS || xml.charCodeAt(end + 1) !== LETTER_V || xml.charCodeAt(end + 2) !== GREATER) return NOWHERE;
    return this.type === SHARED ? this.sharedText(end + 3) : this.type === TEXT ? this.text(end + 3, VALUE_END) : this.number(end + 3);
  }

  /** The attributes: place, style and type, each once. @returns where the tag ends, at its `>` or `/>` */
  private head(from: number): number {
    const {xml} = this;
    this.nextRow = this.row;
    this.nextColumn = this.column + 1;
    this.type = NUMBER;
    this.styleNumber = 0;
    let seen = 0;
    let at = from;
    for (let code = xml.charCodeAt(at); code !== GREATER && code !== SLASH; code = xml.charCodeAt(at)) {
      const name = xml.charCodeAt(at + 1);
      if (code !== SPACE || xml.charCodeAt(at + 2) !== EQUALS || xml.charCodeAt(at + 3) !== QUOTE || name < LETTER_R || name > LETTER_T || (seen & (1 << (name - LETTER_R))) !== 0) return NOWHERE;
      seen |= 1 << (name - LETTER_R);
      at = name === LETTER_R ? this.readPlace(at + 4) : name === LETTER_S ? this.readStyle(at + 4) : this.readType(at + 4);
      if (at === NOWHERE || xml.charCodeAt(at) !== QUOTE) return NOWHERE;
      at += 1;
    }
    this.style = this.shared.styles[this.styleNumber] ?? this.shared.plain;
    return at;
  }

  private readPlace(from: number): number {
    const {xml} = this;
    let at = from;
    let column = 0;
    for (let letter = xml.charCodeAt(at) & 0xdf; letter >= A && letter <= Z && at < from + 3; letter = xml.charCodeAt(at) & 0xdf) {
      column = column * 26 + letter - A + 1;
      at += 1;
    }
    this.nextColumn = column - 1;
    const end = this.digits(at, 7);
    this.nextRow = this.read10 - 1;
    return end;
  }

  private readStyle(at: number): number {
    const end = this.digits(at, 6);
    this.styleNumber = this.read10;
    return end;
  }

  private readType(at: number): number {
    const {xml} = this;
    const code = xml.charCodeAt(at);
    const alone = xml.charCodeAt(at + 1) === QUOTE;
    if (code === LETTER_S && alone) this.type = SHARED;
    else if (code === LETTER_N && alone) this.type = NUMBER;
    else if (code === LETTER_S && xml.startsWith("str", at)) this.type = TEXT;
    else if (code === LETTER_I && xml.startsWith("inlineStr", at)) this.type = INLINE;
    else return NOWHERE;
    return alone ? at + 1 : this.type === TEXT ? at + 3 : at + 9;
  }

  /** What `digits` has read. */
  private read10 = 0;

  private digits(from: number, most: number): number {
    const {xml} = this;
    let at = from;
    let value = 0;
    for (let digit = xml.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9; digit = xml.charCodeAt(at) - ZERO) {
      value = value * 10 + digit;
      at += 1;
    }
    this.read10 = value;
    return at > from && at <= from + most ? at : NOWHERE;
  }

  private afterFormula(at: number): number {
    const {xml} = this;
    const named = xml.charCodeAt(at + 2);
    if (named !== GREATER && named !== SPACE && named !== SLASH) return NOWHERE;
    const end = tagEnd(xml, at + 2);
    if (xml.charCodeAt(end - 1) === SLASH) return end + 1;
    const close = xml.indexOf("<", end);
    return xml.startsWith("</f>", close) ? close + 4 : NOWHERE;
  }

  private settle(): void {
    this.row = this.nextRow;
    this.column = this.nextColumn;
  }

  private sharedText(from: number): number {
    const end = this.digits(from, 9);
    if (end === NOWHERE || !this.xml.startsWith(VALUE_END, end)) return NOWHERE;
    this.settle();
    const {style, builder, row, column} = this;
    const {texts} = this.shared;
    const index = this.read10;
    const known = texts.known(index, style);
    if (known) builder.putAgain(row, column, known);
    else {
      const cell = texts.make(index, style);
      builder.put(row, column, cell);
      texts.keep(index, style, cell);
    }
    return end + VALUE_END.length;
  }

  private inlineText(at: number): number {
    const {xml} = this;
    if (!xml.startsWith(INLINE_BEGIN, at)) return NOWHERE;
    const end = at + INLINE_BEGIN.length;
    if (xml.charCodeAt(end) === GREATER) return this.text(end + 1, INLINE_END);
    return xml.startsWith(KEEPS_SPACE, end) ? this.text(end + KEEPS_SPACE.length, INLINE_END) : NOWHERE;
  }

  private text(from: number, closing: string): number {
    const {xml, builder} = this;
    const repeated = (this.repeated ??= new RepeatedTexts(xml));
    const short = from + LONGEST_REPEATED;
    let hash = this.styleNumber;
    let end = from;
    for (let code = xml.charCodeAt(end); code !== LESS && end < short; code = xml.charCodeAt(end)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      end += 1;
    }
    if (end === short) end = xml.indexOf("<", end);
    if (end < 0 || !xml.startsWith(closing, end)) return NOWHERE;
    this.settle();
    const known = end < short ? repeated.find(from, end, hash, this.style) : undefined;
    if (known) builder.putAgain(this.row, this.column, known);
    else {
      const raw = xml.slice(from, end);
      const text = unescaped(decodeText(raw));
      const cell = this.style.text(text);
      builder.put(this.row, this.column, cell);
      if (end < short) repeated.keep(raw, hash, this.style, cell);
    }
    return end + closing.length;
  }

  private number(from: number): number {
    const {xml, style, builder} = this;
    const end = this.decimal.read(from);
    if (end === NOWHERE || !xml.startsWith(VALUE_END, end)) return NOWHERE;
    this.settle();
    const cell = style.number(this.decimal.value);
    if (style.saysOnlyNumbers) builder.putAgain(this.row, this.column, cell);
    else builder.put(this.row, this.column, cell);
    return end + VALUE_END.length;
  }
}
