import type {ColumnType} from "../../../src/lib/field.js";
import {withoutMarks} from "../pack.js";
import type {Bytes} from "./bytes.js";

const DAY = 86_400_000;

/** Values that hardly ever come twice are written one by one, others are numbered; texts as they are, or as JSON has them. */
export type Form = "varied" | "repeated" | "quoted";

/** Writes one value as Parquet has it. */
export type Write = (bytes: Bytes, value: string | number | boolean) => void;

/** How the values of a column are written. */
export function writerOf(type: Exclude<ColumnType, "BOOLEAN">, form: Form): Write {
  if (type === "DOUBLE") return (bytes, value) => bytes.double(Number(value));
  if (type === "INTEGER") return (bytes, value) => bytes.int32(Number(value));
  if (type === "DATE") return (bytes, value) => bytes.int32(dayOf(String(value)));
  return form === "quoted" ? (bytes, value) => bytes.text(quoted(String(value))) : (bytes, value) => bytes.text(withoutMarks(String(value)));
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const TO_BE_ESCAPED = /["\\\u0000-\u001f\ud800-\udfff\ufdd0\ufdd1]/;

function quoted(text: string): string {
  return TO_BE_ESCAPED.test(text) ? JSON.stringify(withoutMarks(text)) : `"${text}"`;
}

function dayOf(date: string): number {
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY;
  if (!Number.isInteger(day)) throw new Error(`invalid date: ${date}`);
  return day;
}
