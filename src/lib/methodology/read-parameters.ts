import type {Cutoff, EditionProblem, Parameters, TypedRow} from "./edition.js";
import {defaultParameters, parameterDeclarations, type ParameterKind} from "./parameters.js";
import {parseNumber, parseWord, textOf} from "./parse.js";
import {problem} from "./problems.js";
import {foldWord, settingWords} from "./words.js";

/**
 * Reads the edition-wide parameters: one line each, columns `name` and `value`. `grade` and `tier` may be repeated,
 * with the cut-off as value and columns `code`, `zh`, `en`. A parameter that is not written takes its default.
 *
 * @returns the parameters, and a problem for every line that could not be read (its default then holds)
 */
export function readParameters(rows: readonly TypedRow[]): {parameters: Parameters; problems: EditionProblem[]} {
  const problems: EditionProblem[] = [];
  const values: Record<string, unknown> = {};
  const cutoffs = {grade: [] as Cutoff[], tier: [] as Cutoff[]};
  rows.forEach((typed, row) => {
    const name = foldWord(textOf(typed, "name"));
    const declared = parameterDeclarations.find((each) => each.name === name);
    if (name === "grade" || name === "tier") readCutoff(typed, row, cutoffs[name], problems);
    else if (!declared) problems.push(problem("unknown_parameter", row, "name", textOf(typed, "name")));
    else if (name in values) problems.push(problem("parameter_twice", row, "name", name));
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

function readCutoff(typed: TypedRow, row: number, into: Cutoff[], problems: EditionProblem[]): void {
  const from = parseNumber(textOf(typed, "value"));
  const title = {zh: textOf(typed, "zh"), en: textOf(typed, "en")};
  if (from === null) problems.push(problem("parameter_value", row, "value", textOf(typed, "value"), describe({kind: "number", least: 0, most: 100})));
  else if (into.some((each) => each.from === from)) problems.push(problem("cutoffs_order", row, "value", String(from)));
  else into.push({code: textOf(typed, "code") || title.en || title.zh, title, from});
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
