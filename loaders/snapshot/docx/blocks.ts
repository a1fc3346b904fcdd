import {AlignmentType, HeadingLevel, Paragraph, TextRun, type FileChild, type INumberingOptions} from "docx";
import type {Language} from "../../../src/lib/field.js";
import type {Block} from "../../../src/lib/report/blocks.js";
import {plain} from "../../../src/lib/report/sentence.js";
import {chartBlocks, figureBlocks} from "./pictures.js";
import {tableBlocks} from "./table.js";

/** Where a run of blocks stands: the summary is set tighter, so that it stays one page. */
export type Place = "summary" | "body";

const LEVELS = {1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3} as const;
const LIST = "items";

/** Lists count by themselves, so that a line can be put in or taken out. */
export const numbering: INumberingOptions = {
  config: [{reference: LIST, levels: [{level: 0, format: "decimal", text: "%1.", alignment: AlignmentType.LEFT, style: {paragraph: {indent: {left: 420, hanging: 420}}}}]}],
};

/** Blocks as paragraphs and tables of a document that people go on writing. */
export function wordBlocks(blocks: readonly Block[], place: Place, language: Language): FileChild[] {
  return blocks.flatMap((block, at): FileChild[] => {
    switch (block.kind) {
      case "heading": return [new Paragraph({text: block.text, heading: LEVELS[block.level], pageBreakBefore: blocks[at - 1]?.kind === "break"})];
      case "paragraph": return [new Paragraph({style: styleOf(block.tone, place), keepNext: leads(blocks, at), children: labelled(block.label, plain(block.sentence))})];
      case "list": return listBlocks(block.items.map(plain), block.label, {place, instance: at + (place === "summary" ? 1 : 1000)});
      case "figures": return figureBlocks(block.items, language);
      case "chart": return chartBlocks(block.chart, language);
      case "table": return tableBlocks(block.table, language);
      case "break": return [];
    }
  });
}

/** What leads to a table, a picture, a list, a note or the first heading below a heading never ends a page on its own. */
function leads(blocks: readonly Block[], at: number): boolean {
  const [before, next] = [blocks[at - 1], blocks[at + 1]];
  if (next === undefined) return false;
  if (next.kind === "paragraph") return next.tone === "note";
  if (next.kind === "heading") return before?.kind === "heading" && before.level < next.level;
  return next.kind === "table" || next.kind === "chart" || next.kind === "list";
}

function styleOf(tone: "lead" | "note" | undefined, place: Place): string {
  if (tone !== undefined) return tone === "lead" ? "Lead" : "Note";
  return place === "summary" ? "Summary" : "BodyText";
}

function labelled(label: string | undefined, words: string): TextRun[] {
  return [...(label === undefined ? [] : [new TextRun({text: `${label}　`, bold: true})]), new TextRun(words)];
}

function listBlocks(items: readonly string[], label: string | undefined, {place, instance}: {place: Place; instance: number}): FileChild[] {
  if (items.length === 0) return [];
  const style = place === "summary" ? "Summary" : "Normal";
  return [
    ...(label === undefined ? [] : [new Paragraph({style: "ItemLabel", text: label})]),
    ...items.map((text) => new Paragraph({style, text, numbering: {reference: LIST, level: 0, instance}})),
  ];
}
