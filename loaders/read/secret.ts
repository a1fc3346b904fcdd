import {Refusal} from "./result";

const WORDS = "(绝\\s*密|机\\s*密|秘\\s*密)";
const STAR = "[★☆⭐✦-✰✶⋆*∗]";
const LABEL = "(?:密\\s*级|保密等级|保密级别|涉密等级)";
/** The mark and nothing else: `机密★1年`, `密级：秘密`. */
const ALONE = new RegExp(`^(?:${LABEL}:?)?(绝密|机密|秘密)级?(?:${STAR}.{0,16}|\\d{1,2}年|长期)?$`, "u");
/** The mark beside other words: its star, its label, or a bracket that holds nothing but it, at the head or the end. */
const BESIDE = [
  new RegExp(`${WORDS}\\s*[★☆⭐]`, "u"),
  new RegExp(`${LABEL}\\s*:\\s*${WORDS}(?!\\s*\\p{Script=Han})`, "u"),
  new RegExp(`^[([【〔［\\[]\\s*${WORDS}\\s*[)\\]】〕］]`, "u"),
  new RegExp(`[([【〔［\\[]\\s*${WORDS}\\s*[)\\]】〕］]$`, "u"),
];
const LONGEST = 60;
const TRADITIONAL: Readonly<Record<string, string>> = {絕: "绝", 機: "机", 祕: "秘", 級: "级", 長: "长"};

/** Characters that show nothing are taken out, wide and Traditional forms folded. */
function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\p{Cf}\p{Variation_Selector}]/gu, "").replaceAll(/[絕機祕級長]/gu, (sign) => TRADITIONAL[sign]!).trim();
}

/** The classification a text marks its document with, alone (`机密★1年`) or beside a title (`某某台账（秘密）`); none where it only speaks of secrets. */
export function secretMark(text: string): string | undefined {
  if (text.length > LONGEST || !text.includes("密")) return undefined;
  const plain = folded(text);
  const found = ALONE.exec(plain.replace(/\s+/g, ""))?.[1] ?? BESIDE.map((mark) => mark.exec(plain)?.[1]).find((mark) => mark !== undefined);
  return found?.replace(/\s+/g, "");
}

/** The same in a name of a file, a folder, a sheet or a property, where the mark also stands between signs: `机密-台账`. */
export function secretMarkInName(name: string): string | undefined {
  if (!name.includes("密")) return undefined;
  const pieces = folded(name).split(/[\s_\-—–·.,，、;；+()[\]【】〔〕《》]+/u);
  return secretMark(name) ?? pieces.map(secretMark).find((mark) => mark !== undefined);
}

/** Stops the reading of a classified file. Neither its cells nor its sheet names are told. @throws Refusal `file.secret`. */
export function demandNotSecret(text: string, place: () => string): void {
  refuse(secretMark(text), place);
}

/** @throws Refusal `file.secret`. */
export function demandNameNotSecret(name: string, place: () => string): void {
  refuse(secretMarkInName(name), place);
}

function refuse(mark: string | undefined, place: () => string): void {
  if (mark !== undefined) throw new Refusal("file.secret", `${mark} (${place()})`);
}

/** The same in words around the cells, where the mark has a line of its own: a text box, a comment. @throws Refusal `file.secret`. */
export function demandLinesNotSecret(text: string, place: () => string): void {
  if (!text.includes("密")) return;
  for (const line of [text, ...text.split(/\n+/u)]) refuse(secretMark(line), place);
}

/**
 * The name a file came under and the folders below the day it came on: a mark there is a mark of the file.
 * @throws Refusal `file.secret`.
 */
export function demandPathNotSecret(path: string): void {
  const parts = path.split(/[\\/]/u);
  const day = parts.findLastIndex((part) => /^\d{4}-\d{2}-\d{2}$/u.test(part));
  for (const part of day < 0 ? parts.slice(-1) : parts.slice(day + 1)) demandNameNotSecret(part.replace(/\.\w{1,5}$/u, ""), () => "file name");
}
