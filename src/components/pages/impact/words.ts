import {formatNumber, formatSigned} from "../../../lib/format.js";
import {impactWords, methodWords, shortMethodWords} from "../../../lib/messages/impact.js";
import type {Page} from "../../page/page.js";
import {nameOf} from "../economy/names.js";
import type {Answer, MethodRow} from "./rows.js";

/** Synthetic control first: it is the one that is always heard. */
const ORDER = ["synthetic_control", "synthetic_control_predictors", "synthetic_did", "difference_in_differences"];

export function inOrder<R extends {readonly method: string | null}>(rows: readonly R[]): R[] {
  return rows.toSorted((a, b) => ORDER.indexOf(a.method ?? "") - ORDER.indexOf(b.method ?? ""));
}

export function methodName({say}: Pick<Page, "say">, method: MethodRow["method"]): string {
  return say(methodWords[method]);
}

/** The name in the middle of a sentence. */
export function methodInSentence(page: Pick<Page, "say">, method: MethodRow["method"]): string {
  const name = methodName(page, method);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The name for a chart of a width; a narrow one gets the short name. */
export function methodLabel(page: Pick<Page, "say">, method: MethodRow["method"], width = 640): string {
  return width < 480 ? page.say(shortMethodWords[method]) : methodName(page, method);
}

/** Points are shown to one decimal, as the figures they are made of; smaller ones to two, so that their sign is seen. */
export function points({language}: Pick<Page, "language">, value: number): string {
  const decimals = value !== 0 && Math.abs(value) < 0.05 ? 2 : 1;
  return formatSigned(value, language, {least: decimals, most: decimals});
}

/** A size without a sign, to one decimal. */
export function size({language}: Pick<Page, "language">, value: number): string {
  return formatNumber(value, language, {least: 1, most: 1});
}

export function chance({language}: Pick<Page, "language">, value: number): string {
  return formatNumber(value, language, {most: 2});
}

export function joined({language}: Pick<Page, "language">, texts: readonly string[], by: "," | ";" = ","): string {
  return texts.join(language === "zh" ? (by === ";" ? "；" : "，") : `${by} `);
}

/** What every sentence about a question may need. */
export function fillingOf(page: Page, {study}: Answer): Record<string, string | number> {
  return {
    title: page.language === "zh" ? study.title_zh : study.title_en,
    region: study.treated === null ? page.say(impactWords.thisCity) : nameOf(page, study.treated),
    indicator: nameOf(page, study.indicator),
    start: study.start,
    first: study.first_year ?? "",
    last: study.last_year ?? "",
    donors: study.donors,
    years: (study.last_year ?? study.start) - study.start + 1,
    level: chance(page, study.level),
  };
}

/** Sources of the figures, each in the reader's language. */
export function sourcesIn(page: Page, source: string | null): string {
  return (source ?? "").split("、").filter(Boolean).map((name) => nameOf(page, name)).join(page.language === "zh" ? "、" : ", ");
}
