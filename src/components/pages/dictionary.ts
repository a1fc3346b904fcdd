import {dataWords as words} from "../../lib/messages/data.js";
import type {Field, Register} from "../../lib/field.js";
import {marts} from "../../lib/marts/index.js";
import {seenColumns} from "../../lib/marts/seen.js";
import type {Reader} from "../../lib/reader.js";
import type {Mart, MartColumn} from "../../lib/marts/mart.js";
import {registers} from "../../lib/registers/index.js";
import {view, type Page} from "../page/page.js";

/** What may come in and what goes out, from the declarations themselves. */
export const dictionaryPage = view<null>({
  load: () => Promise.resolve(null),
  draw(page) {
    const {h, say, about} = page;
    if (about.reader.kind !== "internal") return seenDictionary(page, about.reader);
    return h(
      "div",
      null,
      h("p", {class: "headline"}, say(words.dictionarySentence, {registers: registers.length, marts: marts.length})),
      h("section", null, h("h2", null, say(words.registersTitle)), registers.map((register) => registerPart(page, register))),
      h("section", null, h("h2", null, say(words.martsTitle)), marts.map((mart) => martPart(page, mart))),
    );
  },
});

/** Beyond the office: the columns that a reader can meet, and nothing of how ledgers come in. */
function seenDictionary(page: Page, reader: Reader): HTMLElement {
  const {h, say} = page;
  const seen = marts.flatMap((mart) => {
    const names = seenColumns(mart, reader);
    return names.length === 0 ? [] : [{...mart, key: mart.key.filter((name) => names.includes(name)), columns: Object.fromEntries(names.map((name) => [name, mart.columns[name]!]))}];
  });
  return h("div", null, h("p", {class: "headline"}, say(words.seenSentence, {marts: seen.length})), h("section", null, h("h2", null, say(words.martsTitle)), seen.map((mart) => martPart(page, mart))));
}

interface Declared {
  readonly name: string;
  readonly label: string;
  readonly grain: string;
  readonly key: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function part({h, say}: Page, {name, label, grain, key, heads, rows}: Declared): HTMLElement {
  return h(
    "details",
    {id: name},
    h("summary", null, h("strong", null, label), ` ${name}`),
    h("p", {class: "sub"}, `${say(words.grain)} ${grain} · ${say(words.key)} ${key.join(" + ")}`),
    h("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": label}, h("table", null, h("thead", null, h("tr", null, heads.map((head) => h("th", {scope: "col"}, head)))), h("tbody", null, rows.map((row) => h("tr", null, row.map((cell) => h("td", null, cell))))))),
  );
}

function registerPart(page: Page, register: Register): HTMLElement {
  const {say, language} = page;
  return part(page, {
    name: register.name,
    label: register.label[language],
    grain: register.grain[language],
    key: register.key,
    heads: [words.column, words.label, words.kindHead, words.required, words.words, words.about].map((word) => say(word)),
    rows: Object.entries(register.fields).map(([name, field]) => [name, field.label[language], kindOf(field), field.required ? say(words.yes) : "", (field.synonyms ?? []).join("、"), aboutOf(page, field)]),
  });
}

function kindOf(field: Field): string {
  return field.unit ? `${field.kind} (${field.unit})` : field.kind;
}

function aboutOf({language, say}: Page, field: Field): string {
  if (field.kind === "personal") return say(words.dropped);
  const choices = Object.values(field.choices ?? {}).map((choice) => choice.label[language]);
  return [field.about?.[language], choices.join(" / ")].filter(Boolean).join("; ");
}

function martPart(page: Page, mart: Mart): HTMLElement {
  const {say, language} = page;
  const audience = (column: MartColumn) => say({internal: words.internal, unit: words.unitAudience, public: words.public}[column.audience]);
  return part(page, {
    name: mart.name,
    label: mart.label[language],
    grain: mart.grain[language],
    key: mart.key,
    heads: [words.column, words.label, words.kindHead, words.unitOf, words.required, words.audience].map((word) => say(word)),
    rows: Object.entries(mart.columns).map(([name, column]) => [name, column.label[language], column.type, column.unit ?? "", column.optional ? "" : say(words.yes), audience(column)]),
  });
}
