import {writeXlsx, type WriteSheet} from "hucre/xlsx";
import type {Language} from "../../src/lib/field.js";
import {fontOf} from "./styles.js";

/** A file says when it was made; these are the same whenever that is. */
const MADE_ON = new Date(Date.UTC(2000, 0, 1));

/** The bytes of a workbook; the same bytes for the same sheets. */
export function bookBytes(title: string, sheets: readonly WriteSheet[], language: Language): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(withoutTitles),
    namedRanges: sheets.flatMap(titlesOf),
    properties: {title, created: MADE_ON, modified: MADE_ON},
    defaultFont: fontOf(language),
  });
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
