import {reportsWords as words} from "../../lib/messages/reports.js";
import type {FrozenReport, FrozenReports} from "../../lib/verify/frozen.js";
import {view, type Page} from "../page/page.js";
import {guarded} from "../parts/notice.js";
import {reportsList} from "./reports/list.js";
import {oneReport} from "./reports/one.js";

/** Every frozen report with what verifying it said; one of them with all that is known of it. */
export const reportsPage = view<FrozenReports>({
  async load(page) {
    return (await page.effects.read("reports")) as FrozenReports;
  },
  draw(page, {reports}) {
    const {h, say, state} = page;
    const one = reports.find(({folder}) => folder === state["id"]);
    if (one) return guarded(page, say(words.report), () => oneReport(page, one, reports));
    return h("div", null, headline(page, reports), h("p", {class: "sub"}, reports.length > 0 && `${say(words.when)} `, h("a", {href: page.href("verify")}, say(words.checkOwn))), reports.length > 0 && guarded(page, say(words.list), () => reportsList(page, reports)));
  },
});

function headline({h, say, about}: Page, reports: readonly FrozenReport[]): Node {
  if (reports.length === 0) return h("p", {class: "empty"}, about.latest === null ? say(words.noneWithoutMonth) : say(words.none, {period: about.latest}));
  const intact = reports.filter(({outcome}) => outcome === "intact").length;
  const altered = reports.length - intact;
  return h("p", {class: "headline"}, say(altered === 0 ? words.sentence : words.sentenceAltered, {count: reports.length, intact, altered}));
}
