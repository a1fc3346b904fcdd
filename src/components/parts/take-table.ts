import {partWords} from "../../lib/messages/parts.js";
import type {Page} from "../page/page.js";
import {csvText} from "./csv.js";
import {downloadText} from "./download.js";
import {footLine, footText, type Origin} from "./foot.js";

/** A table drawn by hand, with its source below and its rows as CSV, as they stand on the page. */
export function takeTable(page: Page, {id, caption, ...origin}: Origin & {readonly id: string; readonly caption: string}, table: HTMLElement): HTMLElement {
  const {h, say, document} = page;
  table.prepend(h("caption", {class: "unseen"}, caption));
  const cells = (row: Element) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replaceAll(/\s+/gu, " ").trim());
  const act = () => {
    const [head = [], ...rows] = [...table.querySelectorAll("tr")].map(cells);
    downloadText(document, `${id}.csv`, csvText(head, rows, footText(page, origin)), "text/csv");
  };
  const tools = h("div", {class: "tools"}, h("button", {type: "button", class: "quiet", onclick: act}, say(partWords.csv)));
  return h("div", {class: "data-table"}, tools, h("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption}, table), footLine(page, origin));
}
