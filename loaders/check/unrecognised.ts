import type {Text} from "../../src/lib/field";
import type {Fault} from "../../src/lib/faults/fault";
import type {CheckedTable, ColumnMapping, Source} from "../../src/lib/rows";
import {mapColumns} from "./columns";
import {addressIn, type Grid, isBlankRow} from "./grid";
import {rowJudge} from "./classify";
import {blockAt, type HeaderBlock} from "./header-block";
import {isRowNumberHeader} from "./header-index";
import {leastHeight} from "./header-stack";
import type {Finding, RegisterFit} from "./recognise";
import type {Remark} from "./typed";
import {hintsOn} from "./unrecognised-hints";

/** What is reported of a sheet that goes to no register; its rows count as refused, so that none disappears. */
export function unrecognisedTable(source: Source, finding: Finding, encoding?: string): {readonly table: CheckedTable; readonly faults: readonly Fault[]} {
  if (finding.kind === "profile" || finding.kind === "register") throw new Error(`recognised after all: ${finding.kind}`);
  const {grid} = finding;
  const place = {file: source.file, received: source.received, sheet: grid.name};
  const block = finding.kind === "unrecognised" || finding.kind === "ambiguous" ? finding.block : undefined;
  const remarks = remarksOn(finding, source, encoding);
  const {refused, skipped} = finding.kind === "unrecognised" || finding.kind === "ambiguous" ? rowsBelow(grid, block) : NOTHING;
  const mapped = finding.kind === "unrecognised" && finding.nearest && block ? mapColumns(finding.nearest.register, block) : undefined;
  const ambiguous = mapped?.remarks.filter((remark) => remark.code === "header.ambiguous") ?? [];
  return {
    table: {
      sheet: grid.name,
      register: null,
      ...(block ? {headerRow: block.top + 1} : {}),
      ...(finding.kind === "unrecognised" && finding.nearest ? {nearest: finding.nearest.register.name} : {}),
      columns: (mapped?.mappings ?? []).map(proposed),
      context: {},
      rows: [],
      counts: {present: refused, accepted: 0, refused, skipped, personalDropped: 0},
    },
    faults: [...remarks, ...ambiguous].map(({code, seen, expected, ...rest}) => ({code, ...place, ...rest, ...(seen === undefined ? {} : {seen}), ...(expected === undefined ? {} : {expected})})),
  };
}

/** Nothing is taken from a sheet that is not recognised. */
function proposed({header, address, field, how, proposal}: ColumnMapping): ColumnMapping {
  const meant = field ?? proposal;
  return meant === undefined ? {header, address, field: null, how} : {header, address, field: null, how: "proposed", proposal: meant};
}

function remarksOn(finding: Finding, source: Source, encoding: string | undefined): (Remark & {cell?: string})[] {
  switch (finding.kind) {
    case "empty":
      return [{code: "sheet.empty"}];
    case "not_a_table":
      return [{code: "sheet.not_a_table", seen: finding.grid.name}];
    case "ambiguous":
      return [{code: "sheet.ambiguous", expected: {zh: finding.registers.map(({label}) => label.zh).join("、"), en: finding.registers.map(({label}) => label.en).join(", ")}}];
    case "unrecognised":
      return [unrecognised(finding, source, encoding)];
    default:
      return [];
  }
}

function unrecognised(finding: Extract<Finding, {kind: "unrecognised"}>, source: Source, encoding: string | undefined): Remark & {cell?: string} {
  const headers = headersSeen(finding.grid, finding.block);
  const said = [...(finding.nearest ? [nearestText(finding.nearest)] : []), ...hintsOn(finding.grid, headers, source, encoding)];
  const first = finding.grid.titleFrom === undefined ? -1 : finding.grid.rows.findIndex((_, row) => row >= (finding.block?.top ?? 0) && !isBlankRow(finding.grid, row));
  const expected = said.length === 0 ? {} : {expected: {zh: said.map(({zh}) => zh).join(""), en: said.map(({en}) => en).join(" ")}};
  return {code: "sheet.unrecognised", seen: headers.join("、"), ...expected, ...(first < 0 ? {} : {cell: addressIn(finding.grid, first, 0)})};
}

function headersSeen(grid: Grid, block: HeaderBlock | undefined): string[] {
  if (block) return block.cells.map((cell) => cell.text).slice(0, 30);
  return (grid.rows[likelyTop(grid)] ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text.trim().slice(0, 40)] : [])).slice(0, 30);
}

function nearestText({register, missing}: RegisterFit): Text {
  const labels = missing.flatMap((name) => register.fields[name]?.label ?? []);
  if (labels.length === 0) return {zh: `最接近“${register.label.zh}”，但对上的表头太少。`, en: `Nearest is “${register.label.en}”, but too few headers fit.`};
  return {
    zh: `最接近“${register.label.zh}”，缺少：${labels.map((label) => label.zh).join("、")}。`,
    en: `Nearest is “${register.label.en}”; missing: ${labels.map((label) => label.en).join(", ")}.`,
  };
}

const NOTHING = {refused: 0, skipped: 0};

/** Rows below the header, or below the first line that may be one; totals, notes, sections and headers printed again are no rows here either. */
function rowsBelow(grid: Grid, block: HeaderBlock | undefined): {readonly refused: number; readonly skipped: number} {
  const header = block ?? likelyHeader(grid);
  const judge = rowJudge(grid, header, header.cells.filter((cell) => isRowNumberHeader(cell.keys)).map((cell) => cell.column));
  let [refused, skipped] = [0, 0];
  for (let row = header.top + header.height; row < grid.height; row++) {
    const kind = judge(row);
    if (kind === "data") refused++;
    else if (kind !== "blank") skipped++;
  }
  return {refused, skipped};
}

const MOST_LOOKED_AT = 30;
const FEW = 2;
const WIDE = 5;

function saidIn(grid: Grid, row: number): number {
  return (grid.rows[row] ?? []).filter((cell, column) => cell !== undefined && cell.text.trim() !== "" && !grid.covered.has(row * grid.width + column)).length;
}

/** The first row in which several cells say something; above a wide table lines of two (Last Updated | 2022-09-16) are not it. */
function likelyTop(grid: Grid): number {
  const said = Array.from({length: Math.min(grid.height, MOST_LOOKED_AT)}, (_, row) => saidIn(grid, row));
  const several = grid.rows.findIndex((_, row) => saidIn(grid, row) > 1);
  const full = Math.max(0, ...said) >= WIDE ? said.findIndex((count) => count > FEW) : -1;
  return Math.max(0, full >= 0 ? full : several >= 0 ? several : grid.rows.findIndex((_, row) => !isBlankRow(grid, row)));
}

/** The likely header, with the rows that its merged cells reach down to. */
function likelyHeader(grid: Grid): HeaderBlock {
  const top = likelyTop(grid);
  return blockAt(grid, top, Math.min(leastHeight(grid, top), grid.height - top));
}
