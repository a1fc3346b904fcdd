import {type BlankKind, blankKind} from "./blank.js";
import {foldName} from "./fold.js";
import {ISSUED_WORDS, NO_MARKS, type State, STATUS_WORDS, YES_MARKS} from "./status-words.js";

export type {State} from "./status-words.js";

/**
 * - `negated`: says that it is not done (未完成, 否), not which open state it is in
 * - `not_yet`: speaks of what will be (预计完成, 申请销号)
 * - `partial`: speaks of a part (主体工程已完成)
 * - `ambiguous`: two different states in one cell
 * - `yes_no_elsewhere`: √ or 是 under a header that does not ask 是否完成
 * - `depends_on_result`: 已出台, where it is not declared that the result is that document
 */
export type StatusReason = "blank" | "unknown_word" | "negated" | "not_yet" | "partial" | "ambiguous" | "yes_no_elsewhere" | "depends_on_result";

export interface StatusOptions {
  /** The header asks whether it is done (是否完成, 是否销号): √ and 是 mean yes. */
  readonly yesNo?: "done_reported" | "done_verified" | boolean;
  /** The task's result (成果形式) is a document, so 已出台 is done. */
  readonly resultIsDocument?: boolean;
  /** Words of the file's profile, folded with `foldName`; they come first. */
  readonly words?: ReadonlyMap<string, State>;
}

export interface StatusFound {
  readonly ok: true;
  readonly state: State;
  /** The listed word that decided. */
  readonly word: string;
  /** The word is only part of what the cell says. */
  readonly inferred?: true;
  readonly text: string;
}

export interface NoStatus {
  readonly ok: false;
  readonly reason: StatusReason;
  readonly blank?: BlankKind;
  readonly text: string;
}

export type StatusResult = StatusFound | NoStatus;

const LONGEST = 30;
const EXACT: ReadonlyMap<string, State> = new Map(
  Object.entries(STATUS_WORDS).flatMap(([state, words]) => words.map((word) => [foldName(word), state as State] as const)),
);
/** Words that may decide from inside a longer text, longest first; these few say too little there. */
const CONTAINED: readonly (readonly [string, State])[] = [...EXACT]
  .filter(([word]) => /^[\u4e00-\u9fa5()]+$/.test(word) && !["超前", "停止", "取消", "在办", "超时"].includes(word))
  .sort((a, b) => b[0].length - a[0].length);

const NEGATION = /未|不|没|无法|难以|非|否|尚缺|无/;
const FUTURE = /预计|计划|力争|确保|争取|拟|将|能够?|可以?|待|申请|即将|有望|准备|下一步|应于|须|需|前完成|延期|推动|抓紧|加快/;
const PARTIAL = /基本|部分|主体|阶段|初步|接近|前期|其中|个别|大多|[一二三四1-4]期|正在|序时|季度|月度|当月|本月|\d|%/;
/** Not done, said in so many words: what else the cell says may then decide (逾期3天未完成). */
const NOT_DONE = /(?:尚|仍|还)?(?:未|没有|没)能?(?:全部|全面|按期|按时|如期)?(?:完成|办结|整改到位|销号)/g;
/** 已完成招标 is a step, not the task; 完成情况 is no state at all. */
const DONE_WITH_OBJECT = /\ue000(?!$|[\ue000,.;、!()]|了|并|且|或|年度|全年|目标|任务|整改)/;
/** The heading rather than the answer: 完成情况, 完成率. */
const DONE_AS_NOUN = /完成(?=情况|率|比例|时限|时间|进度|质量|数)/g;
const LIST_MARK = /^(?:[(（]?\d{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳])\s*/;
const QUARTER_DONE = /^(?:已)?(?:全部|按期|如期)?完成(?:第?[一二三四1-4]季度|本?季度|[上下]半年|当月|本月|月度|阶段性?)(?:的)?(?:目标|任务|目标任务|工作任务|计划)$/;

function found(state: State, word: string, text: string, inferred: boolean): StatusFound {
  return {ok: true, state, word, ...(inferred && {inferred: true as const}), text};
}

function fail(reason: StatusReason, text: string): NoStatus {
  return {ok: false, reason, text};
}

/** Listed words in the text, none inside another. */
function matches(folded: string): {words: [string, State][]; rest: string} {
  let rest = folded;
  const words: [string, State][] = [];
  for (const [word, state] of CONTAINED) {
    if (!rest.includes(word)) continue;
    words.push([word, state]);
    rest = rest.replaceAll(word, "\ue000");
  }
  return {words, rest};
}

function isDone(state: State): boolean {
  return state === "done_reported" || state === "done_verified";
}

function infer(folded: string, text: string): StatusResult {
  if (QUARTER_DONE.test(folded)) return found("on_schedule", folded, text, true);
  const spared = folded.replace(NOT_DONE, "").replace(DONE_AS_NOUN, "");
  const {words, rest} = matches(spared);
  const first = words[0];
  const denied = folded.search(NOT_DONE) >= 0 || (folded.includes("完") && NEGATION.test(rest));
  if (!first) return fail(denied ? "negated" : "unknown_word", text);
  if (NEGATION.test(rest)) return fail("negated", text);
  if (words.every(([, state]) => isDone(state))) first[1] = words.some(([, state]) => state === "done_verified") ? "done_verified" : first[1];
  else if (words.some(([, state]) => state !== first[1])) return fail("ambiguous", text);
  if (isDone(first[1]) && FUTURE.test(rest)) return fail("not_yet", text);
  if (isDone(first[1]) && (PARTIAL.test(rest) || DONE_WITH_OBJECT.test(rest))) return fail("partial", text);
  return found(first[1], first[0], text, true);
}

function mark(folded: string, options: StatusOptions, text: string): StatusResult | undefined {
  const yes = YES_MARKS.has(folded);
  if (!yes && !NO_MARKS.has(folded)) return undefined;
  if (!options.yesNo) return fail("yes_no_elsewhere", text);
  return yes ? found(options.yesNo === true ? "done_reported" : options.yesNo, folded, text, false) : fail("negated", text);
}

/**
 * The canonical state of a status word: exact after folding; else the listed words that the cell contains, if they agree
 * and nothing around them says not, not yet or in part, and then flagged `inferred`.
 */
export function parseStatus(text: string, options: StatusOptions = {}): StatusResult {
  const blank = blankKind(text);
  if (blank !== undefined) return {ok: false, reason: "blank", blank, text};
  if (text.length > LONGEST * 2) return fail("unknown_word", text);
  const folded = foldName(text.trim().replace(LIST_MARK, ""));
  const exact = options.words?.get(folded) ?? EXACT.get(folded);
  if (exact !== undefined) return found(exact, folded, text, false);
  const marked = mark(folded, options, text);
  if (marked) return marked;
  if (ISSUED_WORDS.has(folded)) {
    return options.resultIsDocument ? found("done_reported", folded, text, false) : fail("depends_on_result", text);
  }
  return folded.length > LONGEST ? fail("unknown_word", text) : infer(folded, text);
}
