import {gb18030} from "./gb18030.js";
import {rich, type Book} from "./book.js";
import {shown} from "./shown.js";

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The first grid as text; offices save with CRLF. */
export function csvBytes(book: Book): Uint8Array {
  const lines = book.grids[0]!.rows.map((row) => row.map((cell) => field(shown(rich(cell)))).join(","));
  const text = `${lines.join("\r\n")}\r\n`;
  return book.form === "csv-gb18030" ? gb18030(text) : new TextEncoder().encode(`\uFEFF${text}`);
}
