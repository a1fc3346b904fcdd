import type {IParagraphStyleOptions, IStylesOptions} from "docx";
import {paperPalette} from "../../../src/components/charts/options.js";
import type {Language} from "../../../src/lib/field.js";
import type {ReportDocument} from "../../../src/lib/report/blocks.js";

/** Colours as Word writes them. */
export const ink = paperPalette.ink.slice(1);
export const muted = paperPalette.muted.slice(1);
export const lineColour = paperPalette.line.slice(1);

/** The faces of an official document; each is asked for by its Windows name, `fonts.ts` of this folder names the others. */
const SONG = "仿宋";
const HEI = "黑体";
const KAI = "楷体";
const LATIN = "Times New Roman";

function face(eastAsia: string) {
  return {ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia};
}

/** Half points: 三号 is 16 pt; English runs longer and smaller. */
function sizes(language: Language, form: ReportDocument["form"]) {
  if (form === "pack") return {title: 36, body: 24, lead: 24, note: language === "zh" ? 19 : 17, small: 17, foot: 14, pitch: 340};
  return language === "zh" ? {title: 52, body: 32, lead: 32, note: 21, small: 18, foot: 15, pitch: 580} : {title: 48, body: 23, lead: 28, note: 19, small: 17, foot: 15, pitch: 340};
}

/** Paragraph styles by the names the blocks use; an office changes the look of all tables by changing one style. */
export function stylesOf({language, form}: Pick<ReportDocument, "language" | "form">): IStylesOptions {
  const size = sizes(language, form);
  const tight = form === "pack";
  const zh = language === "zh";
  const heading = (eastAsia: string, bold: boolean, smaller: number) => ({
    run: {font: face(eastAsia), size: size.body - smaller, bold: bold || !zh, color: ink},
    paragraph: {keepNext: true, keepLines: true, spacing: tight ? {before: 120, after: 40} : {before: 240, after: 120}, indent: {firstLine: 0}},
  });
  return {
    default: {
      document: {run: {font: face(SONG), size: size.body, color: ink}, paragraph: {spacing: {line: size.pitch, lineRule: "exact"}}},
      title: {run: {font: face(HEI), size: size.title, bold: !zh, color: ink}, paragraph: {spacing: {before: 60, after: 120, line: 240, lineRule: "auto"}}},
      heading1: heading(HEI, false, 0),
      heading2: heading(KAI, false, zh ? 0 : 1),
      heading3: heading(SONG, true, zh ? 0 : 2),
    },
    paragraphStyles: [bodyStyle(zh), ...smallStyles(size)],
  };
}

function bodyStyle(zh: boolean): IParagraphStyleOptions {
  return {id: "BodyText", name: "Body Text", basedOn: "Normal", quickFormat: true, paragraph: zh ? {indent: {firstLine: 640, firstLineChars: 200}, alignment: "both"} : {spacing: {after: 100}}};
}

/** Everything that is not running text: single spacing of its own, so that pictures and small print are not clipped. */
function smallStyles(size: ReturnType<typeof sizes>): IParagraphStyleOptions[] {
  const style = (id: string, name: string, run: object, paragraph: object = {}): IParagraphStyleOptions => ({
    id, name, basedOn: "Normal", quickFormat: true, run, paragraph: {spacing: {before: 0, after: 0, line: 240, lineRule: "auto"}, ...paragraph},
  });
  const room = (before: number, after: number, line = 240) => ({spacing: {before, after, line, lineRule: "auto"}});
  return [
    style("CoverLine", "Cover Line", {size: 28}, room(40, 40, 300)),
    style("Lead", "Lead", {font: face(HEI), size: size.lead}, size.note < 20 ? room(40, 80, 280) : room(60, 160, 320)),
    style("Summary", "Summary", {size: size.note + 1}, size.note < 20 ? room(20, 20, 250) : room(50, 50, 288)),
    style("Note", "Note", {size: size.note, color: muted}, room(120, 120, 300)),
    style("ItemLabel", "Item Label", {font: face(HEI), size: size.note + 1}, {...room(120, 40), keepNext: true}),
    style("Caption", "Caption", {font: face(HEI), size: size.note + 1}, {...room(240, 60), keepNext: true, keepLines: true}),
    style("Subcaption", "Subcaption", {size: size.small, color: muted}, {...room(0, 60), keepNext: true}),
    style("Picture", "Picture", {}, {...room(40, 40), keepNext: true}),
    style("TableHead", "Table Head", {font: face(HEI), size: size.small}, {keepNext: true}),
    style("TableText", "Table Text", {size: size.small}),
    style("FigureValue", "Figure Value", {font: face(HEI), size: 38}, {spacing: {before: 0, after: 0, line: 500, lineRule: "exact"}}),
    style("Foot", "Foot", {size: size.foot, color: muted}, room(40, 240)),
    style("TOC1", "toc 1", {size: size.note + 2}, room(0, 0, 270)),
    style("Running", "Running Head", {size: 18, color: muted}),
  ];
}
