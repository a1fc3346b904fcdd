import type {CellStyle} from "hucre/xlsx";
import type {Language} from "../../src/lib/field.js";

type FontStyle = NonNullable<CellStyle["font"]>;

const LINE = {style: "thin", color: {rgb: "BFC7D1"}} as const;
const BOX = {top: LINE, right: LINE, bottom: LINE, left: LINE};

/** How the parts of a handed-out workbook look. */
export interface Looks {
  readonly title: CellStyle;
  readonly section: CellStyle;
  readonly line: CellStyle;
  readonly fact: CellStyle;
  readonly paragraph: CellStyle;
  readonly signature: CellStyle;
  /** Heads of columns to fill in, of those that must be, and of those printed beforehand. */
  readonly heads: Readonly<Record<"fill" | "required" | "given", CellStyle>>;
  readonly bodies: Readonly<Record<"fill" | "required" | "given" | "example", CellStyle>>;
  /** Below the ruled rows: the cell is ready, and prints nothing. */
  readonly unruled: CellStyle;
}

export function fontOf(language: Language): {readonly name: string; readonly size: number} {
  return {name: language === "zh" ? "微软雅黑" : "Calibri", size: 10.5};
}

/** A font without a name or size is drawn differently by every program: each style says both. */
export function looksOf(language: Language): Looks {
  const font = (more: FontStyle = {}): {font: FontStyle} => ({font: {...fontOf(language), ...more}});
  const ink = (rgb: string): FontStyle => ({color: {rgb}});
  const head: CellStyle = {border: BOX, alignment: {horizontal: "center", vertical: "center", wrapText: true}};
  const body: CellStyle = {border: BOX, alignment: {vertical: "top", wrapText: true}};
  return {
    title: {...font({bold: true, size: 15, ...ink("1F3247")}), alignment: {vertical: "center"}},
    section: {...font({bold: true, size: 12, ...ink("1F3247")}), alignment: {vertical: "center"}},
    line: {...font(ink("3C4A5A")), alignment: {vertical: "center"}},
    fact: {...font({bold: true, size: 11, ...ink("1F3247")}), alignment: {vertical: "center"}},
    paragraph: {...font({size: 11.5}), alignment: {vertical: "top", wrapText: true}},
    signature: {...font({size: 11.5}), alignment: {horizontal: "right"}},
    heads: {
      fill: {...head, ...font({bold: true, ...ink("1F3247")}), fill: filled("DCE8F5")},
      required: {...head, ...font({bold: true, ...ink("9C1C1C")}), fill: filled("F9E3D6")},
      given: {...head, ...font({bold: true, ...ink("4A5563")}), fill: filled("E6E8EB")},
    },
    bodies: {
      fill: {...body, ...font()},
      required: {...body, ...font()},
      given: {...body, ...font(ink("3C4A5A")), fill: filled("F4F5F7")},
      example: {...body, ...font({italic: true, ...ink("6B7684")}), fill: filled("FBFBF4")},
    },
    unruled: {...font(), alignment: {vertical: "top", wrapText: true}},
  };
}

function filled(rgb: string): NonNullable<CellStyle["fill"]> {
  return {type: "pattern", pattern: "solid", fgColor: {rgb}};
}

const WIDE = /[\u1100-\u115f\u2018-\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
const LINE_HEIGHT = 16;

/** Lines a text takes in a column so many characters wide; a Chinese character is two wide. */
export function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length + (part.match(WIDE)?.length ?? 0)) / Math.max(4, width - 1.5))), 0);
}

/** The height at which every text of a row can be read whole; not every program finds it when it opens a file. */
export function rowHeight(cells: readonly unknown[], widths: readonly number[], least = 1): number {
  const lines = cells.map((cell, index) => (typeof cell === "string" ? linesIn(cell, widths[index] ?? 10) : 1));
  return Math.min(400, Math.max(least, ...lines) * LINE_HEIGHT + 4);
}
