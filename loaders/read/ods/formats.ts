import type {XmlReader} from "../xml";

/** Elements that describe a number format. */
export const FORMAT_ELEMENTS = new Set(["number-style", "percentage-style", "currency-style", "date-style", "time-style"]);

const PLAIN = /^[-/:.,% ]*$/;

/** Reads one format, from its opening tag to past its closing tag, as a number format code like Excel's. */
export function readFormat(reader: XmlReader): string {
  const element = reader.name;
  if (reader.selfClosing) return "";
  let code = "";
  while (reader.next()) {
    if (!reader.opening) {
      if (reader.name === element) break;
      continue;
    }
    code += piece(reader);
  }
  return code;
}

function piece(reader: XmlReader): string {
  const long = reader.attribute("style") === "long";
  switch (reader.name) {
    case "year":
      return long ? "yyyy" : "yy";
    case "month":
      return (reader.attribute("textual") === "true" ? "mmm" : "m") + (long ? "m" : "");
    case "day":
      return long ? "dd" : "d";
    case "hours":
      return long ? "hh" : "h";
    case "minutes":
      return long ? "mm" : "m";
    case "seconds":
      return long ? "ss" : "s";
    case "am-pm":
      return "AM/PM";
    case "number":
      return numberPiece(reader);
    case "text":
    case "currency-symbol": {
      const literal = reader.content();
      return PLAIN.test(literal) ? literal : `"${literal}"`;
    }
    default:
      return "";
  }
}

function numberPiece(reader: XmlReader): string {
  const decimals = Math.min(Number(reader.attribute("decimal-places") ?? 0) || 0, 30);
  const whole = reader.attribute("grouping") === "true" ? "#,##0" : "0";
  return decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}`;
}
