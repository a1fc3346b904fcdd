import {ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild} from "docx";
import type {Chart, KeyFigure} from "../../../src/lib/report/blocks.js";
import type {Language} from "../../../src/lib/field.js";
import {picture, sparkPicture, type Medium} from "../pictures.js";
import {rasterOf} from "../raster.js";
import {AREA, noBorder, widthsOf} from "./table.js";

/** 156 mm in CSS pixels. */
const WIDTH = 590;

function medium(language: Language, width: number): Medium {
  return {name: "paper", language, width, prefix: "p"};
}

function image(svg: string, words: string): ImageRun {
  const {png, width, height} = rasterOf(svg);
  return new ImageRun({type: "png", data: png, transformation: {width, height}, altText: {name: words.slice(0, 60), title: "", description: words}});
}

/** What is to be seen, the measure, the picture, the source: kept on one page. */
export function chartBlocks(chart: Chart, language: Language): FileChild[] {
  return [
    new Paragraph({style: "Caption", text: chart.title}),
    new Paragraph({style: "Subcaption", text: chart.subtitle}),
    new Paragraph({style: "Picture", children: [image(picture(chart.spec, chart.alt, medium(language, WIDTH)), chart.alt)]}),
    new Paragraph({style: "Foot", text: chart.foot}),
  ];
}

/** Four figures side by side: label, value, change, history, source. */
export function figureBlocks(items: readonly KeyFigure[], language: Language): FileChild[] {
  const widths = widthsOf(items.map(() => 1));
  const width = Math.floor(WIDTH / items.length) - 14;
  const borders = {top: noBorder, bottom: noBorder, left: noBorder, right: noBorder};
  const cells = items.map((item, index) => new TableCell({
    width: {size: widths[index]!, type: WidthType.DXA},
    borders,
    children: [
      new Paragraph({style: "TableText", text: item.label}),
      new Paragraph({style: "FigureValue", text: `${item.value}${item.unit === "" ? "" : ` ${item.unit}`}`}),
      new Paragraph({style: "TableText", text: item.change}),
      new Paragraph({style: "TableText", children: [image(sparkPicture(item.history, medium(language, width)), item.label)]}),
      new Paragraph({style: "TableText", text: item.source}),
    ],
  }));
  return [
    new Table({rows: [new TableRow({cantSplit: true, children: cells})], width: {size: AREA, type: WidthType.DXA}, columnWidths: widths, layout: TableLayoutType.FIXED, borders: {...borders, insideHorizontal: noBorder, insideVertical: noBorder}}),
    new Paragraph({style: "Summary", text: ""}),
  ];
}
