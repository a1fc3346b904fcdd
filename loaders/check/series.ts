import type {Fault} from "../../src/lib/faults/fault";
import {type Figure, seriesFaults} from "../../src/lib/faults/series-faults";
import type {CheckedTable, RawRow, Source} from "../../src/lib/rows";

const KINDS: ReadonlySet<unknown> = new Set(["level", "index", "growth", "rank"]);

/** Looks over the accepted figures of one file, series by series. */
export function checkSeries(source: Source, tables: readonly CheckedTable[]): Fault[] {
  const figures = tables.filter(({register}) => register === "indicators").flatMap(({rows}) => rows.flatMap((row) => figureOf(source, row)));
  return figures.length === 0 ? [] : seriesFaults(figures);
}

function figureOf({file, received}: Source, {values, cells, sheet, row}: RawRow): Figure[] {
  const {value, kind, period_start: start, period_end: end} = values;
  if (typeof value !== "number" || typeof start !== "string" || typeof end !== "string" || !KINDS.has(kind) || values["estimate"] === true) return [];
  const cell = cells["value"]?.[0];
  const text = (name: string): string => String(values[name] ?? "");
  const ytd = values["period_ytd"] === true || values["basis"] === "ytd";
  return [{region: text("region"), indicator: text("indicator"), kind: kind as Figure["kind"], unit: text("unit"), period: text("period"), start, end, ytd, value, place: {file, received, sheet, row, ...(cell ? {cell} : {})}}];
}
