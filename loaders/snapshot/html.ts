import type {Block, Chart, Cover, KeyFigure, ReportDocument, Table, TableColumn} from "../../src/lib/report/blocks.js";
import type {Sentence} from "../../src/lib/report/sentence.js";
import {anchorOf, anchorsOf, type Anchors} from "./anchors.js";
import {cellText, headText, isFigure} from "./cell-text.js";
import {escaped} from "./escaped.js";
import {pageStyle} from "./page-style.js";
import {picture, sparkPicture} from "./pictures.js";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** What a page writes its blocks with: the language, and the anchors there are to lead to. */
interface Page {
  readonly document: ReportDocument;
  readonly anchors: Anchors;
}

/** The report as one file that opens from disk: no script, no request, charts in the text, fit for print and for a dark room. */
export function htmlOf(document: ReportDocument): string {
  const {language, cover, running} = document;
  const page: Page = {document, anchors: anchorsOf(document)};
  const title = `${cover.title} · ${cover.city} ${cover.period}`;
  return [
    "<!doctype html>",
    `<html lang="${language === "zh" ? "zh-Hans" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle}</style>`,
    "</head>",
    "<body>",
    coverHtml(cover, running),
    contents(document),
    `<main>`,
    `<section class="summary">${document.summary.map((block) => blockHtml(block, page)).join("\n")}</section>`,
    document.body.map((block) => blockHtml(block, page)).join("\n"),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function coverHtml({title, city, period, sample, lines}: Cover, running: string): string {
  const mark = sample === "" ? "" : `<p class="sample">${escaped(sample)}</p>`;
  const list = lines.map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join("");
  return `<header><p class="running">${escaped(running)}</p><p class="city">${escaped(city)}</p><h1>${escaped(title)}</h1><p class="period">${escaped(period)}</p>${mark}<dl>${list}</dl></header>`;
}

function contents({summary, body, language}: ReportDocument): string {
  const heads = [...summary, ...body].flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));
  const items = heads.map((text) => `<li><a href="#${headingId(text)}">${escaped(text)}</a></li>`).join("");
  return `<nav aria-label="${language === "zh" ? "目录" : "Contents"}"><ul>${items}</ul></nav>`;
}

function blockHtml(block: Block, page: Page): string {
  switch (block.kind) {
    case "heading": return `<h${block.level + 1}${block.level === 1 ? ` id="${headingId(block.text)}"` : ""}>${escaped(block.text)}</h${block.level + 1}>`;
    case "paragraph": return `<p${block.tone === undefined ? "" : ` class="${block.tone}"`}>${labelHtml(block.label)}${sentenceHtml(block.sentence, page)}</p>`;
    case "list": return block.items.length === 0 ? "" : `${block.label === undefined ? "" : `<p class="label">${labelHtml(block.label)}</p>`}<ol>${block.items.map((item) => `<li>${sentenceHtml(item, page)}</li>`).join("")}</ol>`;
    case "figures": return `<div class="figures">${block.items.map((item, index) => figureHtml(item, index, page)).join("")}</div>`;
    case "chart": return chartHtml(block.chart, page);
    case "table": return tableHtml(block.table, page);
    case "break": return '<hr class="break">';
  }
}

function labelHtml(label: string | undefined): string {
  return label === undefined ? "" : `<strong>${escaped(label)}</strong> `;
}

/** Numbers that count rows of this report lead to them. */
function sentenceHtml(sentence: Sentence, {anchors}: Page): string {
  return sentence.map((piece) => {
    if (typeof piece === "string") return escaped(piece);
    const anchor = anchorOf(piece, anchors);
    return anchor === null ? escaped(piece.text) : `<a href="#${escaped(anchor)}">${escaped(piece.text)}</a>`;
  }).join("");
}

function headingId(text: string): string {
  return `part-${encodeURIComponent(text.replaceAll(/\s+/g, "-")).replaceAll("%", "")}`;
}

function figureHtml(item: KeyFigure, index: number, {document: {language}}: Page): string {
  const spark = sparkPicture(item.history, {name: "screen", language, width: 150, prefix: `spark-${index}`});
  return `<div class="figure"><p class="label">${escaped(item.label)}</p><p class="value">${escaped(item.value)}<span> ${escaped(item.unit)}</span></p><p>${escaped(item.change)}</p><div aria-hidden="true">${inline(spark)}</div><p class="source">${escaped(item.source)}</p></div>`;
}

/** Drawn twice, for a desk and for a phone: a chart is drawn for its width and never scaled. */
function chartHtml(chart: Chart, {document: {language}}: Page): string {
  const draw = (width: number, size: string) => `<div class="${size}">${inline(picture(chart.spec, chart.alt, {name: "screen", language, width, prefix: `${chart.id}-${size}`}))}</div>`;
  return `<figure id="chart-${chart.id}"><figcaption><strong>${escaped(chart.title)}</strong><span>${escaped(chart.subtitle)}</span></figcaption>${draw(720, "wide")}${draw(340, "narrow")}<p class="foot">${escaped(chart.foot)}</p></figure>`;
}

/** Inside a page an SVG needs no namespace, and a file without addresses is easily seen to call nowhere. */
function inline(svg: string): string {
  return svg.replaceAll(/ xmlns(:xlink)?="[^"]*"/g, "");
}

function tableHtml(table: Table, {document: {language}}: Page): string {
  const shown = table.columns.flatMap((column, index) => (column.dataOnly ? [] : [{column, index}]));
  const kind = (column: TableColumn) => (isFigure(column) ? ' class="number"' : column.type === "date" || column.type === "code" ? ' class="whole"' : "");
  const room = ({type, width}: TableColumn) => (type === "text" ? ` style="min-width:${Math.round(Math.min(14, width * 1.7))}em"` : "");
  const head = shown.map(({column}) => `<th scope="col"${kind(column)}${room(column)}>${escaped(headText(column, language))}</th>`).join("");
  const rows = table.rows.map((row) => {
    const id = table.id === "tasks" ? ` id="${escaped(`task-${String(row[0])}`)}"` : "";
    return `<tr${id}>${shown.map(({column, index}) => `<td${kind(column)}>${escaped(cellText(row[index] ?? null, column, language))}</td>`).join("")}</tr>`;
  });
  return `<div class="table" id="table-${table.id}" role="region" tabindex="0" aria-label="${escaped(table.title)}"><table><caption>${escaped(table.title)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div><p class="foot">${escaped(table.foot)}</p>`;
}
