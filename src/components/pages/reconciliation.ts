import type {Review} from "../../lib/chain/office-rows.js";
import {reconcile, type Line} from "../../lib/chain/reconcile.js";
import {formatMonth} from "../../lib/format.js";
import {reconciliationWords as words} from "../../lib/messages/reconciliation.js";
import {view, type Page} from "../page/page.js";
import {filled} from "../parts/filled.js";
import {tableOf} from "../parts/ledger-readers.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {live} from "../parts/reference.js";
import type {TaskStatus} from "../parts/rows.js";
import {claimsPart} from "./reconciliation/claims.js";
import {linesPart} from "./reconciliation/lines.js";

/** The lines between two months, both in the address. */
export interface Reconciliation {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Line[];
}

/** Reported against verified, line by line, between two months that the reader chooses. */
export const reconciliationPage = view<Reconciliation>({
  async load(page) {
    const {state, about, period} = page;
    const known = (month: string | undefined, otherwise: string) => (month && about.periods.includes(month) ? month : otherwise);
    const to = known(state["to"], period ?? "");
    const chosen = known(state["from"], `${to.slice(0, 4)}-01`);
    const from = chosen > to ? to : chosen;
    const lines = reconcile(await tableOf<Review>(page, "reviews", "review_lines"), await tableOf<TaskStatus>(page, "claims", "task_status"), from, to);
    return {from, to, lines};
  },
  draw(page, data) {
    const {h, say} = page;
    const dates = h("p", {class: "filters"}, months(page, "from", data.from), months(page, "to", data.to));
    if (data.lines.length === 0) return h("div", null, page.period !== null && dates, notYet(page, say(words.none), "reviews"));
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, data)),
      dates,
      guarded(page, say(words.byUnit), () => claimsPart(page, data)),
      guarded(page, say(words.list), () => linesPart(page, data)),
      h("p", {class: "sub"}, say(words.method), " ", h("a", {href: page.href("method")}, "→")),
    );
  },
});

function months({h, say, about, language, effects}: Page, key: "from" | "to", chosen: string): HTMLElement {
  const select = h("select", {id: key}, about.periods.map((month) => h("option", {value: month, selected: month === chosen}, formatMonth(month, language)))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({[key]: select.value, show: ""}));
  return h("label", null, say(words[key]), select);
}

function headline(page: Page, {from, to, lines}: Reconciliation): (Node | string)[] {
  const {language} = page;
  const claims = lines.filter((line) => line.claim);
  const count = (verdict: Line["verdict"]) => claims.filter((line) => line.verdict === verdict).length;
  const open = (set: "claimed" | Line["verdict"]) => {
    const number = set === "claimed" ? claims.length : count(set);
    return number === 0 ? "0" : live(page, number, {kind: "ledger", period: to, ledger: "claims", set});
  };
  const filling = {from: formatMonth(from, language), to: formatMonth(to, language), lines: lines.length, claimed: open("claimed"), accepted: open("accepted"), returned: open("returned"), pending: open("pending")};
  return filled(page, from === to ? words.sentenceOne : words.sentence, filling);
}
