import {formatBytes} from "../../../lib/format.js";
import {reportsWords as words} from "../../../lib/messages/reports.js";
import type {FrozenReport, Offered} from "../../../lib/verify/frozen.js";
import type {Child} from "../../page/h.js";
import type {Page} from "../../page/page.js";
import {addressOf} from "./names.js";

/** What a reader may take of a report: each format in each language, and the whole folder. */
export function offers(page: Page, report: FrozenReport): Child {
  const {h, say, language} = page;
  const {archive} = report;
  if (archive === null) return "—";
  const link = (offered: Offered, label: string) => h("a", {href: addressOf(page, report, offered.name), title: `${offered.name} · ${formatBytes(offered.bytes, language)}`}, label);
  return h("span", {class: "offers"}, inOrder(report.documents, language).map((document) => link(document, labelOf(document.name, report))), link(archive, say(words.whole)));
}

/** The reader's own language first. */
function inOrder(documents: readonly Offered[], language: string): readonly Offered[] {
  const own = ({name}: Offered) => name.includes(`.${language}.`);
  return [...documents.filter(own), ...documents.filter((document) => !own(document))];
}

/** `PDF`, or `PDF en` where a report is in both languages. */
function labelOf(name: string, {about}: FrozenReport): string {
  const [, language = "", format = ""] = /^report\.([^.]+)\.(\w+)$/.exec(name) ?? [];
  return [format.toUpperCase(), (about?.languages.length ?? 0) > 1 ? language : ""].filter(Boolean).join(" ");
}
