import type {Language, Text} from "../../lib/field.js";
import {formatDate, formatMonth} from "../../lib/format.js";
import {say} from "../../lib/messages/say.js";
import {shellWords} from "../../lib/messages/shell.js";
import type {About} from "../../lib/published.js";

/** The pages, grouped by the question they answer; each is a file of `src` and of `src/en`. */
export const groups: readonly {readonly title: Text; readonly pages: readonly {readonly name: string; readonly title: Text}[]}[] = [
  {title: shellWords.where, pages: [{name: "index", title: shellWords.overview}]},
  {title: shellWords.work, pages: [{name: "tasks", title: shellWords.tasks}, {name: "problems", title: shellWords.problems}, {name: "inspections", title: shellWords.inspections}]},
  {title: shellWords.judgement, pages: [{name: "ranking", title: shellWords.ranking}, {name: "unit", title: shellWords.unit}]},
  {title: shellWords.economyGroup, pages: [{name: "economy", title: shellWords.economy}, {name: "impact", title: shellWords.impact}]},
  {title: shellWords.dataGroup, pages: [{name: "data", title: shellWords.data}, {name: "method", title: shellWords.method}, {name: "dictionary", title: shellWords.dictionary}]},
];

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
  const sample = about?.sample ? `<span class="sample" title="${word(shellWords.sampleLong)}">${word(shellWords.sample)}</span>` : "";
  return `<a class="skip" href="#observablehq-main">${word(shellWords.skip)}</a>
<div class="bar"><p class="brand"><a href="./index.html" data-page="index.html">${word(shellWords.product)}</a> <span>${escape(about?.city[language] ?? "")}</span> ${sample}</p>
<div class="controls"><label for="period">${word(shellWords.period)}</label> <select id="period">${months(about, language)}</select>
<a class="language" href="${twin}" data-language="${twin}" lang="${language === "zh" ? "en" : "zh-Hans"}">${word(shellWords.otherLanguage)}</a></div></div>
<nav aria-label="${word(shellWords.navigation)}"><ul>${groups.map((group) => groupItem(group, name, language)).join("")}</ul></nav>`;
}

function months(about: About | null, language: Language): string {
  return (about?.periods ?? [])
    .toReversed()
    .map((period) => `<option value="${escape(period)}"${period === about?.latest ? " selected" : ""}>${escape(formatMonth(period, language))}</option>`)
    .join("");
}

function groupItem({title, pages}: (typeof groups)[number], current: string, language: Language): string {
  const links = pages.map(({name, title: own}) => `<a href="./${name}.html" data-page="${name}.html"${name === current ? ' aria-current="page"' : ""}>${escape(say(own, language))}</a>`);
  const alone = pages.length === 1 ? "unseen" : "group";
  return `<li><span class="${alone}">${escape(say(title, language))}</span>${links.join("")}</li>`;
}

/** Foot of every page: source, state of knowledge, edition, version and stamp. */
export function siteFooter(path: string, about: About | null): string {
  if (!about) return "";
  const language = languageOf(path);
  const colon = language === "zh" ? "：" : ": ";
  const parts = [
    `${say(shellWords.source, language)}${colon}${say(shellWords.sourceCity, language, {city: about.city[language]})}`,
    about.as_of ? say(shellWords.asOf, language, {date: formatDate(about.as_of, language)}) : "",
    about.editions.length > 0 ? `${say(shellWords.edition, language)}${colon}${[...new Set(about.editions.map((edition) => edition.id))].join("、")}` : "",
    `${say(shellWords.version, language)}${colon}${about.version}`,
    `${say(shellWords.stamp, language)}${colon}${about.stamp}`,
  ];
  const sample = about.sample ? `<p class="sample">${escape(say(shellWords.sampleLong, language))}</p>` : "";
  return `${sample}<p>${parts.filter(Boolean).map(escape).join(" · ")}</p>`;
}
