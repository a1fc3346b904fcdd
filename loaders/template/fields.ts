import {foldHeader} from "../../src/lib/dialect/fold.js";
import type {Field, Language, Register} from "../../src/lib/field.js";
import {dropDownFor} from "./drop-downs.js";
import {formatHelp} from "./field-help.js";
import type {FormColumn} from "./form.js";

const WIDTHS: Partial<Record<Field["kind"], number>> = {code: 15, date: 15, month: 11, period: 15, number: 12, integer: 9, share: 10, unit: 18, units: 26, task: 14, choice: 16, status: 15, flag: 10};
const FORMATS: Partial<Record<Field["kind"], string>> = {code: "@", task: "@", month: "@", period: "@", date: "yyyy-mm-dd", share: "0%", integer: "0"};
const LONG = /title|narrative|decision|finding$|^new$|^old$|matter|solution|opinion/;

/** Fields that a person fills in; personal ones are dropped at the door and so are not asked for. */
export function askedFields(register: Register): (readonly [name: string, field: Field])[] {
  return Object.entries(register.fields).filter(([, field]) => field.kind !== "personal");
}

/** The heading: label, unit where the reader of headings splits it off again, and a star where it must be filled in. */
export function headerOf(field: Field, language: Language): string {
  const label = field.label[language];
  const withUnit = field.unit === undefined ? label : `${label}（${field.unit}）`;
  const text = foldHeader(withUnit).key === foldHeader(label).key ? withUnit : label;
  return field.required ? `${text}*` : text;
}

/** The column of a form that asks for a field. */
export function columnFor(name: string, field: Field, language: Language, unitNames: readonly string[]): FormColumn {
  const format = FORMATS[field.kind];
  return {
    header: headerOf(field, language),
    width: field.kind === "text" ? (LONG.test(name) ? 34 : 20) : (WIDTHS[field.kind] ?? 16),
    look: field.required ? "required" : "fill",
    ...(format === undefined ? {} : {format}),
    dropDown: dropDownFor(field, language, unitNames),
    ...limitsOf(field),
    prompt: {title: field.label[language], text: promptText(field, language)},
  };
}

function promptText(field: Field, language: Language): string {
  const required = field.required ? (language === "zh" ? "必填。" : "Required. ") : "";
  const about = field.about ? `${field.about[language]}${language === "zh" ? "。" : ". "}` : "";
  return `${required}${about}${formatHelp(field, language)}`;
}

function limitsOf({kind, min, max}: Field): Pick<FormColumn, "limits"> {
  if (min === undefined || max === undefined || (kind !== "integer" && kind !== "share")) return {};
  return {limits: {type: kind === "integer" ? "whole" : "decimal", min, max}};
}
