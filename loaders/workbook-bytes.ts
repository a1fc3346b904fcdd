import {writeXlsx, type WriteOptions, type WriteSheet} from "hucre/xlsx";

/** The bytes of a workbook; the same bytes for the same sheets and properties. */
export function workbookBytes(options: WriteOptions): Promise<Uint8Array> {
  return writeXlsx({...options, sheets: options.sheets.map(withoutTitles), namedRanges: [...(options.namedRanges ?? []), ...options.sheets.flatMap(titlesOf)]});
}

/** The writer does not quote the sheet's name in the rows repeated in print, and Excel then calls the file damaged: we write them. */
function titlesOf({name, pageSetup}: WriteSheet): {name: string; range: string; scope: string}[] {
  const rows = pageSetup?.printTitlesRow;
  return rows === undefined ? [] : [{name: "_xlnm.Print_Titles", range: `'${name.replaceAll("'", "''")}'!${rows}`, scope: name}];
}

function withoutTitles(sheet: WriteSheet): WriteSheet {
  if (sheet.pageSetup === undefined) return sheet;
  const {printTitlesRow: _, ...pageSetup} = sheet.pageSetup;
  return {...sheet, pageSetup};
}
