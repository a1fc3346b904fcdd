import {type CellStyle, cellStyle, formatCode} from "../cells";
import {XmlReader} from "../xml";

/** The style of every cell format (`cellXfs`), in order. Formats that show alike share one style. */
export function readStyles(xml: string, date1904: boolean): CellStyle[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const shared = new Map<string, CellStyle>();
  const styles: CellStyle[] = [];
  const reader = new XmlReader(xml);
  let section = "";
  while (reader.next()) {
    if (!reader.opening) continue;
    const {name} = reader;
    if (SECTIONS.has(name)) section = name;
    else if (name === "numFmt" && section === "numFmts") {
      formats.set(Number(reader.attribute("numFmtId")), reader.attribute("formatCode") ?? "");
    } else if (name === "font" && section === "fonts") struckFonts.push(false);
    else if (name === "strike" && section === "fonts") {
      struckFonts[struckFonts.length - 1] = !["0", "false"].includes(reader.attribute("val") ?? "1");
    } else if (name === "xf" && section === "cellXfs") {
      const id = Number(reader.attribute("numFmtId") ?? 0);
      const format = formatCode(formats.get(id) ?? id);
      const struck = struckFonts[Number(reader.attribute("fontId") ?? 0)] ?? false;
      const key = `${struck} ${format ?? ""}`;
      const style = shared.get(key) ?? cellStyle(format, struck, date1904);
      shared.set(key, style);
      styles.push(style);
    }
  }
  return styles;
}

const SECTIONS = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "extLst"]);
