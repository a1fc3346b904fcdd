import {formatBytes} from "../../../lib/format.js";
import {reportsWords as words} from "../../../lib/messages/reports.js";
import {replacementOf, type FrozenAbout, type FrozenFiles, type FrozenReport} from "../../../lib/verify/frozen.js";
import type {Child} from "../../page/h.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {notice} from "../../parts/notice.js";
import {dataTable} from "../../parts/table.js";
import {languageNames, nameOf, readerName, stateWord} from "./names.js";
import {offers} from "./offers.js";

/** All that is known of one frozen report: what it is, whether it is whole, what became of it, its files. */
export function oneReport(page: Page, report: FrozenReport, all: readonly FrozenReport[]): Node {
  const {h, say} = page;
  return h(
    "div",
    null,
    h("p", {class: "sub"}, h("a", {href: page.href("reports")}, say(words.back)), " · ", h("a", {href: page.href("verify")}, say(words.checkOwn))),
    h("h2", null, nameOf(page, report)),
    h("p", {class: `verdict ${report.outcome}`}, stateWord(page, report)),
    h("ul", {class: "changes"}, (["changed", "missing", "added"] as const).flatMap((kind) => report[kind].map((path) => h("li", null, say(words[kind]), " ", h("code", null, path))))),
    report.archive === null ? h("p", null, say(words.notHanded)) : h("p", null, offers(page, report)),
    h("dl", {class: "facts"}, facts(page, report, all).map(([label, value]) => [h("dt", null, label), h("dd", null, value)])),
    filesPart(page, report),
  );
}

function facts(page: Page, report: FrozenReport, all: readonly FrozenReport[]): readonly (readonly [string, Child])[] {
  const {h, say} = page;
  const {about} = report;
  const code = (text: string | null) => h("code", null, text ?? "—");
  const known = about === null ? [] : aboutFacts(page, about, all);
  return [
    ...known,
    [say(words.replaced), replacementFact(page, report, all)],
    [say(words.derivation), derivationFact(page, report)],
    [say(words.inputs), inputsFact(page, report)],
    [say(words.signature), say(words[report.signature], {key: report.key?.slice(0, 16) ?? ""})],
    [say(words.fingerprint), code(report.fingerprint)],
    [say(words.folder), code(report.folder)],
    ...(about === null ? [] : [[say(words.version), about.version], [say(words.command), code(about.command)]] as const),
  ];
}

function aboutFacts(page: Page, about: FrozenAbout, all: readonly FrozenReport[]): readonly (readonly [string, Child])[] {
  const {say} = page;
  const base = all.find((other) => other.about?.id === about.base);
  return [
    [say(words.cutOff), day(page, about.cut_off)],
    [say(words.asOf), day(page, about.as_of)],
    [say(words.reader), readerName(page, about)],
    [say(words.languages), languageNames(page, about.languages)],
    [say(words.editions), about.editions.join(page.language === "zh" ? "、" : ", ")],
    ...(about.base === null ? [] : [[say(words.comparisonOf), base ? reportLink(page, base, nameOf(page, base)) : about.base]] as const),
  ];
}

function reportLink(page: Page, {folder}: FrozenReport, label: string): Node {
  return page.h("a", {href: page.href("reports", {id: folder})}, label);
}

function replacementFact(page: Page, report: FrozenReport, all: readonly FrozenReport[]): Child {
  const {say} = page;
  const replacement = replacementOf(report, all);
  if (replacement === null) return "—";
  const {by, comparison} = replacement;
  return [reportLink(page, by, `${nameOf(page, by)} · ${by.about!.as_of}`), " · ", comparison === null ? say(words.noComparison, {folder: report.folder}) : reportLink(page, comparison, say(words.comparison))];
}

function derivationFact({say, language}: Page, {derivation}: FrozenReport): string {
  if (derivation === null) return say(words.notDerived);
  const {equal, different, version} = derivation;
  return different.length === 0 ? say(words.derived, {equal, version}) : say(words.derivedDifferent, {equal, different: different.length, version, names: different.join(language === "zh" ? "、" : ", ")});
}

function inputsFact({say}: Page, {inputs}: FrozenReport): string {
  if (inputs === null) return "—";
  return say(inputs.changed + inputs.missing === 0 ? words.inputsSame : words.inputsDiffer, {...inputs});
}

/** The list of files is fetched when it is opened. */
function filesPart(page: Page, report: FrozenReport): Node {
  const {h, say, language} = page;
  const place = h("div");
  const details = h("details", {class: "take"}, h("summary", null, say(words.files, {count: report.files, size: formatBytes(report.bytes, language)})), place) as HTMLDetailsElement;
  details.addEventListener("toggle", () => {
    if (!details.open || place.childNodes.length > 0) return;
    page.effects.shard("frozen/files.json").then((files) => place.replaceChildren(filesTable(page, (files as FrozenFiles)[report.folder] ?? [])), (error: unknown) => place.replaceChildren(notice(page, say(words.filesFailed), error)));
  });
  return details;
}

function filesTable(page: Page, files: FrozenFiles[string]): Node {
  const {h, say, language} = page;
  return dataTable(page, {
    id: "files",
    caption: say(words.list),
    rows: files,
    first: 200,
    columns: [
      {key: "file", label: say(words.file), value: (row) => row.path},
      {key: "size", label: say(words.size), value: (row) => row.bytes, show: (row) => formatBytes(row.bytes, language), numeric: true, short: true},
      {key: "checksum", label: say(words.checksum), value: (row) => row.sha256, show: (row) => h("code", null, row.sha256), minor: true},
    ],
  });
}
