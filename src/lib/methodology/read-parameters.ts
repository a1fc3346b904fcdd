import type {Cutoff, EditionProblem, Parameters, TypedRow} from "./edition.js";
import {defaultParameters, parameterDeclarations, type ParameterKind} from "./parameters.js";
import {parseNumber, parseWord, textOf} from "./parse.js";
import {problem} from "./problems.js";
import {foldWord, settingWords} from "./words.js";

/**
 * Reads the edition-wide parameters: one line each, columns `parameter` and `value`. A grade or tier is a line
 * `grade.<code>` or `tier.<code>` whose value is its cut-off, and after it, if wanted, its names in Chinese and English:
 * `grade.excellent`, `90 优秀 Excellent`. A parameter that is not written takes its default.
 *
 * @returns the parameters, and a problem for every line that could not be read (its default then holds)
 */
export function readParameters(rows: readonly TypedRow[]): {parameters: Parameters; problems: EditionProblem[]} {
  const problems: EditionProblem[] = [];
  const values: Record<string, unknown> = {};
  const cutoffs = {grade: [] as Cutoff[], tier: [] as Cutoff[]};
  rows.forEach((typed, row) => {
    const name = foldWord(textOf(typed, "parameter"));
    const [group, code] = name.split(".", 2);
    const declared = parameterDeclarations.find((each) => each.name === name);
    if ((group === "grade" || group === "tier") && code) readCutoff(code, typed, row, cutoffs[group], problems);
    else if (!declared) problems.push(problem("unknown_parameter", row, "parameter", textOf(typed, "parameter")));
    else if (name in values) problems.push(problem("parameter_twice", row, "parameter", name));
    else {
      const value = readValue(textOf(typed, "value"), declared.kind);
      if (value === undefined) problems.push(problem("parameter_value", row, "value", textOf(typed, "value"), describe(declared.kind)));
      else values[name] = value;
    }
  });
  const grades = highestFirst(cutoffs.grade);
  const tiers = highestFirst(cutoffs.tier);
  return {parameters: {...defaultParameters, ...values, grades, tiers} as Parameters, problems};
}

function readCutoff(code: string, typed: TypedRow, row: number, into: Cutoff[], problems: EditionProblem[]): void {
  const seen = textOf(typed, "value");
  const [number, zh, ...en] = seen.split(/\s+/u);
  const from = parseNumber(number);
  const say = (what: "parameter_value" | "parameter_twice" | "cutoffs_order", words = "") => problems.push(problem(what, row, "value", seen, words));
  if (from === null) say("parameter_value", "90 优秀 Excellent");
  else if (into.some((each) => each.code === code)) say("parameter_twice");
  else if (into.some((each) => each.from === from)) say("cutoffs_order");
  else into.push({code, title: {zh: zh ?? code, en: en.join(" ") || code}, from});
}

function highestFirst(cutoffs: readonly Cutoff[]): Cutoff[] {
  return cutoffs.toSorted((a, b) => b.from - a.from);
}

function readValue(text: string, kind: ParameterKind): unknown {
  switch (kind.kind) {
    case "number": {
      const value = parseNumber(text);
      const fits = value !== null && value >= kind.least && value <= kind.most && !(kind.whole && !Number.isInteger(value));
      return fits ? value : undefined;
    }
    case "choice":
      return kind.of.find((word) => word === foldWord(text));
    case "choices": {
      const given = text.split(/[、,，;；\s]+/u).filter(Boolean).map(foldWord);
      return given.every((word) => kind.of.includes(word)) ? given : undefined;
    }
    case "boolean": {
      const word = parseWord(text, settingWords.boolean);
      return word === null ? undefined : word === "yes";
    }
    case "scale":
      return readScale(text);
  }
}

function readScale(text: string): {lower: number; upper: number} | undefined {
  const match = /^(\d+(?:\.\d+)?)[-–—~至](\d+(?:\.\d+)?)$/u.exec(foldWord(text));
  if (!match) return undefined;
  const [lower, upper] = [Number(match[1]), Number(match[2])];
  return lower < upper ? {lower, upper} : undefined;
}

function describe(kind: ParameterKind): string {
  if (kind.kind === "number") return `${kind.least} – ${kind.most}`;
  if (kind.kind === "scale") return "0-100";
  return kind.kind === "boolean" ? "yes / no" : kind.of.join(" / ");
}
