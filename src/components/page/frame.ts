import type {Language, Text} from "../../lib/field.js";
import {formatDate, formatMonth} from "../../lib/format.js";
import {say} from "../../lib/messages/say.js";
import {shellWords} from "../../lib/messages/shell.js";
import type {About} from "../../lib/published.js";
import {internal, readerMark, type Reader} from "../../lib/reader.js";
import {hasPage} from "../../lib/site-pages.js";
import {findBox} from "./find-box.js";

const page = (name: keyof typeof shellWords & string, file: string = name) => ({name: file, title: shellWords[name]});

/** The pages, grouped by the question they answer; each is a file of `src` and of `src/en`. */
export const groups: readonly {readonly title: Text; readonly pages: readonly {readonly name: string; readonly title: Text}[]}[] = [
  {title: shellWords.where, pages: [page("overview", "index"), page("chain")]},
  {title: shellWords.work, pages: [page("tasks"), page("problems"), page("assignments"), page("lists"), page("meetings"), page("commitments"), page("inspections"), page("practices")]},
  {title: shellWords.judgement, pages: [page("results"), page("ranking"), page("unit"), page("reconciliation")]},
  {title: shellWords.economyGroup, pages: [page("economy"), page("impact")]},
  {title: shellWords.dataGroup, pages: [page("data"), page("reports"), page("method"), page("dictionary")]},
];

/** The groups of a reader's own pages; what a unit opens first is its own page, and is not named twice. */
export function groupsFor(reader: Reader): typeof groups {
  const titled = ({name, title}: {name: string; title: Text}) => ({name, title: name === "index" && reader.kind !== "internal" ? shellWords[reader.kind === "unit" ? "unitHome" : "publicHome"] : title});
  const own = (name: string) => hasPage(reader, name) && !(reader.kind === "unit" && name === "unit");
  return groups.map(({title, pages}) => ({title, pages: pages.filter(({name}) => own(name)).map(titled)})).filter(({pages}) => pages.length > 0);
}

/** Pages of one thing, reached from the page of all of them. */
const within: Readonly<Record<string, string>> = {task: "tasks", leader: "lists", "what-if": "ranking", "method-check": "method", verify: "reports"};

/** The language of a page by its path. */
export function languageOf(path: string): Language {
  return path.startsWith("/en/") ? "en" : "zh";
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Header of every page, written into its HTML: product, pages, month, language, sample mark. */
export function siteHeader(path: string, about: About | null): string {
  const language = languageOf(path);
  const word = (text: Text) => escape(say(text, language));
  const name = path.split("/").at(-1) ?? "index";
  const twin = language === "zh" ? `./en/${name}.html` : `../${name}.html`;
  const reader = about?.reader ?? internal;
  const mark = `<span class="reader ${reader.kind}">${word(readerMark(reader, about?.reader_name))}</span>`;
  const sample = about?.sample ? `<span class="sample" title="${word(shellWords.sampleLong)}">${word(shellWords.sample)}</span>` : "";
  return `<a class="skip" href="#observablehq-main">${word(shellWords.skip)}</a>
<div class="bar"><p class="brand"><a href="./index.html" data-page="index.html">${word(shellWords.product)}</a> <span>${escape(about?.city[language] ?? "")}</span> ${mark} ${sample}</p>
<div class="controls">${findBox(language)} <label for="period">${word(shellWords.period)}</label> <select id="period">${months(about, language)}</select>
<a class="language" href="${twin}" data-language="${twin}" lang="${language === "zh" ? "en" : "zh-Hans"}">${word(shellWords.otherLanguage)}</a></div></div>
<nav aria-label="${word(shellWords.navigation)}"><ul>${groupsFor(reader).map((group) => groupItem(group, name, language)).join("")}</ul></nav>`;
}

function months(about: About | null, language: Language): string {
  return (about?.periods ?? [])
    .toReversed()
    .map((period) => `<option value="${escape(period)}"${period === about?.latest ? " selected" : ""}>${escape(formatMonth(period, language))}</option>`)
    .join("");
}

/** A group's name and its pages. A phone shows the names in a row, each a link, and below them the pages of the group at hand. */
function groupItem({title, pages}: (typeof groups)[number], current: string, language: Language): string {
  const here = within[current] ?? current;
  const mark = (name: string) => (name === current ? ' aria-current="page"' : name === here ? ' aria-current="true"' : "");
  const own = pages.some(({name}) => name === here);
  const word = escape(say(title, language));
  const links = pages.map(({name, title: text}) => `<li><a href="./${name}.html" data-page="${name}.html"${mark(name)}>${escape(say(text, language))}</a></li>`);
  return `<li class="group${own ? " here" : ""}"><span class="name">${word}</span><a class="name" href="./${pages[0]!.name}.html" data-first="${pages[0]!.name}.html"${own ? ' aria-current="true"' : ""}>${word}</a><ul>${links.join("")}</ul></li>`;
}

/** Foot of every page: source, state of knowledge, edition, version and stamp. */
export function siteFooter(path: string, about: About | null): string {
  if (!about) return "";
  const language = languageOf(path);
  const colon = language === "zh" ? "：" : ": ";
  const parts = [
    say(readerMark(about.reader, about.reader_name), language),
    `${say(shellWords.source, language)}${colon}${say(shellWords.sourceCity, language, {city: about.city[language]})}`,
    about.as_of ? say(shellWords.asOf, language, {date: formatDate(about.as_of, language)}) : "",
    about.editions.length > 0 ? `${say(shellWords.edition, language)}${colon}${[...new Set(about.editions.map((edition) => edition.id))].join(language === "zh" ? "、" : ", ")}` : "",
    `${say(shellWords.version, language)}${colon}${about.version}`,
    `${say(shellWords.stamp, language)}${colon}${about.stamp}`,
  ];
  const sample = about.sample ? `<p class="sample">${escape(say(shellWords.sampleLong, language))}</p>` : "";
  return `${sample}<p>${parts.filter(Boolean).map(escape).join(" · ")}</p>`;
}
