import type {Cell} from "../../lib/published.js";

/** A table as CSV that opens right in Excel: byte order mark, CRLF, quoted where needed; a formula stays text. A note stands below. */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[], note = ""): string {
  const lines = note === "" ? [head, ...rows] : [head, ...rows, [], [note]];
  return `\ufeff${lines.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
