import {unzipSync, zipSync, type Zippable} from "fflate";
import {writeXlsx, type Cell, type CellStyle, type WriteSheet} from "hucre/xlsx";
import {rich, type Book, type Grid, type RichCell} from "./book.js";

const MADE_ON = new Date(Date.UTC(2022, 9, 10));
const THIN = {style: "thin", color: {rgb: "999999"}} as const;
const BOX = {top: THIN, right: THIN, bottom: THIN, left: THIN};

const LOOKS: Record<NonNullable<RichCell["look"]>, CellStyle> = {
  title: {font: {name: "宋体", size: 16, bold: true}, alignment: {horizontal: "center", vertical: "center", wrapText: true}},
  header: {
    font: {name: "宋体", size: 11, bold: true},
    fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "DDE6EF"}},
    border: BOX,
    alignment: {horizontal: "center", vertical: "center", wrapText: true},
  },
  section: {font: {name: "宋体", size: 11, bold: true}, border: BOX},
  note: {font: {name: "宋体", size: 10}, alignment: {wrapText: false}},
  total: {font: {name: "宋体", size: 11, bold: true}, border: BOX},
};
const BODY: CellStyle = {font: {name: "宋体", size: 11}, border: BOX, alignment: {vertical: "center", wrapText: true}};

function styled(cell: RichCell): Partial<Cell> {
  const look = cell.look ? LOOKS[cell.look] : BODY;
  const font = cell.struck ? {...look.font, strikethrough: true} : look.font;
  const style = {...look, font, ...(cell.format ? {numFmt: cell.format} : {})};
  if (cell.formula === undefined) return {value: cell.value, style};
  return {value: null, type: "formula", formula: cell.formula, ...(cell.value === null ? {} : {formulaResult: cell.value}), style};
}

function sheet(grid: Grid): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [r, row] of grid.rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell !== null) cells.set(`${r},${c}`, styled(rich(cell)));
    }
  }
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  return {
    name: grid.name,
    rows: grid.rows.map((row) => row.map((cell) => rich(cell).value)),
    cells,
    columns: Array.from({length: width}, (_, c) => ({
      width: grid.widths?.[c] ?? 14,
      ...(grid.hiddenColumns?.includes(c) ? {hidden: true} : {}),
    })),
    merges: grid.merges.map((m) => ({startRow: m.top, startCol: m.left, endRow: m.bottom, endCol: m.right})),
    ...(grid.hidden ? {hidden: true} : {}),
    ...(grid.hiddenRows ? {rowDefs: new Map(grid.hiddenRows.map((r) => [r, {hidden: true}]))} : {}),
  };
}

/** Packed again without the platform's zlib, whose bytes differ from one Node to the next. */
function repack(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) files[name] = content;
  return zipSync(files, {level: 6, mtime: new Date(2022, 9, 10)});
}

export async function xlsxBytes(book: Book): Promise<Uint8Array> {
  const properties = {title: "示例数据（虚构城市）", creator: "示例市（虚构）", created: MADE_ON, modified: MADE_ON};
  return repack(await writeXlsx({sheets: book.grids.map(sheet), properties}));
}
