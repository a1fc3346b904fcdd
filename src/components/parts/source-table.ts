import {formatDate} from "../../lib/format.js";
import {partWords} from "../../lib/messages/parts.js";
import type {TracedRow} from "../../lib/published.js";
import {registers} from "../../lib/registers/index.js";
import type {Page} from "../page/page.js";

type CellEntry = readonly [name: string, cell: readonly [address: string, text: string]];

/** A source row, opened: where it stands, and each of its cells with address and original text. */
export function sourceTable(page: Page, row: TracedRow): HTMLElement {
  const {h, say, language} = page;
  const colon = language === "zh" ? "：" : ": ";
  const place = [row.file, `${say(partWords.sheet)}${colon}${row.sheet}`, say(partWords.row, {row: row.row}), say(partWords.received, {date: formatDate(row.received, language)})];
  return h(
    "div",
    null,
    h("p", {class: "place"}, place.join(" · ")),
    cellTable(page, Object.entries(row.cells).map(([field, cell]) => [labelOf(page, row.register, field), cell])),
    Object.keys(row.other).length > 0 && h("details", null, h("summary", null, say(partWords.otherColumns)), cellTable(page, Object.entries(row.other))),
  );
}

function cellTable({h, say}: Page, cells: readonly CellEntry[]): HTMLElement {
  return h(
    "table",
    {class: "cell-table"},
    h("thead", null, h("tr", null, [partWords.column, partWords.cell, partWords.original].map((word) => h("th", {scope: "col"}, say(word))))),
    h("tbody", null, cells.map(([name, [address, text]]) =>
      h("tr", null, h("th", {scope: "row"}, name), h("td", {class: "address"}, address === "" ? say(partWords.fromContext) : address), h("td", null, text === "" ? "—" : text)))),
  );
}

function labelOf({language}: Page, register: string, field: string): string {
  return registers.find((each) => each.name === register)?.fields[field]?.label[language] ?? field;
}
