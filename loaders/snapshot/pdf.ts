import {readFileSync} from "node:fs";
import {join} from "node:path";
import {NodeCompiler} from "@myriaddreamin/typst-ts-node-compiler";
import type {Block, ReportDocument, Table} from "../../src/lib/report/blocks.js";
import {plain} from "../../src/lib/report/sentence.js";
import {cellText, headText, isFigure} from "./cell-text.js";
import {fontFolders, PAPER_FONT} from "./fonts.js";
import {picture, sparkPicture, type Medium} from "./pictures.js";

const TEMPLATE = readFileSync(new URL("./report.typ", import.meta.url), "utf8");
/** Type area in CSS pixels: 156 mm at 96 to the inch. */
const WIDTH = 590;
const ROOT = "/report";

/** A compiler is slow to start (fonts are read): one is kept, its files are replaced for every document. */
let compiler: NodeCompiler | null = null;

/** The paged report: A4, bookmarks, fonts embedded as subsets; the same bytes for the same document. */
export function pdfOf(document: ReportDocument): Uint8Array {
  compiler ??= NodeCompiler.create({workspace: ROOT, fontArgs: [{fontPaths: fontFolders}]});
  compiler.resetShadow();
  const files = new Map<string, string>();
  const data = {...document, font: PAPER_FONT, day: document.date.split("-").map(Number), summary: forPaper(document.summary, document, files), body: forPaper(document.body, document, files), data: []};
  files.set("document.json", JSON.stringify(data));
  for (const [name, text] of files) compiler.mapShadow(join(ROOT, name), Buffer.from(text));
  compiler.addSource(join(ROOT, "report.typ"), TEMPLATE);
  const compiled = compiler.compile({mainFilePath: join(ROOT, "report.typ"), resetRead: true});
  if (compiled.result === null || compiled.hasError()) throw new Error(`typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics ?? compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const pdf = compiler.pdf(compiled.result, {pdfStandard: "1.7", creationTimestamp: Date.parse(`${document.date}T00:00:00Z`) / 1000});
  compiler.evictCache(0);
  return unsuspected(pdf);
}

/** What says no more than its absence does, and makes some readers complain: blanks of the same length stand in its place. */
const SUSPECTS = "/Suspects false";

function unsuspected(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (let at = bytes.indexOf(SUSPECTS, 0, "latin1"); at >= 0; at = bytes.indexOf(SUSPECTS, at, "latin1")) bytes.fill(" ", at, at + SUSPECTS.length);
  return new Uint8Array(bytes);
}

/** Blocks as the template takes them: sentences as text, cells as text, pictures as files of their own. */
function forPaper(blocks: readonly Block[], document: ReportDocument, files: Map<string, string>): unknown[] {
  const medium: Medium = {name: "paper", language: document.language, width: WIDTH, prefix: "p"};
  const file = (svg: string) => {
    const name = `picture-${files.size}.svg`;
    files.set(name, svg);
    return name;
  };
  return blocks.map((block) => {
    switch (block.kind) {
      case "paragraph": return {...block, sentence: plain(block.sentence)};
      case "list": return {...block, items: block.items.map(plain)};
      case "figures": return {...block, items: block.items.map((item) => ({...item, history: file(sparkPicture(item.history, {...medium, width: 130}))}))};
      case "chart": return {...block, chart: {...block.chart, spec: null, file: file(picture(block.chart.spec, block.chart.alt, medium))}};
      case "table": return {...block, table: tableForPaper(block.table, document)};
      default: return block;
    }
  });
}

function tableForPaper(table: Table, {language}: ReportDocument) {
  const shown = table.columns.flatMap((column, index) => (column.dataOnly ? [] : [{column, index}]));
  return {
    title: table.title,
    foot: table.foot,
    widths: shown.map(({column}) => column.width),
    figures: shown.map(({column}) => isFigure(column)),
    head: shown.map(({column}) => headText(column, language)),
    rows: table.rows.map((row) => shown.map(({column, index}) => cellText(row[index] ?? null, column, language))),
  };
}
