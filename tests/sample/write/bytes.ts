import type {Book} from "./book.js";
import {csvBytes} from "./csv.js";
import {xlsBytes} from "./sheetjs.js";
import {xlsxBytes} from "./xlsx.js";

export async function bytesOf(book: Book): Promise<Uint8Array> {
  switch (book.form) {
    case "bytes":
      return book.bytes!;
    case "xls":
      return xlsBytes(book);
    case "csv-gb18030":
    case "csv-utf8":
      return csvBytes(book);
    default:
      return xlsxBytes(book);
  }
}
