import {cellStyle} from "../cells";
import {Budget, type SheetsRead} from "../sheet-builder";
import type {Limits} from "../limits";
import {demand, Refusal} from "../result";
import {demandNameNotSecret, demandNotSecret} from "../secret";
import {XmlReader} from "../xml";
import {XmlFault} from "../xml-text";
import {decodeXml} from "../xml-encoding";
import type {Zip} from "../zip";
import {readRelations, type Relation, relationsPath} from "./relations";
import {type Shared, SharedTexts} from "./shared";
import {readSheet, type SheetEntry} from "./sheet";
import {readSharedTexts, type SharedText} from "./strings";
import {readStyles} from "./styles";

/**
 * Reads the worksheets of an Office Open XML workbook, transitional or strict.
 * Only the parts that hold cells are inflated: the workbook, its shared texts, styles and worksheets.
 * @throws XmlFault when a part is not well formed; Refusal otherwise.
 */
export function readXlsx(zip: Zip, limits: Limits): SheetsRead {
  const text = (name: string) => decodeXml(zip.part(name));
  const path = workbookPath(zip, text);
  const relations = readRelations(text(relationsPath(path)), path);
  const {entries, date1904} = readWorkbook(text(path), relations);
  const only = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && zip.has(target) ? text(target) : undefined;
  };
  const texts = only("sharedStrings");
  const styles = only("styles");
  const shared: Shared = {
    texts: new SharedTexts(texts === undefined ? [] : sharedTexts(texts, limits)),
    styles: styles === undefined ? [] : readStyles(styles, date1904),
    plain: cellStyle(undefined, false, date1904),
    budget: new Budget(limits),
    notes: [],
  };
  const sheets = entries.map((entry) => {
    demand(zip.has(entry.path), "file.corrupt", () => `the part of a sheet is missing: ${entry.path}`);
    return readSheet(text(entry.path), entry, shared);
  });
  return {sheets, notes: shared.notes};
}

/** A text that cannot be told from the next would give other cells their words: no second reader is asked. */
function sharedTexts(xml: string, {maxSharedTexts}: Limits): SharedText[] {
  try {
    return readSharedTexts(xml, maxSharedTexts);
  } catch (error) {
    if (error instanceof XmlFault) throw new Refusal("file.corrupt", `shared texts: ${error.message}`);
    throw error;
  }
}

function workbookPath(zip: Zip, text: (name: string) => string): string {
  const root = zip.has("_rels/.rels") ? readRelations(text("_rels/.rels"), "") : new Map<string, Relation>();
  const main = [...root.values()].find(({type}) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  demand(zip.has(main), "file.corrupt", () => "the workbook part is missing");
  return main;
}

interface WorkbookPart {
  readonly entries: readonly (SheetEntry & {readonly path: string})[];
  readonly date1904: boolean;
}

function readWorkbook(xml: string, relations: ReadonlyMap<string, Relation>): WorkbookPart {
  const entries: (SheetEntry & {path: string})[] = [];
  let date1904 = false;
  let number = 0;
  const reader = new XmlReader(xml);
  while (reader.next()) {
    if (!reader.opening) continue;
    if (reader.name === "workbookPr") date1904 = reader.flag("date1904");
    if (reader.name === "definedName") demandDefinedNotSecret(reader);
    if (reader.name !== "sheet") continue;
    const relation = relations.get(reader.attribute("id") ?? "");
    demand(relation !== undefined, "file.corrupt", () => "a sheet without its part");
    number += 1;
    demandNameNotSecret(reader.attribute("name") ?? "", () => `name of sheet ${number}`);
    // Chart sheets, dialog sheets and macro sheets hold no cells of a ledger.
    if (relation.type !== "worksheet") continue;
    const hidden = (reader.attribute("state") ?? "visible") !== "visible";
    entries.push({name: reader.attribute("name") ?? "", hidden, number: entries.length + 1, path: relation.target});
  }
  const paths = new Set(entries.map(({path}) => path.toLowerCase()));
  demand(paths.size === entries.length, "file.corrupt", () => "two sheets name the same part");
  return {entries, date1904};
}

/** A name that a workbook gives to a place or a value may be its mark, or hold it. */
function demandDefinedNotSecret(reader: XmlReader): void {
  demandNameNotSecret(reader.attribute("name") ?? "", () => "defined name");
  demandNotSecret(reader.content().replaceAll('"', ""), () => "defined name");
}
