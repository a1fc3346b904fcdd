import type {EditionNode, EditionProblem, TypedRow} from "./edition.js";
import {parseNumber, parseWord, textOf} from "./parse.js";
import {problem} from "./problems.js";
import {settingWords, type SettingWords} from "./words.js";

/** A line as read, with what is wrong in its own cells. Fields that could not be read hold their default. */
export interface ReadNode {
  readonly row: number;
  readonly node: EditionNode;
  readonly problems: readonly EditionProblem[];
}

/**
 * Reads one typed line of an edition. Blank settings take their default (goalposts, no transform, uncapped,
 * arithmetic, renormalise, direction 1); what cannot be read is a problem, never a guess.
 */
export function readNode(typed: TypedRow, row: number): ReadNode {
  const problems: EditionProblem[] = [];
  const cells = cellReader(typed, row, problems);
  const code = textOf(typed, "code");
  if (code === "") problems.push(problem("no_code", row, "code", ""));
  const title = {zh: textOf(typed, "title_zh"), en: textOf(typed, "title_en")};
  if (title.zh === "" || title.en === "") problems.push(problem("title_missing", row, "title_zh", title.zh || title.en));
  const measure = textOf(typed, "measure") || null;
  const context = cells.word("context", settingWords.boolean, "no") === "yes";
  const node = {
    edition: textOf(typed, "edition"), code, parent: textOf(typed, "parent") || null,
    level: parseNumber(typed["level"]) ?? -1, title, unit: textOf(typed, "unit"), measure, context,
    weight: cells.weight(context),
    direction: cells.word("direction", settingWords.direction, "1") === "-1" ? -1 : 1,
    normalisation: cells.word("normalisation", settingWords.normalisation, "goalposts"),
    ...cells.goalposts(),
    transform: cells.word("transform", settingWords.transform, "none"),
    cap: cells.word("cap", settingWords.boolean, "no") === "yes",
    aggregation: cells.word("aggregation", settingWords.aggregation, "arithmetic"),
    missing: cells.word("missing", settingWords.missing, "renormalise"),
    denominator: textOf(typed, "denominator") || null,
  } as EditionNode;
  return {row, node, problems};
}

function cellReader(typed: TypedRow, row: number, problems: EditionProblem[]) {
  const complain = (code: Parameters<typeof problem>[0], field: string, words = "") =>
    problems.push(problem(code, row, field, textOf(typed, field), words));
  const number = (field: string): number | null => {
    if (textOf(typed, field) === "") return null;
    const value = parseNumber(typed[field] as string | number);
    if (value === null) complain("goalpost_not_a_number", field);
    return value;
  };
  return {
    word(field: string, known: SettingWords, fallback: string): string {
      const text = textOf(typed, field);
      if (text === "") return fallback;
      const found = parseWord(text, known);
      if (found === null) complain(field === "direction" ? "direction" : "unknown_word", field, [...new Set(known.values())].join("、"));
      return found ?? fallback;
    },
    goalposts: () => ({lower: number("lower"), upper: number("upper")}),
    weight: (context: boolean) => readWeight(typed, context, complain),
  };
}

/** Weights further apart than this are a slip of the keyboard; a share of the whole would come out as nothing. */
export const weightRange = {least: 1e-6, most: 1e6} as const;

type Complain = (code: "weight_missing" | "weight_not_a_number" | "weight_not_positive" | "weight_out_of_range" | "context_weight", field: string) => void;

function readWeight(typed: TypedRow, context: boolean, complain: Complain): number {
  const text = textOf(typed, "weight");
  const value = parseNumber(typed["weight"] as string | number);
  if (context) {
    if (text !== "" && value !== 0) complain("context_weight", "weight");
    return 0;
  }
  if (text === "" && textOf(typed, "parent") === "") return 1;
  if (text === "") complain("weight_missing", "weight");
  else if (value === null) complain("weight_not_a_number", "weight");
  else if (value <= 0) complain("weight_not_positive", "weight");
  else if (value < weightRange.least || value > weightRange.most) complain("weight_out_of_range", "weight");
  else return value;
  return 1;
}
