import {demand} from "../result";
import {XmlReader} from "../xml";

/** A text with its runs joined; struck when every run that has text is. Readings above the text (phonetic runs) are left out. */
export interface SharedText {
  readonly text: string;
  readonly struck: boolean;
}

/** The shared texts of a workbook, in order. @throws Refusal `file.too_large` where there are more than `most`. */
export function readSharedTexts(xml: string, most = Infinity): SharedText[] {
  const texts: SharedText[] = [];
  const reader = new XmlReader(xml);
  while (reader.next()) {
    if (!reader.opening || reader.name !== "si") continue;
    demand(texts.length < most, "file.too_large", () => `more than ${most} shared texts`);
    texts.push(readText(reader));
  }
  return texts;
}

/** Reads one `<si>` or `<is>`, from its opening tag to past its closing tag. */
export function readText(reader: XmlReader): SharedText {
  const parent = reader.name;
  if (reader.selfClosing) return {text: "", struck: false};
  let text = "";
  let struckRuns = false;
  let plainRuns = false;
  let struck = false;
  while (reader.next()) {
    if (!reader.opening) {
      if (reader.name === parent) break;
    } else if (reader.name === "t") {
      const run = reader.content();
      text += run;
      if (run !== "" && struck) struckRuns = true;
      if (run !== "" && !struck) plainRuns = true;
    } else if (reader.name === "r") struck = false;
    else if (reader.name === "strike") struck = !isOff(reader.attribute("val"));
    else if (reader.name === "rPh") reader.skip();
  }
  return {text: unescaped(text), struck: struckRuns && !plainRuns};
}

function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false";
}

/** `_x000D_` stands for a character XML cannot hold; `_x005F_` for the underscore of a text that looks like one. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
