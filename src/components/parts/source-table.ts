import {formatDate} from "../../lib/format.js";
import {changeListWords} from "../../lib/messages/changes.js";
import {partWords} from "../../lib/messages/parts.js";
import type {TracedRow} from "../../lib/published.js";
import type {Page} from "../page/page.js";
import {fieldOf} from "./value-word.js";

type Cell = readonly [address: string, text: string, ...corrections: string[]];
type CellEntry = readonly [name: string, cell: Cell];
type Corrections = ReadonlyMap<string, TracedRow>;

/** A source row, opened: where it stands, and each of its cells with address and original text; what we put right stands beside. */
export function sourceTable(page: Page, row: TracedRow, corrections: Corrections = new Map()): HTMLElement {
  const {h, say, language} = page;
  const colon = language === "zh" ? "：" : ": ";
  const place = [row.file, `${say(partWords.sheet)}${colon}${row.sheet}`, say(partWords.row, {row: row.row}), say(partWords.received, {date: formatDate(row.received, language)})];
  return h(
    "div",
    null,
    h("p", {class: "place"}, place.join(" · ")),
    cellTable(page, Object.entries(row.cells).map(([field, cell]) => [labelOf(page, row.register, field), cell]), corrections),
    Object.keys(row.other).length > 0 && h("details", null, h("summary", null, say(partWords.otherColumns)), cellTable(page, Object.entries(row.other), corrections)),
  );
}

function cellTable(page: Page, cells: readonly CellEntry[], corrections: Corrections): HTMLElement {
  const {h, say} = page;
  return h(
    "table",
    {class: "cell-table"},
    h("thead", null, h("tr", null, [partWords.column, partWords.cell, partWords.original].map((word) => h("th", {scope: "col"}, say(word))))),
    h("tbody", null, cells.map(([name, [address, text, ...ids]]) =>
      h("tr", null, h("th", {scope: "row"}, name), h("td", {class: "address"}, address === "" ? say(partWords.fromContext) : address), h("td", null, text === "" ? "—" : text, ids.map((id) => correctionLine(page, corrections.get(id))))))),
  );
}

/** What a cell was put right to, by whom, when and why. */
function correctionLine({h, say, language}: Page, record: TracedRow | undefined): HTMLElement | null {
  if (!record) return null;
  const word = (field: string) => record.cells[field]?.[1] ?? "";
  const signed = say(changeListWords.signed, {by: word("made_by"), date: formatDate(word("made_on"), language), reason: word("reason")});
  return h("p", {class: "corrected"}, h("strong", null, say(changeListWords.corrected, {value: word("new") || "—"})), h("br"), `${signed} · ${record.file} ${say(partWords.row, {row: record.row})}`);
}

function labelOf({language}: Page, register: string, field: string): string {
  return fieldOf(register, field)?.label[language] ?? field;
}
