import type {Cell} from "../../../src/lib/workbook";
import type {CellStyle} from "../cells";
import type {XmlReader} from "../xml";
import {passBeside} from "./beside";

const ERROR = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/;
const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Reads one cell, from its opening tag to past its closing tag. Notes and drawings in it are left out. */
export function readCell(reader: XmlReader, style: CellStyle): Cell | undefined {
  const type = reader.attribute("value-type");
  const stored = reader.attribute(STORED[type ?? ""] ?? "value");
  const formula = reader.attribute("formula") !== undefined;
  const shown = readParagraphs(reader);
  if (formula && shown !== undefined && ERROR.test(shown)) return style.error(shown);
  if (type === undefined && shown === undefined) return formula ? style.uncachedFormula() : undefined;
  const cell = typedCell(type, stored, style);
  if (!cell) return style.text(shown ?? stored ?? "");
  return shown === undefined || shown === cell.text ? cell : {...cell, text: shown};
}

const STORED: Readonly<Record<string, string>> = {
  date: "date-value", time: "time-value", boolean: "boolean-value", string: "string-value",
};

function typedCell(type: string | undefined, stored: string | undefined, style: CellStyle): Cell | undefined {
  if (stored === undefined || stored === "") return undefined;
  if (type === "boolean") return style.boolean(stored === "true");
  if (type === "date") {
    const {iso} = style.isoDate(stored);
    const time = Date.parse(`${stored.includes("T") ? stored.slice(0, 19) : `${stored}T00:00:00`}Z`);
    return Number.isNaN(time) || !iso ? undefined : {...style.number(time / DAY + SERIAL_OF_1970), kind: "date", iso};
  }
  if (type === "time") return durationCell(stored, style);
  const number = Number(stored);
  return type === "string" || !Number.isFinite(number) ? undefined : style.number(number);
}

function durationCell(stored: string, style: CellStyle): Cell | undefined {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(stored) ?? [];
  if (seconds === undefined) return undefined;
  return style.number((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400);
}

/** Paragraphs joined by line breaks; `undefined` where there is none. */
function readParagraphs(reader: XmlReader): string | undefined {
  if (reader.selfClosing) return undefined;
  const lines: string[] = [];
  const parent = reader.name;
  while (reader.next()) {
    if (!reader.opening) {
      if (reader.name === parent) break;
    } else if (reader.name === "p") lines.push(readParagraph(reader));
    else passBeside(reader, reader.name === "annotation" ? "comment" : "text box");
  }
  return lines.length === 0 ? undefined : lines.join("\n");
}

function readParagraph(reader: XmlReader): string {
  if (reader.selfClosing) return "";
  let text = "";
  while (reader.next()) {
    text += reader.text.replace(/[ \t\n]+/g, " ");
    if (!reader.opening) {
      if (reader.name === "p") break;
    } else if (reader.name === "s") text += " ".repeat(Math.min(Number(reader.attribute("c") ?? 1) || 1, 1000));
    else if (reader.name === "tab") text += "\t";
    else if (reader.name === "line-break") text += "\n";
    else if (reader.name === "ruby-text") reader.skip();
    else if (reader.name === "annotation") passBeside(reader, "comment");
  }
  return text;
}
