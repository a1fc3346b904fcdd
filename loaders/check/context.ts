import {findDate, findPeriod, parsePeriod, type Period} from "../../src/lib/dialect/periods";
import {foldName} from "../../src/lib/dialect/fold";
import {type TitleFacts, titleFacts} from "../../src/lib/dialect/layout";
import {resolveUnits} from "../../src/lib/dialect/units";
import type {Source} from "../../src/lib/rows";
import {addressIn, cellAt, type Grid} from "./grid";
import {periodName} from "./type-period";

/** A line of text above a table. */
export interface TitleLine {
  readonly text: string;
  readonly address: string;
}

/** A value found around a table, and where. */
export interface Taken {
  readonly text: string;
  /** Of the title's cell; "" for a sheet's or a file's name. */
  readonly address: string;
  /** What it was read from: a title's text, `sheet: 9月`, `file: 水利9月.xlsx`. */
  readonly from: string;
}

/** What is known of a sheet from around its table. */
export interface SheetContext {
  readonly lines: readonly TitleLine[];
  readonly facts: TitleFacts;
  readonly reporting_unit?: Taken;
  /** The narrowest statement of a month. */
  readonly month?: Taken;
  readonly period?: Taken;
  readonly year?: Taken;
  /** Periods that contradict each other. */
  readonly conflict?: {readonly seen: string; readonly taken: string};
}

const MOST_LINES = 60;
/** When a table was filled in is not the period that it is about. */
const FILLED_IN = /(?:填[报表]|报送|制表|上报|打印)(?:时间|日期)/;

/** The texts above a row, each merged cell once. */
export function linesAbove(grid: Grid, top: number): TitleLine[] {
  const lines: TitleLine[] = [];
  for (let row = 0; row < top && lines.length < MOST_LINES; row++) {
    for (let column = 0; column < grid.width && lines.length < MOST_LINES; column++) {
      const text = cellAt(grid, row, column)?.text.trim() ?? "";
      if (text !== "") lines.push({text, address: addressIn(grid, row, column)});
    }
  }
  return lines;
}

/** Reads period, year and reporting unit from title, sheet name and file name, in that order. */
export function contextOf(grid: Grid, top: number, source: Source, units: ReadonlyMap<string, string>): SheetContext {
  const lines = linesAbove(grid, top);
  const facts = titleFacts(lines.map((line) => line.text));
  const places = [...lines.map((line) => ({...line, from: line.text})), {text: grid.name, address: "", from: `sheet: ${grid.name}`}, fileName(source)];
  const reportingUnit = reportingUnitOf(facts, places, units);
  return {lines, facts, ...(reportingUnit ? {reporting_unit: reportingUnit} : {}), ...periodsOf(places, source)};
}

interface Place extends TitleLine {
  readonly from: string;
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

interface Spoken {
  readonly place: Place;
  readonly period: Period;
}

function periodsOf(places: readonly Place[], source: Source): Pick<SheetContext, "month" | "period" | "year" | "conflict"> {
  const telling = places.filter((place) => !FILLED_IN.test(place.text));
  const spoken = telling.flatMap((place) => spokenIn(place, undefined));
  const year = spoken[0] && Number(spoken[0].period.end.slice(0, 4));
  const bare = telling.flatMap((place) => spokenIn(place, year ?? undefined, source));
  const month = bare.find(({period}) => period.granularity === "month");
  const first = bare[0];
  const conflict = conflictOf(bare);
  return {
    ...(month ? {month: taken(month, month.period.end.slice(0, 7))} : {}),
    ...(first ? {period: taken(first, periodName(first.period)), year: taken(first, first.period.end.slice(0, 4))} : {}),
    ...(conflict ? {conflict} : {}),
  };
}

function taken({place}: Spoken, text: string): Taken {
  return {text, address: place.address, from: place.from};
}

/** A period said in a place: by itself, inside a longer text, or as the day up to which a table runs. */
function spokenIn(place: Place, year: number | undefined, source?: Source): Spoken[] {
  const own = year ?? (source ? yearBefore(place.text, source.received) : undefined);
  const context = own === undefined ? {} : {year: own};
  const whole = parsePeriod(place.text, context);
  const found = whole.ok ? whole : findPeriod(place.text, context);
  if (found.ok) return [{place, period: found}];
  if (!/截[至止]|统计时间/.test(place.text)) return [];
  const day = findDate(place.text, context);
  if (!day.ok || day.end === null) return [];
  return [{place, period: {ok: true, start: `${day.end.slice(0, 7)}-01`, end: day.end, granularity: "month", ytd: false, text: place.text}}];
}

/** 9月 in a file received in October is September of that year; 12月 in one received in January is of the year before. */
function yearBefore(text: string, received: string): number | undefined {
  const month = /(?<!\d)(1[0-2]|[1-9])\s*月/.exec(text)?.[1];
  if (month === undefined) return undefined;
  const [year = 0, now = 12] = received.split("-").map(Number);
  return Number(month) <= now ? year : year - 1;
}

/** Two months that differ, of the same grain: the first is taken, and the reader is told. */
function conflictOf(spoken: readonly Spoken[]): SheetContext["conflict"] {
  const months = spoken.filter(({period}) => period.granularity === "month");
  const [first] = months;
  const other = months.find(({period}) => first && period.end.slice(0, 7) !== first.period.end.slice(0, 7));
  if (!first || !other) return undefined;
  return {seen: `${first.place.from} / ${other.place.from}`, taken: first.period.end.slice(0, 7)};
}
