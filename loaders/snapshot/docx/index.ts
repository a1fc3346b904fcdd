import {AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, LeaderType, Packer, PageNumber, Paragraph, TableOfContents, TextRun, type FileChild, type ISectionOptions} from "docx";
import type {Language} from "../../../src/lib/field.js";
import type {Cover, ReportDocument} from "../../../src/lib/report/blocks.js";
import {numbering, wordBlocks} from "./blocks.js";
import {settled} from "./settled.js";
import {ink, lineColour, muted, stylesOf} from "./styles.js";

const MILLIMETRE = 1440 / 25.4;

/** A4 with the type area of an official document: 156 × 225 mm. */
const PAGE = {
  size: {width: 11_906, height: 16_838},
  margin: {top: Math.round(37 * MILLIMETRE), bottom: Math.round(35 * MILLIMETRE), left: Math.round(28 * MILLIMETRE), right: Math.round(26 * MILLIMETRE), header: Math.round(22 * MILLIMETRE), footer: Math.round(22 * MILLIMETRE)},
};

/** The report as a Word document that the office goes on editing: real headings, styles, lists and tables; the same bytes for the same document. */
export async function docxOf(document: ReportDocument): Promise<Uint8Array> {
  const {cover, running, date} = document;
  const word = new Document({
    title: `${cover.title} ${cover.period}`,
    subject: running,
    creator: cover.city,
    lastModifiedBy: cover.city,
    styles: stylesOf(document),
    numbering,
    sections: sectionsOf(document),
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(word)), date);
}

/** The heading that follows begins a page. */
const onNewPage: ReportDocument["body"] = [{kind: "break"}];

function sectionsOf(document: ReportDocument): ISectionOptions[] {
  const {cover, running, language, summary, body, form} = document;
  const properties = {page: PAGE, titlePage: form !== "pack"};
  const around = {headers: {default: head(running), first: new Header({children: [new Paragraph("")]})}, footers: {default: foot(language), first: foot(language)}};
  const words = (blocks: ReportDocument["body"], place: "summary" | "body") => wordBlocks(blocks, place, language);
  const front = form === "pack" ? packHead(cover) : coverBlocks(cover, language);
  return [{properties, ...around, children: [...front, ...words(form === "pack" ? summary : [...onNewPage, ...summary], "summary"), ...words([...onNewPage, ...body], "body")]}];
}

/** Nothing that would pass for the office's own letter: no red head, no number, no seal. */
function coverBlocks({city, title, period, sample, lines}: Cover, language: Language): FileChild[] {
  const frame = {style: BorderStyle.SINGLE, size: 8, color: ink, space: 6};
  return [
    new Paragraph({style: "CoverLine", text: city, spacing: {before: 300, after: 80}}),
    new Paragraph({text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.LEFT}),
    new Paragraph({style: "CoverLine", children: [new TextRun({text: period, size: 40})]}),
    ...(sample === "" ? [] : [new Paragraph({style: "CoverLine", children: [new TextRun({text: sample, size: 22})], border: {top: frame, bottom: frame, left: frame, right: frame}, spacing: {before: 240, after: 240}, indent: {left: 130, right: 130}})]),
    ...lines.map(([label, value]) => new Paragraph({style: "CoverLine", children: [new TextRun({text: `${label}　`, color: muted, size: 21}), new TextRun({text: value, size: 21})]})),
    new Paragraph({style: "ItemLabel", text: language === "zh" ? "目录" : "Contents", spacing: {before: 240, after: 80}}),
    new TableOfContents(language === "zh" ? "目录" : "Contents", {hyperlink: true, headingStyleRange: "1-1", tabLeader: LeaderType.NONE}),
  ];
}

function packHead({city, title, period, sample}: Cover): FileChild[] {
  return [
    new Paragraph({text: `${city}${title} · ${period}`, heading: HeadingLevel.TITLE, alignment: AlignmentType.LEFT}),
    ...(sample === "" ? [] : [new Paragraph({style: "Note", text: sample})]),
  ];
}

function head(running: string): Header {
  return new Header({children: [new Paragraph({style: "Running", text: running, border: {bottom: {style: BorderStyle.SINGLE, size: 4, color: lineColour, space: 4}}})]});
}

/** 第2页 共31页 */
function foot(language: Language): Footer {
  const zh = language === "zh";
  const children = [zh ? "第" : "Page ", PageNumber.CURRENT, zh ? "页 共" : " of ", PageNumber.TOTAL_PAGES, zh ? "页" : ""];
  return new Footer({children: [new Paragraph({style: "Running", alignment: AlignmentType.RIGHT, children: [new TextRun({children})]})]});
}
