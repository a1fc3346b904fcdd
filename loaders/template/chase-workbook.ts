import {bookBytes} from "./book.js";
import type {Chase, ChasedUnit} from "./chase.js";
import {ListBook} from "./drop-downs.js";
import {letterSheet} from "./letter.js";
import type {OpenItems} from "./open-items.js";
import {returnSheets, type ReturnOf} from "./return-workbook.js";

/** A unit's reminder: the letter, and behind it the return sheets, so that the answer is this same file filled in. */
export async function chaseWorkbook(unit: ChasedUnit, chase: Chase, items: OpenItems, of: ReturnOf): Promise<Uint8Array> {
  const {deadline, language, names} = of;
  const lists = new ListBook(language);
  const offices = names.units.filter((each) => each.kind === "office");
  const office = offices.length === 1 ? offices[0]!.name : null;
  const letter = letterSheet(unit, chase, {deadline, office, language});
  return bookBytes(`${unit.name} ${chase.period}`, [letter, ...returnSheets(items, of, lists), ...lists.sheets()], language);
}
