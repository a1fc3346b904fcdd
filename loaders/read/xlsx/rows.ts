import type {Cell} from "../../../src/lib/workbook";
import type {CellStyle} from "../cells";
import {demand} from "../result";
import type {SheetBuilder} from "../sheet-builder";
import type {XmlReader} from "../xml";
import {placeOf} from "./dimension";
import {PlainCells} from "./plain-cells";
import {type Shared, textCell} from "./shared";
import {readText, type SharedText, unescaped} from "./strings";

function wholeNumber(given: string): number {
  const number = Number(given);
  demand(Number.isInteger(number), "file.corrupt", () => `a row with the number ${given.slice(0, 20)}`);
  return number;
}

/** Reads the rows of a worksheet: cells written as nearly every program writes them in one pass, the others by their tags. */
export class RowsReader {
  private readonly plain: PlainCells;

  constructor(
    private readonly reader: XmlReader,
    xml: string,
    private readonly builder: SheetBuilder,
    private readonly shared: Shared,
  ) {
    this.plain = new PlainCells(xml, builder, shared);
  }

  /** Reads `<sheetData>`, from its opening tag to past its closing tag. */
  read(): void {
    const {reader, plain} = this;
    if (reader.selfClosing) return;
    while (reader.next()) {
      if (!reader.opening) {
        if (reader.name === "sheetData") return;
      } else if (reader.name === "row") {
        const given = reader.attribute("r");
        plain.row = given === undefined ? plain.row + 1 : wholeNumber(given) - 1;
        plain.column = -1;
        if (reader.flag("hidden")) this.builder.hiddenRows.add(plain.row);
        if (!reader.selfClosing) reader.resume(plain.read(reader.end));
      } else if (reader.name === "c") {
        this.readCell();
        reader.resume(plain.read(reader.end));
      }
    }
  }

  private readCell(): void {
    const {reader, plain, shared} = this;
    const [place, style, type] = reader.lettered("rst");
    if (place === undefined) plain.column += 1;
    else [plain.row, plain.column] = placeOf(place);
    const cell = this.cell(type ?? "n", shared.styles[Number(style ?? 0)] ?? shared.plain);
    if (cell) this.builder.put(plain.row, plain.column, cell);
  }

  private cell(type: string, style: CellStyle): Cell | undefined {
    const {reader} = this;
    if (reader.selfClosing) return undefined;
    let value: string | undefined;
    let inline: SharedText | undefined;
    let formula = false;
    while (reader.next()) {
      if (!reader.opening) {
        if (reader.name === "c") break;
      } else if (reader.name === "v") value = reader.content();
      else if (reader.name === "f") {
        formula = true;
        reader.skip();
      } else if (reader.name === "is") inline = readText(reader);
    }
    if (inline && type === "inlineStr") return textCell(inline, style);
    if (value === undefined || (value === "" && type !== "str")) return formula ? style.uncachedFormula() : undefined;
    return this.valueCell(type, value, style);
  }

  private valueCell(type: string, value: string, style: CellStyle): Cell | undefined {
    switch (type) {
      case "s":
        return this.sharedCell(value.trim() === "" ? -1 : Number(value), style);
      case "b":
        return style.boolean(value.trim() === "1" || value.trim() === "true");
      case "e":
        return style.error(value);
      case "d":
        return style.isoDate(value);
      case "n": {
        const number = Number(value);
        return Number.isFinite(number) && value.trim() !== "" ? style.number(number) : style.text(value);
      }
      default:
        return style.text(unescaped(value));
    }
  }

  private sharedCell(index: number, style: CellStyle): Cell {
    const {texts} = this.shared;
    const known = texts.known(index, style);
    if (known) return known;
    const cell = texts.make(index, style);
    // What lies outside the sheet has not been looked at for a mark of secrecy.
    if (this.builder.holds(this.plain.row, this.plain.column)) texts.keep(index, style, cell);
    return cell;
  }
}
