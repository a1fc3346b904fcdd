import {partWords} from "../../lib/messages/parts.js";
import type {Cell} from "../../lib/published.js";
import type {Child} from "../page/h.js";
import type {Page} from "../page/page.js";
import {arranger, type Asked, type Order} from "./arrange.js";
import {csvText} from "./csv.js";
import {downloadText} from "./download.js";
import {footLine, footText} from "./foot.js";
import {readingsFor} from "./search.js";
import {cityFoot} from "./source-line.js";

export interface TableColumn<R> {
  readonly key: string;
  readonly label: string;
  /** What is sorted, searched and written to CSV. */
  readonly value: (row: R) => Cell;
  /** What is shown, where it is more than the value. */
  readonly show?: (row: R) => Child;
  readonly numeric?: boolean;
  /** Never broken across lines. */
  readonly short?: boolean;
  /** Keeps room for whole words beside narrow neighbours. */
  readonly wide?: boolean;
  /** Left to the details on a phone. */
  readonly minor?: boolean;
}

export interface TableOptions<R> {
  /** Distinguishes tables of one page in the address and names the CSV. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly search?: boolean;
  readonly sort?: {readonly key: string; readonly descending?: boolean};
  readonly empty?: string;
  readonly first?: number;
  /** Real figures are no sample. */
  readonly real?: boolean;
  /** Source and cut-off; by default the city's ledgers up to the month shown. */
  readonly source?: string;
}

/** A table that sorts by any column, finds any part of a word, and gives its rows as CSV. */
export function dataTable<R>(page: Page, options: TableOptions<R>): HTMLElement {
  const {h, say, state} = page;
  const {id, rows, columns, caption, search = rows.length > 12, first = 50} = options;
  if (rows.length === 0) return h("p", {class: "empty"}, options.empty ?? say(partWords.empty));
  const {arrange, prepare} = arranger(rows, columns);
  const current: {-readonly [Name in keyof Asked]: Asked[Name]} & {shown: number} = {query: state[`${id}.q`] ?? "", order: orderOf(state[`${id}.sort`], options), readings: null, shown: first};
  const body = h("tbody");
  const count = h("p", {class: "count", role: "status"});
  const more = h("button", {type: "button", class: "more"});
  const draw = () => {
    const found = arrange(current);
    body.replaceChildren(...found.slice(0, current.shown).map((row) => bodyRow(page, columns, row)));
    count.textContent = say(current.query ? partWords.rowsFound : partWords.rowsShown, {found: found.length, all: rows.length, shown: Math.min(current.shown, found.length)});
    more.textContent = say(partWords.more, {count: Math.min(200, found.length - current.shown)});
    more.hidden = found.length <= current.shown;
  };
  more.addEventListener("click", () => ((current.shown += 200), draw()));
  const head = headRow(page, options, current.order, (order) => {
    current.order = order;
    page.effects.remember({[`${id}.sort`]: order.descending ? `-${order.key}` : order.key});
    draw();
  });
  const ask = async (query: string) => {
    current.query = query;
    draw();
    if (current.readings) return;
    current.readings = await readingsFor(page, query);
    if (current.readings) draw();
  };
  void ask(current.query);
  const tools = h("div", {class: "tools"}, search && searchBox(page, id, current.query, (query) => void ask(query), prepare), count, csvButton(page, options));
  return h("div", {class: "data-table"}, tools, h("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption}, h("table", null, h("caption", {class: "unseen"}, caption), h("thead", null, head), body)), more, footLine(page, originOf(page, options)));
}

const originOf = <R>(page: Page, {real, source = cityFoot(page)}: TableOptions<R>) => ({source, real});

function orderOf<R>(text: string | undefined, {sort}: TableOptions<R>): Order | null {
  if (text) return {key: text.replace(/^-/u, ""), descending: text.startsWith("-")};
  return sort ? {key: sort.key, descending: sort.descending ?? false} : null;
}

function headRow<R>(page: Page, {columns}: TableOptions<R>, order: Order | null, change: (order: Order) => void): HTMLElement {
  const {h, say} = page;
  const heads = columns.map((column) => {
    const button = h("button", {type: "button", title: say(partWords.sortBy, {column: column.label})}, column.label);
    return {column, button, cell: h("th", {scope: "col", class: classOf(column), "aria-sort": sortOf(column, order), "data-label": column.label}, button)};
  });
  let now = order;
  for (const {column, button} of heads) {
    button.addEventListener("click", () => {
      now = {key: column.key, descending: now?.key === column.key ? !now.descending : column.numeric === true};
      for (const each of heads) each.cell.setAttribute("aria-sort", sortOf(each.column, now));
      change(now);
    });
  }
  const minor = columns.some((column) => column.minor);
  return h("tr", null, heads.map(({cell}) => cell), minor && h("td", {class: "opener"}));
}

function sortOf<R>({key}: TableColumn<R>, order: Order | null): string {
  return order?.key === key ? (order.descending ? "descending" : "ascending") : "none";
}

function classOf<R>({numeric, minor, short, wide}: TableColumn<R>): string | null {
  return [numeric && "number", minor && "minor", short && "short", wide && "wide"].filter(Boolean).join(" ") || null;
}

function bodyRow<R>(page: Page, columns: readonly TableColumn<R>[], row: R): HTMLElement {
  const {h, say} = page;
  const minor = columns.some((column) => column.minor);
  const line = h("tr", null, columns.map((column) => h("td", {class: classOf(column)}, content(column, row))));
  if (!minor) return line;
  const opener = h("button", {type: "button", "aria-expanded": "false", "aria-label": say(partWords.details)}, "⋯");
  const rest = columns.filter((column) => column.minor);
  const below = h("tr", {class: "rest"}, h("td", {colspan: columns.length + 1 - rest.length}, h("dl", {class: "facts"}, rest.map((column) => [h("dt", null, column.label), h("dd", null, content(column, row))]))));
  opener.addEventListener("click", () => {
    const open = opener.getAttribute("aria-expanded") !== "true";
    opener.setAttribute("aria-expanded", String(open));
    if (open) line.after(below);
    else below.remove();
  });
  line.append(h("td", {class: "opener"}, opener));
  return line;
}

function content<R>(column: TableColumn<R>, row: R): Child {
  if (column.show) return column.show(row);
  const value = column.value(row);
  return value === null ? "—" : String(value);
}

function searchBox({h, say, effects}: Page, id: string, query: string, change: (query: string) => void, prepare: () => void): HTMLElement {
  const input = h("input", {type: "search", id: `search-${id}`, value: query, placeholder: say(partWords.searchHint), autocomplete: "off"}) as HTMLInputElement;
  input.addEventListener("focus", prepare, {once: true});
  input.addEventListener("input", () => {
    change(input.value);
    effects.remember({[`${id}.q`]: input.value});
  });
  return h("label", {class: "search"}, h("span", null, say(partWords.search)), input);
}

function csvButton<R>(page: Page, options: TableOptions<R>): HTMLElement {
  const {id, columns, rows} = options;
  const act = () => downloadText(page.document, `${id}.csv`, csvText(columns.map(({label}) => label), rows.map((row) => columns.map(({value}) => value(row))), footText(page, originOf(page, options))), "text/csv");
  return page.h("button", {type: "button", class: "quiet", onclick: act}, page.say(partWords.csv));
}
