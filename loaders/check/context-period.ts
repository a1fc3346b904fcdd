import {findDate, findPeriod, parsePeriod, type Period} from "../../src/lib/dialect/periods";
import type {Source} from "../../src/lib/rows";
import {periodName} from "./type-period";

/** A value found around a table, and where. */
export interface Taken {
  readonly text: string;
  /** Of the title's cell; "" for a sheet's or a file's name. */
  readonly address: string;
  /** What it was read from: a title's text, `sheet: 9月`, `file: 水利9月.xlsx`. */
  readonly from: string;
  /** Of a month without a year: the month as it was said; `text` has the year of the day received. */
  readonly bare?: string;
}

/** A text around a table. */
export interface Place {
  readonly text: string;
  readonly address: string;
  readonly from: string;
}

/** Years around a table that differ, each with what says it. */
export interface TwoYears {
  readonly seen: string;
}

/** When a sheet's figures were true, as its surroundings say. */
export interface PeriodContext {
  /** The narrowest statement of a month. */
  readonly month?: Taken;
  readonly period?: Taken;
  readonly year?: Taken;
  /** The year of dates that name none: that of the cut-off (截至2022年3月31日) before any other. */
  readonly dateYear?: number;
  readonly twoYears?: TwoYears;
  /** Months that contradict each other. */
  readonly conflict?: {readonly seen: string; readonly taken: string};
}

/** When a table was filled in is not the period that it is about. */
const FILLED_IN = /(?:填[报表]|报送|制表|上报|打印)(?:时间|日期)/;
const CUT_OFF = /截[至止]|统计时间/;

interface Spoken {
  readonly place: Place;
  readonly period: Period;
}

/** Reads period, year and cut-off from the texts around a table, the nearest first. */
export function periodsOf(places: readonly Place[], source: Source): PeriodContext {
  const telling = places.filter((place) => !FILLED_IN.test(place.text));
  const spoken = telling.flatMap((place) => spokenIn(place, undefined));
  const cutOffs = telling.flatMap((place) => cutOffIn(place));
  const said = spoken[0] && Number(spoken[0].period.end.slice(0, 4));
  const dateYear = cutOffs[0] ? Number(cutOffs[0].period.end.slice(0, 4)) : said;
  const bare = telling.flatMap((place) => spokenIn(place, dateYear, source));
  const first = bare[0] ?? cutOffs[0];
  const month = monthIn(bare) ?? cutOffs[0];
  const twoYears = differing([...spoken, ...cutOffs]);
  const conflict = conflictOf(bare);
  return {
    ...(month ? {month: taken(month, month.period.end.slice(0, 7), dateYear)} : {}),
    ...(first ? {period: taken(first, periodName(first.period), dateYear), year: taken(first, first.period.end.slice(0, 4), dateYear), dateYear: dateYear ?? Number(first.period.end.slice(0, 4))} : {}),
    ...(twoYears ? {twoYears} : {}),
    ...(conflict ? {conflict} : {}),
  };
}

/** A month that is said, else the last one of a quarter or a half: a quarter's report tells how things stand at its end. */
function monthIn(spoken: readonly Spoken[]): Spoken | undefined {
  return spoken.find(({period}) => period.granularity === "month") ?? spoken.find(({period}) => period.granularity !== "year");
}

function differing(spoken: readonly Spoken[]): TwoYears | undefined {
  const years = new Map(spoken.map(({place, period}) => [period.end.slice(0, 4), place.from]));
  if (years.size < 2) return undefined;
  return {seen: [...years].map(([one, from]) => `${one}（${from}）`).join(" / ")};
}

function taken({place, period}: Spoken, text: string, year?: number): Taken {
  const bare = year === undefined && period.granularity === "month" ? {bare: `${Number(period.end.slice(5, 7))}月`} : {};
  return {text, address: place.address, from: place.from, ...bare};
}

/** A period said in a place: by itself, inside a longer text, or as the day up to which a table runs. */
function spokenIn(place: Place, year: number | undefined, source?: Source): Spoken[] {
  const own = year ?? (source ? yearBefore(place.text, source.received) : undefined);
  const context = own === undefined ? {} : {year: own};
  const whole = parsePeriod(place.text, context);
  const found = whole.ok ? whole : findPeriod(place.text, context);
  if (found.ok) return [{place, period: found}];
  return cutOffIn(place, own);
}

/** The day up to which a table runs, as its month. */
function cutOffIn(place: Place, year?: number): Spoken[] {
  if (!CUT_OFF.test(place.text)) return [];
  const day = findDate(place.text, year === undefined ? {} : {year});
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
function conflictOf(spoken: readonly Spoken[]): PeriodContext["conflict"] {
  const months = spoken.filter(({period}) => period.granularity === "month");
  const [first] = months;
  const other = months.find(({period}) => first && period.end.slice(0, 7) !== first.period.end.slice(0, 7));
  if (!first || !other) return undefined;
  return {seen: `${first.place.from} / ${other.place.from}`, taken: first.period.end.slice(0, 7)};
}
