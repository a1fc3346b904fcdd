import {blankKind} from "../../src/lib/dialect/blank";
import type {Register} from "../../src/lib/field";
import type {TitleLine} from "./context";
import type {Taken} from "./context-period";
import {folded} from "./header-names";
import {meaningIn} from "./header-index";

/** A name before a colon; 09:00 has none. */
const LABEL = /(?<![^\s,，;；、(（])([\u4e00-\u9fa5A-Za-z][^\s:：,，;；、()（）]{1,15})\s*[:：]/g;
const SEAL = /[(（](?:盖?章|公章|签章|签字)[)）]/g;

/**
 * What lines above a table say by name, folded name by folded name: 会议编号：SGW-16  召开日期：2022年8月18日.
 * The value may stand in the next cell of the row. The first to say a name counts.
 */
export function labelledLines(lines: readonly TitleLine[]): ReadonlyMap<string, Taken> {
  const said = new Map<string, Taken>();
  lines.forEach((line, at) => {
    const labels = [...line.text.matchAll(LABEL)];
    labels.forEach((label, i) => {
      const own = tidy(line.text.slice(label.index + label[0].length, labels[i + 1]?.index));
      const next = lines[at + 1];
      const value = own !== "" || i < labels.length - 1 || next === undefined || !besideIn(line, next) ? {text: own, line} : {text: tidy(next.text), line: next};
      const {key} = folded(label[1] ?? "");
      if (value.text !== "" && blankKind(value.text) === undefined && !said.has(key)) said.set(key, {text: value.text, address: value.line.address, from: value.line === line ? line.text : `${line.text}${value.text}`});
    });
  });
  return said;
}

/** What is said of a field by one of its own names. */
export function saidOf(register: Register, name: string, said: ReadonlyMap<string, Taken>): Taken | undefined {
  for (const [key, taken] of said) if (meaningIn(register, [key])?.field === name) return taken;
  return undefined;
}

function tidy(text: string): string {
  const flat = text.replace(SEAL, "").trim().replace(/[,，;；、]+$/, "").trim();
  return /[)）]$/.test(flat) && !/[(（]/.test(flat) ? flat.slice(0, -1).trim() : flat;
}

function besideIn(line: TitleLine, next: TitleLine): boolean {
  return line.address.replace(/^[A-Z]+/, "") === next.address.replace(/^[A-Z]+/, "") && !/[:：]/.test(next.text);
}
