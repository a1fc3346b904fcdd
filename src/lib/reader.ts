import type {Text} from "./field.js";

/** For whom a site or a report is made: the office, one unit, or everybody. */
export type Reader = {readonly kind: "internal"} | {readonly kind: "unit"; readonly unit: string} | {readonly kind: "public"};

export const internal: Reader = {kind: "internal"};

/** How a reader is written on the command line and in a manifest: `internal`, `unit:D01`, `public`. */
export function readerCode(reader: Reader): string {
  return reader.kind === "unit" ? `unit:${reader.unit}` : reader.kind;
}

/** The same as part of a folder's name; a unit code is a spreadsheet's word and is made harmless first. */
export function readerFolder(reader: Reader): string {
  return reader.kind === "unit" ? `unit-${encodeURIComponent(reader.unit).replaceAll("%", "_").replaceAll(".", "_")}` : reader.kind;
}

/** The same read back; `null` for words that name no reader. */
export function readerNamed(words: string): Reader | null {
  if (words === "internal" || words === "public") return {kind: words};
  const unit = words.startsWith("unit:") ? words.slice("unit:".length).trim() : "";
  return unit === "" ? null : {kind: "unit", unit};
}

const MARKS: Readonly<Record<Reader["kind"], Text>> = {
  internal: {zh: "内部版", en: "Internal"},
  unit: {zh: "单位版", en: "Unit"},
  public: {zh: "公开版", en: "Public"},
};

/** The mark on every page and cover: `单位版：甲区`. */
export function readerMark({kind}: Reader, name: string | null = null): Text {
  const {zh, en} = MARKS[kind];
  return name === null ? {zh, en} : {zh: `${zh}：${name}`, en: `${en}: ${name}`};
}
