import {demandLinesNotSecret, demandNameNotSecret} from "../secret";
import type {XmlReader} from "../xml";

/** Passes a drawing, a note or the pages' headers and footers: they hold no cells, but may mark the document. @throws Refusal `file.secret`. */
export function passBeside(reader: XmlReader, place: string): void {
  if (reader.selfClosing) return;
  let depth = 1;
  while (depth > 0 && reader.next()) {
    if (!reader.opening) depth -= 1;
    else if (reader.name === "p" || reader.name === "h") (place === "comment" ? demandLinesNotSecret : demandNameNotSecret)(reader.content(), () => place);
    else if (reader.name === "annotation") passBeside(reader, "comment");
    else if (!reader.selfClosing) depth += 1;
  }
}
