import type {Text} from "../../field.js";
import type {Severity} from "../fault.js";

/** What the catalogue knows of a code. `sentence` and `todo` may hold `{seen}` and `{expected}`. */
export interface Entry {
  readonly severity: Severity;
  readonly title: Text;
  readonly sentence: Text;
  readonly todo: Text;
}

type Pair = readonly [zh: string, en: string];

/** One entry, each line in both languages: title, sentence, what to do. */
export function entry(severity: Severity, title: Pair, sentence: Pair, todo: Pair): Entry {
  return {severity, title: pair(title), sentence: pair(sentence), todo: pair(todo)};
}

function pair([zh, en]: Pair): Text {
  return {zh, en};
}
