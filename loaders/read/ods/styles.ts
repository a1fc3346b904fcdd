import {type CellStyle, cellStyle} from "../cells";
import {XmlReader} from "../xml";
import {FORMAT_ELEMENTS, readFormat} from "./formats";

interface Style {
  readonly format: string | undefined;
  readonly parent: string | undefined;
  struck?: boolean;
  hidden?: boolean;
}

/** The styles of an OpenDocument file: how cells look, and which tables are not displayed. */
export class OdsStyles {
  private readonly formats = new Map<string, string>();
  private readonly styles = new Map<string, Style>();
  private readonly made = new Map<string, CellStyle>();

  /** Adds the styles of a part; stops where its body begins. */
  add(xml: string): void {
    const reader = new XmlReader(xml);
    let style: Style | undefined;
    while (reader.next() && reader.name !== "body") {
      if (!reader.opening) continue;
      if (FORMAT_ELEMENTS.has(reader.name)) this.formats.set(reader.attribute("name") ?? "", readFormat(reader));
      else if (reader.name === "style") {
        style = {format: reader.attribute("data-style-name"), parent: reader.attribute("parent-style-name")};
        this.styles.set(reader.attribute("name") ?? "", style);
      } else if (style && reader.name === "text-properties") {
        const line = reader.attribute("text-line-through-style");
        if (line !== undefined) style.struck = line !== "none";
      } else if (style && reader.name === "table-properties") style.hidden = reader.attribute("display") === "false";
    }
  }

  hidesTable(name: string | undefined): boolean {
    return this.styles.get(name ?? "")?.hidden === true;
  }

  cell(name: string | undefined): CellStyle {
    const key = name ?? "";
    let made = this.made.get(key);
    if (!made) this.made.set(key, (made = this.make(key)));
    return made;
  }

  private make(name: string): CellStyle {
    const chain: Style[] = [];
    for (let style = this.styles.get(name); style && chain.length < 10; style = this.styles.get(style.parent ?? "")) chain.push(style);
    const format = chain.find((style) => style.format !== undefined)?.format;
    const struck = chain.find((style) => style.struck !== undefined)?.struck ?? false;
    return cellStyle(this.formats.get(format ?? "") || undefined, struck, false);
  }
}
