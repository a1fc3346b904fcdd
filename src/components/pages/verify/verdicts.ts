import {reportsWords, verifyWords as words} from "../../../lib/messages/reports.js";
import type {JudgedFile, JudgedFolder, Judgement, SiteVerdict} from "../../../lib/verify/dropped.js";
import type {Verification} from "../../../lib/verify/verify.js";
import type {Page} from "../../page/page.js";
import type {Collected} from "./collect.js";

/** What is to be said of everything put before the page. */
export function verdicts(page: Page, {folders, loose}: Judgement, {unopened}: Collected): Node {
  const {h, say} = page;
  if (folders.length + loose.length + unopened.length === 0) return h("p", {class: "empty"}, say(words.nothing));
  return h(
    "div",
    null,
    unopened.map((archive) => h("p", {class: "notice", role: "alert"}, say(words.unopened, {...archive}))),
    folders.map((folder) => folderPart(page, folder)),
    loose.length > 0 && h("section", null, h("h2", null, say(words.loose)), h("ul", {class: "changes"}, loose.map((file) => looseLine(page, file)))),
  );
}

function folderPart(page: Page, {name, own, signature, site}: JudgedFolder): Node {
  const {h, say} = page;
  return h(
    "section",
    {class: "judged"},
    h("h2", null, name),
    h("p", {class: `verdict ${own.outcome === "not_a_snapshot" ? "altered" : own.outcome}`}, sentenceOf(page, own)),
    own.outcome !== "not_a_snapshot" && names(page, own),
    h("p", null, siteSentence(page, site)),
    site !== null && !site.sameManifest && names(page, site),
    own.fingerprint !== null && h("p", {class: "sub"}, say(reportsWords.fingerprint), " ", h("code", null, own.fingerprint)),
    own.fingerprint !== null && h("p", {class: "sub"}, say(reportsWords.signature), " ", say(reportsWords[signature.state], {key: signature.key?.slice(0, 16) ?? ""})),
  );
}

function sentenceOf({say}: Page, {outcome, checked, changed, missing, added}: Verification): string {
  if (outcome === "not_a_snapshot") return say(words.noManifest);
  return outcome === "intact" ? say(words.intact, {checked}) : say(words.altered, {count: Math.max(1, changed.length + missing.length + added.length)});
}

function siteSentence({say}: Page, site: SiteVerdict | null): string {
  if (site === null) return say(words.siteUnknown);
  if (site.sameManifest) return say(words.siteSame);
  const differing = site.changed.length + site.missing.length + site.added.length;
  return differing === 0 ? `${say(words.siteDiffers)} ${say(words.siteFilesSame)}` : say(words.siteDiffers);
}

/** Every changed, missing and added file by its name. */
function names({h, say}: Page, found: Pick<Verification, "changed" | "missing" | "added">): Node {
  const lines = (["changed", "missing", "added"] as const).flatMap((kind) => found[kind].map((path) => h("li", null, say(reportsWords[kind]), " ", h("code", null, path))));
  return h("ul", {class: "changes"}, lines);
}

function looseLine(page: Page, {path, found}: JudgedFile): Node {
  const {h, say} = page;
  const same = found.map((place) => say(words.looseSame, {report: place.folder, path: place.path})).join(page.language === "zh" ? "；" : "; ");
  return h("li", {class: `verdict ${found.length > 0 ? "intact" : "altered"}`}, h("code", null, path), " ", found.length > 0 ? same : say(words.looseUnknown));
}
