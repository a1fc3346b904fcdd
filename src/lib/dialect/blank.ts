import {halfWidth, withoutSpaces} from "./half-width.js";

/** Eight ways to write nothing, which are eight different things. */
export type BlankKind = "empty" | "dash" | "dots" | "slash" | "none" | "none_yet" | "same_as_above" | "ditto";

const LONGEST = 12;
const DASHES = /^[-‐-―−─━ー_]+$/;
const DOTS = /^(?:…+|\.{2,6}|·{3,6})$/;
const SLASHES = /^[/\\]+$/;
const DITTO = /^(?:[〃″"“”„‟]|''|´´)+$/;
const TRAILING_STOP = /[.。]+$/;

const WORDS: ReadonlyMap<string, BlankKind> = new Map([
  ["无", "none"],
  ["無", "none"],
  ["暂无", "none_yet"],
  ["暫無", "none_yet"],
  ["同上", "same_as_above"],
]);

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, BlankKind | null>();

/**
 * Which kind of nothing a cell says; undefined when it says something.
 * `empty` is an untouched or blank cell, `dash` —, `dots` …, `slash` /, `none` 无, `none_yet` 暂无, `same_as_above` 同上, `ditto` 〃.
 */
export function blankKind(text: string): BlankKind | undefined {
  if (text === "") return "empty";
  if (text.length > LONGEST) return text.trim().length > LONGEST ? undefined : read(text);
  let kind = remembered.get(text);
  if (kind === undefined) {
    kind = read(text) ?? null;
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, kind);
  }
  return kind ?? undefined;
}

function read(text: string): BlankKind | undefined {
  const core = halfWidth(withoutSpaces(text));
  if (core === "") return "empty";
  if (DASHES.test(core)) return "dash";
  if (DOTS.test(core)) return "dots";
  if (SLASHES.test(core)) return "slash";
  if (DITTO.test(core)) return "ditto";
  return WORDS.get(core.replace(TRAILING_STOP, ""));
}

/** Whether the value stands in the row above (同上, 〃), so that the caller takes it from there and says so. */
export function takesValueAbove(kind: BlankKind | undefined): boolean {
  return kind === "same_as_above" || kind === "ditto";
}
