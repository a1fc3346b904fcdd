import type {Cell, Sheet} from "../../../src/lib/workbook";
import type {Limits} from "../limits";
import {demand} from "../result";
import {Budget, SheetBuilder, type SheetsRead} from "../sheet-builder";
import {demandLinesNotSecret, demandNameNotSecret} from "../secret";
import {XmlReader} from "../xml";
import {passBeside} from "./beside";
import {readCell} from "./cell";
import {OdsStyles} from "./styles";

/**
 * Reads OpenDocument: the content part, with the common styles where they stand apart, or a flat file.
 * Read here because SheetJS drops numbers that have no shown text, number formats, and all that is hidden.
 * @throws XmlFault, Refusal
 */
export function readOpenDocument(content: string, commonStyles: string | undefined, limits: Limits): SheetsRead {
  const styles = new OdsStyles();
  if (commonStyles !== undefined) styles.add(commonStyles);
  styles.add(content);
  const sheets: Sheet[] = [];
  const budget = new Budget(limits);
  const reader = new XmlReader(content);
  while (reader.next()) {
    if (!reader.opening) continue;
    if (reader.name === "tracked-changes") passBeside(reader, "comment");
    else if (reader.name === "named-range" || reader.name === "named-expression") demandNameNotSecret(reader.attribute("name") ?? "", () => "defined name");
    else if (reader.name === "master-styles") passBeside(reader, "header or footer");
    else if (reader.name === "help-message") readPrompt(reader);
    else if (PROPERTIES.has(reader.name)) demandNameNotSecret(reader.content(), () => "properties");
    else if (reader.name === "table" && !reader.selfClosing) {
      sheets.push(new TableReader(reader, styles, new SheetBuilder(budget, `sheet ${sheets.length + 1}`), limits).read());
    }
  }
  const links = new Set(content.match(/(?:'|&apos;)[a-z]+:\/\/[^'&<>"#]*(?:'|&apos;)#/gu)).size;
  return {sheets, notes: links > 0 ? [{code: "file.external_links", seen: String(links)}] : []};
}

/** What is said to him who fills in a cell. */
function readPrompt(reader: XmlReader): void {
  demandLinesNotSecret(reader.attribute("title") ?? "", () => "comment");
  passBeside(reader, "comment");
}

/** Of a flat file, which holds them before its tables. */
const PROPERTIES: ReadonlySet<string> = new Set(["subject", "keyword", "description", "user-defined"]);

interface Placed {
  readonly column: number;
  readonly repeat: number;
  readonly cell: Cell;
}

class TableReader {
  private row = 0;
  private column = 0;
  private readonly columnStyles: (string | undefined)[] = [];

  constructor(
    private readonly reader: XmlReader,
    private readonly styles: OdsStyles,
    private readonly builder: SheetBuilder,
    private readonly limits: Limits,
  ) {}

  read(): Sheet {
    const {reader, builder} = this;
    const name = reader.attribute("name") ?? "";
    const hidden = this.styles.hidesTable(reader.attribute("style-name"));
    while (reader.next() && (reader.opening || reader.name !== "table")) {
      if (!reader.opening) continue;
      if (reader.name === "table-column") this.readColumn();
      else if (reader.name === "table-row") this.readRow();
      else if (reader.name === "shapes" || reader.name === "forms") passBeside(reader, "text box");
    }
    return builder.done(name, hidden);
  }

  private readColumn(): void {
    const repeat = this.repeat("number-columns-repeated", this.limits.maxColumns);
    const style = this.reader.attribute("default-cell-style-name");
    if (this.isHidden()) this.builder.hideColumns(this.column, this.column + repeat - 1);
    for (let i = 0; i < repeat && this.columnStyles.length < this.limits.maxColumns; i += 1) this.columnStyles.push(style);
    this.column += repeat;
  }

  private readRow(): void {
    const repeat = this.repeat("number-rows-repeated", this.limits.maxRows);
    const hidden = this.isHidden();
    const placed = this.reader.selfClosing ? [] : this.readCells(this.reader.attribute("default-cell-style-name"));
    const used = placed.length > 0 ? repeat : 0;
    demand(used <= this.limits.maxRepeatedRows, "file.too_large", () => `a row of cells that is repeated ${used} times`);
    for (let r = this.row; r < this.row + used; r += 1) {
      for (const {column, repeat: times, cell} of placed) {
        for (let c = column; c < column + times; c += 1) this.builder.put(r, c, cell);
      }
    }
    if (hidden) for (let r = this.row; r < Math.min(this.row + repeat, this.limits.maxRows); r += 1) this.builder.hiddenRows.add(r);
    this.row += repeat;
  }

  private readCells(rowStyle: string | undefined): Placed[] {
    const {reader} = this;
    const placed: Placed[] = [];
    let column = 0;
    while (reader.next() && reader.name !== "table-row") {
      if (!reader.opening || !reader.name.endsWith("table-cell")) continue;
      const repeat = this.repeat("number-columns-repeated", this.limits.maxColumns);
      this.readSpan(column);
      const style = reader.attribute("style-name") ?? rowStyle ?? this.columnStyles[column];
      const covered = reader.name === "covered-table-cell";
      const cell = readCell(reader, this.styles.cell(style));
      if (cell && !covered) placed.push({column, repeat, cell});
      column += repeat;
    }
    return placed;
  }

  private readSpan(left: number): void {
    const columns = this.repeat("number-columns-spanned", this.limits.maxColumns);
    const rows = this.repeat("number-rows-spanned", this.limits.maxRows);
    const top = this.row;
    if (columns * rows > 1) this.builder.merge({top, left, bottom: top + rows - 1, right: left + columns - 1});
  }

  private repeat(attribute: string, limit: number): number {
    const given = Number(this.reader.attribute(attribute) ?? 1);
    return given >= 1 ? Math.min(Math.floor(given), limit) : 1;
  }

  private isHidden(): boolean {
    const visibility = this.reader.attribute("visibility");
    return visibility === "collapse" || visibility === "filter";
  }
}
