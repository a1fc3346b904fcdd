import type {WriteSheet} from "hucre/xlsx";
import type {Language} from "../../src/lib/field.js";
import {workbookBytes} from "../workbook-bytes.js";
import {fontOf} from "./styles.js";

/** A file says when it was made; these are the same whenever that is. */
const MADE_ON = new Date(Date.UTC(2000, 0, 1));

/** The bytes of a workbook sent out to units; the same bytes for the same sheets. */
export function bookBytes(title: string, sheets: readonly WriteSheet[], language: Language): Promise<Uint8Array> {
  return workbookBytes({sheets: [...sheets], properties: {title, created: MADE_ON, modified: MADE_ON}, defaultFont: fontOf(language)});
}
