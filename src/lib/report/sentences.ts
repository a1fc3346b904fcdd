import type {Language} from "../field.js";
import type {OverviewInput} from "./rows.js";
import type {Sentence} from "./sentence.js";
import {missingSentence, questions} from "./sentences/asking.js";
import {headlineSentence, lightsSentence, titleSentence} from "./sentences/headline.js";
import {inspectionsSentence, practicesSentence, problemsSentence} from "./sentences/problems.js";
import {countiesSentence} from "./sentences/standing.js";
import {contradictions, contradictionSentence, truthSentence} from "./sentences/truth.js";
import {watchSentence} from "./sentences/watch.js";

export {plain, type Linked, type Reference, type Sentence} from "./sentence.js";
export {rankWords} from "./sentences/standing.js";
export type {OverviewInput} from "./rows.js";

/** What a leader reads in the first minute, a piece each. A piece that has nothing to say is empty. */
export interface OverviewSentences {
  readonly title: Sentence;
  readonly headline: Sentence;
  readonly lights: Sentence;
  readonly truth: Sentence;
  /** Reported done and contradicted, longest overdue first, at most three. */
  readonly contradictions: readonly Sentence[];
  readonly watch: Sentence;
  readonly counties: Sentence;
  readonly problems: Sentence;
  readonly inspections: Sentence;
  readonly practices: Sentence;
  readonly ask: readonly Sentence[];
  readonly missing: Sentence;
}

/** Words for one month, in one language; numbers are links to the rows they count. */
export function overviewSentences(input: OverviewInput, language: Language): OverviewSentences {
  return {
    title: titleSentence(input, language),
    headline: headlineSentence(input, language),
    lights: lightsSentence(input, language),
    truth: truthSentence(input, language),
    contradictions: contradictions(input).slice(0, 3).map((task) => contradictionSentence(task, input, language)),
    watch: watchSentence(input, language),
    counties: countiesSentence(input, language),
    problems: problemsSentence(input, language),
    inspections: inspectionsSentence(input, language),
    practices: practicesSentence(input, language),
    ask: questions(input, language),
    missing: missingSentence(input, language),
  };
}

/** The question each piece answers: a heading or a lead-in for the page and the report. */
export const pieceLabels = {
  truth: {zh: "是真的吗？", en: "Is it real?"},
  watch: {zh: "谁要盯？", en: "Who needs watching?"},
  counties: {zh: "区县", en: "Counties"},
  problems: {zh: "问题", en: "Problems"},
  inspections: {zh: "暗访", en: "Inspections"},
  practices: {zh: "经验", en: "Practices"},
  ask: {zh: "会上要问", en: "To ask at the meeting"},
} as const;
