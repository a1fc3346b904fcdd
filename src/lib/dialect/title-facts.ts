import {blankKind} from "./blank.js";
import {halfWidth, singleSpaced} from "./half-width.js";
import {isMeasureUnit} from "./measures.js";

/** What the lines above a table say, as written; dates are read with `findDate`, units with `resolveUnits`. */
export interface TitleFacts {
  readonly reportingUnit?: string;
  readonly cutOff?: string;
  readonly reportedOn?: string;
  readonly measureUnit?: string;
  readonly attachment?: string;
  /** The longest line that is none of these. */
  readonly title?: string;
}

type Fact = Exclude<keyof TitleFacts, "title">;

const LABELS: readonly (readonly [Fact, string])[] = [
  ["reportingUnit", "填报单位|填表单位|报送单位|上报单位|报告单位|报表单位|责任单位|编制单位|制表单位|填报部门|报送部门"],
  ["cutOff", "截[至止](?:时间|日期|日)?|数据截[至止](?:时间|日期)?|统计时间|统计日期|统计截止时间"],
  ["reportedOn", "填报时间|填报日期|填表时间|填表日期|报送时间|报送日期|制表时间|制表日期|上报时间|上报日期"],
  ["measureUnit", "计量单位|金额单位|数据单位|单位"],
];
const LABEL = new RegExp(`(?<![\\u4e00-\\u9fa5])(?:${LABELS.map(([, words]) => `(${words})`).join("|")})(?:\\((?:盖?章|公章|签章)\\))? ?:`, "g");
const ATTACHMENT = /^附(?:件|表|录)? ?[\d一二三四五六七八九十]{0,3}(?:-\d+)? ?:?$/;
const ATTACHMENT_START = /^(附(?:件|表|录) ?[\d一二三四五六七八九十]{0,3}(?:-\d+)?) ?[: ]/;
const SEAL = /\((?:盖?章|公章|签章|加盖公章)\)/g;
const CUT_OFF_ALONE = /^\(?(截[至止](?:到)?.*\d.*?)\)?$/;
/** A bracket that opened before the label: （填报单位：市水利局）. */
/** What follows who reports on the same line: 填报单位：市水利局   2022年9月. */
const DATED = /\s+\(?(?:19|20)\d{2}(?: ?年|[-./]\d).*$/;
const LOOSE_BRACKET = /^([^()]*)\)$/;

/** 填 报 单 位: single characters set apart only to fill the line. */
const SET_APART = /(?<![\u4e00-\u9fa5])[\u4e00-\u9fa5](?: [\u4e00-\u9fa5])+(?![\u4e00-\u9fa5])/g;

function level(text: string): string {
  const flat = singleSpaced(halfWidth(text).replace(/[〔【]/g, "(").replace(/[〕】]/g, ")"));
  return flat.replace(SET_APART, (run) => run.replaceAll(" ", ""));
}

/** 单位：万元 is a measure; 单位：市水利局 is who reports. */
function factOf(kind: Fact, value: string): Fact {
  return kind === "measureUnit" && !isMeasureUnit(value) ? "reportingUnit" : kind;
}

function labelled(line: string, facts: Partial<Record<Fact, string>>): boolean {
  const matches = [...line.matchAll(LABEL)];
  matches.forEach((match, i) => {
    const kind = LABELS[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    const value = line.slice(match.index + match[0].length, matches[i + 1]?.index).replace(SEAL, "").trim().replace(LOOSE_BRACKET, "$1").trim();
    const fact = kind && factOf(kind, value);
    if (fact && value !== "" && blankKind(value) === undefined) facts[fact] ??= fact === "reportingUnit" ? value.replace(DATED, "") : value;
  });
  return matches.length > 0;
}

function readLine(line: string, facts: Partial<Record<Fact, string>>): string | undefined {
  if (ATTACHMENT.test(line)) {
    facts.attachment ??= line.replace(/ ?:$/, "");
    return undefined;
  }
  if (labelled(line, facts)) return undefined;
  const cutOff = CUT_OFF_ALONE.exec(line)?.[1];
  if (cutOff) {
    facts.cutOff ??= cutOff;
    return undefined;
  }
  const attachment = ATTACHMENT_START.exec(line);
  if (attachment?.[1]) facts.attachment ??= attachment[1];
  return attachment ? line.slice(attachment[0].length).trim() : line;
}

/** A label that is all of its cell, with or without a colon. */
const LABEL_ALONE = new RegExp(`^(?:${LABELS.map(([, words]) => words).join("|")})(?:\\((?:盖?章|公章|签章)\\))? ?$`);

/** A label whose value stands in the next cell: 填报单位： | 市水利局, 填报单位 | 市水利局. */
function joined(texts: readonly (string | undefined)[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    if (text === undefined || blankKind(text) !== undefined) continue;
    const line = level(text);
    if (lines.at(-1) === line) continue;
    const before = lines.at(-1);
    if (before?.endsWith(":")) lines.push(`${lines.pop()}${line}`);
    else if (before !== undefined && LABEL_ALONE.test(before)) lines.push(`${lines.pop()}:${line}`);
    else lines.push(line);
  }
  return lines;
}

/**
 * Reads the lines above a table, cell by cell: 附件1, 填报单位：…, 截止时间：…, 单位：万元, and the title itself.
 * @example titleFacts(["填报单位：市水利局（盖章）  截止时间：2022年9月30日", "单位：万元"])
 */
export function titleFacts(texts: readonly (string | undefined)[]): TitleFacts {
  const facts: Partial<Record<Fact, string>> = {};
  let title = "";
  for (const line of joined(texts)) {
    const rest = readLine(line, facts);
    if (rest !== undefined && rest.length > title.length) title = rest;
  }
  return {...facts, ...(title !== "" && {title})};
}
