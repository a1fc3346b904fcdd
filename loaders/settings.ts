import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Text} from "../src/lib/field.js";
import {FRESHNESS, type Freshness} from "../src/lib/health/health.js";
import {DEFAULT_LIMITS, type Limits} from "./read/limits.js";

/** What a city says of itself in `data/city.json`; everything has a default, so the file may be missing. */
export interface City {
  /** Shown on every page and export. */
  readonly name: Text;
  /** Sample data is marked wherever it shows. */
  readonly sample: boolean;
  /** The plan whose tasks make up the city's total; null counts every task without a parent. */
  readonly plan: string | null;
  /** The region of the economic page that is highlighted. */
  readonly home_region: string | null;
  /** Day of the following month by which a report counts as on time. */
  readonly report_deadline_day: number;
  /** What a file may cost before it is refused, where it is to be other than the default. */
  readonly limits: Partial<Limits>;
  /** When `youjie health` calls what it finds late or stale. */
  readonly freshness: Freshness;
}

const DEFAULTS: City = {
  name: {zh: "本市", en: "The city"},
  sample: false,
  plan: null,
  home_region: null,
  report_deadline_day: 10,
  limits: {},
  freshness: FRESHNESS,
};

const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS).join(", ");

/** A setting that cannot be used: which, what was seen, what is expected. */
export interface SettingFault {
  readonly key: string;
  readonly seen: string;
  readonly expected: Text;
}

/** Reads `city.json`: loose outside, strict inside. */
export function readCity(dataFolder: string): {city: City; faults: SettingFault[]} {
  const path = join(dataFolder, "city.json");
  if (!existsSync(path)) return {city: DEFAULTS, faults: []};
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return {city: DEFAULTS, faults: [{key: "city.json", seen: (error as Error).message, expected: {zh: "合法的 JSON", en: "valid JSON"}}]};
  }
  return normalise(isRecord(given) ? given : {});
}

function normalise(given: Record<string, unknown>): {city: City; faults: SettingFault[]} {
  const faults: SettingFault[] = [];
  const take = <T>(key: string, test: (value: unknown) => value is T, fallback: T, expected: Text): T => {
    const value = given[key];
    if (value === undefined) return fallback;
    if (test(value)) return value;
    faults.push({key, seen: JSON.stringify(value), expected});
    return fallback;
  };
  const city: City = {
    name: take("name", isText, DEFAULTS.name, {zh: "{zh, en} 两种文字", en: "{zh, en}, both texts"}),
    sample: take("sample", isBoolean, DEFAULTS.sample, {zh: "true 或 false", en: "true or false"}),
    plan: take("plan", isTextOrNull, DEFAULTS.plan, {zh: "方案名称或 null", en: "name of a plan, or null"}),
    home_region: take("home_region", isTextOrNull, DEFAULTS.home_region, {zh: "地区名或 null", en: "name of a region, or null"}),
    report_deadline_day: take("report_deadline_day", isDayOfMonth, DEFAULTS.report_deadline_day, {zh: "1 到 28 的整数", en: "a whole number from 1 to 28"}),
    limits: take("limits", isLimits, DEFAULTS.limits, {zh: `正数，键为 ${LIMIT_NAMES}`, en: `positive numbers under the keys ${LIMIT_NAMES}`}),
    freshness: {...FRESHNESS, ...take("freshness", isFreshness, FRESHNESS, {zh: "late_days、stale_days、run_days：正整数，run_days 可为 null", en: "late_days, stale_days, run_days: whole numbers above 0, run_days also null"})},
  };
  return {city, faults};
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";
const isDayOfMonth = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 28;
const isLimits = (value: unknown): value is Partial<Limits> => isRecord(value) && Object.entries(value).every(([key, limit]) => Object.hasOwn(DEFAULT_LIMITS, key) && typeof limit === "number" && Number.isFinite(limit) && limit > 0);
const isFreshness = (value: unknown): value is Freshness => isRecord(value) && Object.entries(value).every(([key, days]) => Object.hasOwn(FRESHNESS, key) && ((Number.isInteger(days) && (days as number) > 0) || (key === "run_days" && days === null)));
const isText = (value: unknown): value is Text => isRecord(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
