import {join} from "node:path";
import type {Book} from "./book.js";
import {csvBytes} from "./csv.js";
import {libreOfficeBytes} from "./libreoffice.js";
import {xlsBytes} from "./sheetjs.js";
import {xlsxBytes} from "./xlsx.js";

/** @param inbox where the committed files lie: those saved by LibreOffice are kept */
export async function bytesOf(book: Book, inbox: string): Promise<Uint8Array> {
  switch (book.form) {
    case "bytes":
      return book.bytes!;
    case "xls":
      return xlsBytes(book);
    case "csv-gb18030":
    case "csv-utf8":
      return csvBytes(book);
    case "libreoffice-xlsx":
    case "libreoffice-ods":
      return libreOfficeBytes(book, join(inbox, book.path));
    case "xlsx":
      return xlsxBytes(book);
  }
}
