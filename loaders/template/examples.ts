import type {CellValue} from "hucre/xlsx";
import {foldName} from "../../src/lib/dialect/fold.js";
import {parseStatus} from "../../src/lib/dialect/status.js";
import {NO_MARKS, YES_MARKS} from "../../src/lib/dialect/status-words.js";
import type {Field, Language, Register} from "../../src/lib/field.js";
import type {CityNames} from "./city-names.js";
import {askedFields} from "./fields.js";
import {NO, STATUS_LABELS, YES} from "./words.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTY = /[区县市]$/;

/** The two example rows of a register, with units and tasks that the city has, and words of its drop-down lists. */
export function exampleRows(register: Register, language: Language, names: CityNames): CellValue[][] {
  const fields = askedFields(register);
  const unitFor = substitutes(fields.map(([, field]) => field), names);
  return [0, 1].map((at) => fields.map(([, field]) => exampleCell(field, field.examples?.[at] ?? "", language, at, names, unitFor)));
}

function exampleCell(field: Field, text: string, language: Language, at: number, names: CityNames, unitFor: (name: string) => string): CellValue {
  if (text === "") return null;
  switch (field.kind) {
    case "date":
      return DAY.test(text) ? new Date(`${text}T00:00:00Z`) : text;
    case "share":
      return /^\d+(?:\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : text;
    case "number":
    case "integer":
      return Number.isFinite(Number(text)) ? Number(text) : text;
    case "unit":
    case "units":
      return [...new Set(text.split("、").map(unitFor))].join("、");
    case "task":
      return names.tasks.length === 0 || names.tasks.includes(text) ? text : (names.tasks[at] ?? names.tasks[0] ?? text);
    default:
      return wordFor(field, text, language);
  }
}

/** The word as the drop-down list has it. */
function wordFor(field: Field, text: string, language: Language): string {
  if (field.kind === "status") {
    const found = parseStatus(text);
    return found.ok ? STATUS_LABELS[found.state][language] : text;
  }
  if (field.kind === "flag") return YES_MARKS.has(foldName(text)) ? YES[language] : NO_MARKS.has(foldName(text)) ? NO[language] : text;
  const choice = Object.entries(field.choices ?? {}).find(([code, {label, words = []}]) => [code, label.zh, label.en, ...words].some((word) => foldName(word) === foldName(text)));
  return choice ? choice[1].label[language] : text;
}

/** For a unit of the examples that this city does not have: one of its own, a county for a county, each used once. */
function substitutes(fields: readonly Field[], {units}: CityNames): (name: string) => string {
  const own = new Set(units.map((unit) => unit.name));
  const named = fields.filter((field) => field.kind === "unit" || field.kind === "units").flatMap((field) => field.examples ?? []);
  const wanted = [...new Set(named.flatMap((text) => text.split("、")).filter((name) => name !== ""))];
  const taken = new Set(wanted.filter((name) => own.has(name)));
  const chosen = new Map<string, string>();
  for (const name of wanted) {
    if (own.has(name)) continue;
    const free = units.filter((unit) => !taken.has(unit.name));
    const unit = free.find((each) => (each.kind === "county") === COUNTY.test(name)) ?? free[0] ?? units[0];
    if (!unit) continue;
    taken.add(unit.name);
    chosen.set(name, unit.name);
  }
  return (name) => chosen.get(name) ?? name;
}
