import type {Field, Text} from "../../lib/field.js";
import {formatDate, formatNumber, formatPercent} from "../../lib/format.js";
import {statusWords} from "../../lib/messages/codes.js";
import {partWords} from "../../lib/messages/parts.js";
import {registers} from "../../lib/registers/index.js";
import type {Page} from "../page/page.js";
import {wordOf} from "./words.js";

/** A field of a register; nothing for a name that none declares. */
export function fieldOf(register: string, field: string | null): Field | undefined {
  return field === null ? undefined : registers.find((each) => each.name === register)?.fields[field];
}

/** A value of a register as the warehouse keeps it (`0.8`, `behind`, `2022-09-20`), in the reader's words: 80%, 滞后, 2022年9月20日. */
export function valueWord(page: Page, register: string, field: string, value: string | null): string {
  const {say, language} = page;
  const declared = fieldOf(register, field);
  if (value === null || value === "") return "—";
  if (!declared) return value;
  if (declared.choices) return wordOf(page, labelsOf(declared.choices), value) ?? value;
  if (declared.kind === "status") return wordOf(page, statusWords, value) ?? value;
  if (declared.kind === "flag") return say(value === "true" ? partWords.yes : partWords.no);
  if (declared.kind === "date") return formatDate(value, language);
  if (declared.kind === "share") return formatPercent(Number(value), language, {most: 2});
  if (declared.kind === "number" || declared.kind === "integer") return formatNumber(Number(value), language, {most: 6});
  return value;
}

function labelsOf(choices: NonNullable<Field["choices"]>): Readonly<Record<string, Text>> {
  return Object.fromEntries(Object.entries(choices).map(([code, {label}]) => [code, label]));
}
