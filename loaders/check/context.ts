import {foldName} from "../../src/lib/dialect/fold";
import {type TitleFacts, titleFacts} from "../../src/lib/dialect/layout";
import {findPeriod} from "../../src/lib/dialect/periods";
import {resolveUnits} from "../../src/lib/dialect/units";
import type {Source} from "../../src/lib/rows";
import {type PeriodContext, periodsOf, type Place, type Taken} from "./context-period";
import {addressIn, cellAt, type Grid} from "./grid";

export type {Taken} from "./context-period";

/** A line of text above a table. */
export interface TitleLine {
  readonly text: string;
  readonly address: string;
}

/** What is known of a sheet from around its table. */
export interface SheetContext extends PeriodContext {
  readonly lines: readonly TitleLine[];
  readonly facts: TitleFacts;
  /** The lines of title, the sheet's name, the file's name, nearest first. */
  readonly places: readonly Place[];
  readonly named: {readonly sheet: Place; readonly file: Place};
  readonly reporting_unit?: Taken;
}

const MOST_LINES = 60;

/** The texts above a row, each merged cell once. */
export function linesAbove(grid: Grid, top: number, from = 0): TitleLine[] {
  const lines: TitleLine[] = [];
  for (let row = from; row < top && lines.length < MOST_LINES; row++) {
    for (let column = 0; column < grid.width && lines.length < MOST_LINES; column++) {
      const text = cellAt(grid, row, column)?.text.trim() ?? "";
      if (text !== "") lines.push({text, address: addressIn(grid, row, column)});
    }
  }
  return lines;
}

/** Reads period, year and reporting unit from title, sheet name and file name, in that order. */
export function contextOf(grid: Grid, top: number, source: Source, units: ReadonlyMap<string, string>): SheetContext {
  const lines = titleLines(grid, top);
  const facts = titleFacts(lines.map((line) => line.text));
  const named = {sheet: {text: grid.name, address: "", from: `sheet: ${grid.name}`}, file: fileName(source)};
  const places = [...lines.map((line) => ({...line, from: line.text})), named.sheet, named.file];
  const reportingUnit = reportingUnitOf(facts, places, units);
  return {lines, facts, places, named, ...(reportingUnit ? {reporting_unit: reportingUnit} : {}), ...periodsOf(places, source)};
}

/** A table's own title, then what the sheet's title says beside it; a period of its own stands for the sheet's. */
function titleLines(grid: Grid, top: number): TitleLine[] {
  const {titleFrom} = grid;
  if (titleFrom === undefined) return linesAbove(grid, top);
  const own = linesAbove(grid, top, titleFrom);
  const dated = own.some((line) => findPeriod(line.text).ok);
  return [...own, ...linesAbove(grid, titleFrom).filter((line) => !dated || !findPeriod(line.text).ok)];
}

function fileName(source: Source): Place {
  const name = source.file.split("/").at(-1) ?? source.file;
  return {text: name.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[（(]\d{1,2}[)）]$/, ""), address: "", from: `file: ${name}`};
}

function reportingUnitOf(facts: TitleFacts, places: readonly Place[], units: ReadonlyMap<string, string>): Taken | undefined {
  if (facts.reportingUnit !== undefined) {
    const said = facts.reportingUnit;
    const naming = places.filter((place) => place.text.includes(said));
    const line = naming.find((place) => /(?:单位|部门)\s*(?:[(（].{2,4}[)）])?\s*[:：]/.test(place.text)) ?? naming[0] ?? places[0];
    return {text: said, address: line?.address ?? "", from: line?.from ?? said};
  }
  for (const place of places) {
    const unit = unitIn(place.text, units);
    if (unit !== undefined) return {text: unit, address: place.address, from: place.from};
  }
  return undefined;
}

/** The one unit that a text names: itself, or the longest name in it. Two different units are not chosen between. */
function unitIn(text: string, units: ReadonlyMap<string, string>): string | undefined {
  const whole = resolveUnits(text, units);
  if (whole.ids.length === 1 && whole.unresolved.length === 0) return whole.ids[0];
  const key = foldName(text);
  const named = [...units.keys()].filter((name) => /[\u4e00-\u9fa5]{2}/.test(name) && key.includes(name));
  const longest = named.filter((name) => !named.some((other) => other !== name && other.includes(name)));
  const ids = new Set(longest.map((name) => units.get(name)));
  const [id] = ids;
  return ids.size === 1 ? id : undefined;
}
