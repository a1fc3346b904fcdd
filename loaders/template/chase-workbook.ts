import {writeXlsx} from "hucre/xlsx";
import type {Chase, ChasedUnit} from "./chase.js";
import {ListBook} from "./drop-downs.js";
import {letterSheet} from "./letter.js";
import type {OpenItems} from "./open-items.js";
import {MADE_ON} from "./register-workbook.js";
import {returnSheets, type ReturnOf} from "./return-workbook.js";
import {fontOf} from "./styles.js";

/** A unit's reminder: the letter, and behind it the return sheets, so that the answer is this same file filled in. */
export async function chaseWorkbook(unit: ChasedUnit, chase: Chase, items: OpenItems, of: ReturnOf): Promise<Uint8Array> {
  const {deadline, language, names} = of;
  const lists = new ListBook(language);
  const offices = names.units.filter((each) => each.kind === "office");
  const office = offices.length === 1 ? offices[0]!.name : null;
  return writeXlsx({
    sheets: [letterSheet(unit, chase, {deadline, office, language}), ...returnSheets(items, of, lists), ...lists.sheets()],
    properties: {title: `${unit.name} ${chase.period}`, created: MADE_ON, modified: MADE_ON},
    defaultFont: fontOf(language),
  });
}
