import {Refusal} from "./result";

const MARK = /^(?:密级[::])?(绝密|机密|秘密)(?:[★☆*].{0,16})?$/;

/** The classification a text marks its document with, if it is such a mark and nothing else: `机密★1年`, `密级：秘密`. */
export function secretMark(text: string): string | undefined {
  if (text.length > 60 || !text.includes("密")) return undefined;
  return MARK.exec(text.normalize("NFKC").replace(/\s+/g, ""))?.[1];
}

/** Stops the reading of a classified file. Neither its cells nor its sheet names are told. @throws Refusal `file.secret`. */
export function demandNotSecret(text: string, place: () => string): void {
  const mark = secretMark(text);
  if (mark !== undefined) throw new Refusal("file.secret", `${mark} (${place()})`);
}
