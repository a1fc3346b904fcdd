import {partWords} from "../../lib/messages/parts.js";
import type {Cell} from "../../lib/published.js";
import {framed} from "../charts/framed.js";
import {paperPalette, type ChartOptions} from "../charts/options.js";
import {chartOptions, type Page} from "../page/page.js";
import {markLabels} from "../page/tongue.js";
import {csvText} from "./csv.js";
import {downloadPng, downloadText} from "./download.js";
import {footLine, footText} from "./foot.js";

/** What a figure shows, as a table: its text alternative and its CSV. */
export interface FigureData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface FigureOptions {
  /** Says what is to be seen. */
  readonly title: string;
  /** Measure, unit, period. */
  readonly subtitle: string;
  /** Name of files taken from it. */
  readonly name: string;
  readonly draw: (options: ChartOptions) => SVGElement;
  readonly data: FigureData;
  /** Source and cut-off. */
  readonly source: string;
  readonly width?: number;
  /** What stands between picture and foot: labels that can be tapped, a note. */
  readonly below?: Node | null;
  /** Rank of the title: 2 where the figure stands directly under the page's own title. */
  readonly level?: 2 | 3;
  /** Real figures are no sample, whatever the city is. */
  readonly real?: boolean;
}

/** A chart with its finding above, its source below, and its data and picture at hand. */
export function figure(page: Page, options: FigureOptions): HTMLElement {
  const {h} = page;
  const {title, subtitle, draw, source, below, width = page.width, level = 3} = options;
  const alt = `${title}. ${subtitle}`;
  const origin = {source, real: options.real};
  return h(
    "figure",
    {class: "chart"},
    h("figcaption", null, h(`h${level}`, null, title), h("p", {class: "sub"}, subtitle)),
    h("div", {class: "picture"}, page.language === "en" ? markLabels(draw({...chartOptions(page, width), alt})) : draw({...chartOptions(page, width), alt})),
    below,
    footLine(page, origin),
    takeAway(page, options, footText(page, origin)),
  );
}

/** Data and picture to take along; both carry their source, and the sample mark where it holds. */
function takeAway(page: Page, {name, draw, data, title, subtitle}: FigureOptions, foot: string): HTMLElement {
  const {h, document, language} = page;
  const options = {language, document, width: 860, palette: paperPalette};
  const paper = () => framed(draw(options), {title, subtitle, foot}, options);
  const button = (label: string, act: () => void) => h("button", {type: "button", onclick: act}, label);
  const details = h(
    "details",
    {class: "take"},
    h("summary", null, page.say(partWords.take)),
    h(
      "p",
      {class: "actions"},
      button(page.say(partWords.csv), () => downloadText(document, `${name}.csv`, csvText(data.head, data.rows, foot), "text/csv")),
      button(page.say(partWords.svg), () => downloadText(document, `${name}.svg`, paper().outerHTML, "image/svg+xml")),
      button(page.say(partWords.png), () => void downloadPng(document, `${name}.png`, paper())),
    ),
  );
  details.addEventListener("toggle", () => details.querySelector("table") ?? details.append(plainTable(page, data, title)), {once: true});
  return details;
}

/** The figure's data, readable without the picture. */
function plainTable({h}: Page, {head, rows}: FigureData, caption: string): HTMLElement {
  return h(
    "div",
    {class: "scroll", tabindex: "0", role: "region", "aria-label": caption},
    h(
      "table",
      null,
      h("caption", {class: "unseen"}, caption),
      h("thead", null, h("tr", null, head.map((name) => h("th", {scope: "col"}, name)))),
      h("tbody", null, rows.map((row) => h("tr", null, row.map((cell) => h("td", typeof cell === "number" ? {class: "number"} : null, cell === null ? "—" : String(cell)))))),
    ),
  );
}
