import {catalogue} from "../src/lib/faults/catalogue.js";
import type {Field, Language, Register} from "../src/lib/field.js";
import {marts} from "../src/lib/marts/index.js";
import type {Mart} from "../src/lib/marts/mart.js";
import {measureCatalogue} from "../src/lib/measures/catalogue.js";
import {definedOver} from "../src/lib/measures/measure.js";
import {registers} from "../src/lib/registers/index.js";

const WORDS = {
  title: {zh: "数据字典", en: "Data dictionary"},
  made: {zh: "由声明生成（`npm run docs`），不要手改。", en: "Generated from the declarations (`npm run docs`); do not edit."},
  registers: {zh: "台账（进来的）", en: "Registers: what may come in"},
  measures: {zh: "度量（评价办法里可用的）", en: "Measures an edition may name"},
  marts: {zh: "结果表（出去的）", en: "Marts: what goes out"},
  faults: {zh: "数据问题", en: "Faults"},
  key: {zh: "键", en: "key"},
  owner: {zh: "行属于", en: "row of"},
  totals: {zh: "同类单位之间可看", en: "peers see"},
  since: {zh: "公开始于", en: "public since"},
} as const;

const HEADS = {
  register: {zh: ["列", "名称", "种类", "必填", "认得的表头", "说明"], en: ["column", "label", "kind", "required", "headers known", "about"]},
  measure: {zh: ["代码", "名称", "方向", "分子", "分母"], en: ["code", "title", "direction", "numerator", "denominator"]},
  mart: {zh: ["列", "名称", "类型", "谁能看", "可空"], en: ["column", "label", "type", "who may see it", "may be empty"]},
  fault: {zh: ["代码", "轻重", "问题", "怎么办"], en: ["code", "severity", "what", "what to do"]},
} as const;

/** The dictionary page in one language, whole: registers, measures, marts, faults. */
export function dictionary(language: Language): string {
  const word = (name: keyof typeof WORDS) => WORDS[name][language];
  return [
    `# ${word("title")}`,
    "",
    word("made"),
    "",
    `## ${word("registers")}`,
    ...registers.flatMap((register) => registerPage(register, language)),
    "",
    `## ${word("measures")}`,
    "",
    ...table(HEADS.measure[language], measureCatalogue.map((measure) => [code(measure.code), measure.title[language], measure.direction === 1 ? "↑" : "↓", definedOver(measure.numerator, null)[language], definedOver(measure.denominator, null)[language]])),
    "",
    `## ${word("marts")}`,
    ...marts.flatMap((mart) => martPage(mart, language)),
    "",
    `## ${word("faults")}`,
    "",
    ...table(HEADS.fault[language], Object.entries(catalogue).map(([name, entry]) => [code(name), entry.severity, `${entry.title[language]}: ${entry.sentence[language]}`, entry.todo[language]])),
    "",
  ].join("\n");
}

function registerPage(register: Register, language: Language): string[] {
  const rows = Object.entries(register.fields).map(([name, field]) => [
    code(name),
    field.label[language],
    kindOf(field, language),
    field.required ? "●" : "",
    (field.synonyms ?? []).join("、"),
    field.about?.[language] ?? "",
  ]);
  return ["", `### ${code(register.name)} ${register.label[language]}`, "", `${register.grain[language]} · ${WORDS.key[language]}: ${register.key.map(code).join(", ")}`, "", ...table(HEADS.register[language], rows)];
}

function kindOf(field: Field, language: Language): string {
  const choices = Object.entries(field.choices ?? {}).map(([name, choice]) => `${name}＝${[choice.label[language], ...(language === "zh" ? (choice.words ?? []) : [])].join("/")}`);
  return [field.kind, field.unit, choices.length > 0 ? choices.join("; ") : ""].filter(Boolean).join(" · ");
}

function martPage(mart: Mart, language: Language): string[] {
  const rows = Object.entries(mart.columns).map(([name, column]) => [code(name), column.label[language], [column.type, column.unit].filter(Boolean).join(" · "), column.audience, column.optional ? "○" : ""]);
  return ["", `### ${code(mart.name)} ${mart.label[language]}`, "", `${mart.grain[language]} · ${WORDS.key[language]}: ${mart.key.map(code).join(", ")}${seenBy(mart, language)}`, "", ...table(HEADS.mart[language], rows)];
}

/** Whose rows they are, which columns a unit sees of its peers, and since when a row is public. */
function seenBy({owner, totals, since}: Mart, language: Language): string {
  const parts = [
    ...(owner === undefined ? [] : [`${WORDS.owner[language]}: ${code(owner)}`]),
    ...(totals === undefined ? [] : [`${WORDS.totals[language]}: ${totals.map(code).join(", ")}`]),
    ...(since === undefined ? [] : [`${WORDS.since[language]}: ${code(since)}`]),
  ];
  return parts.map((part) => ` · ${part}`).join("");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
