import {spanWords, windowSentence} from "../../lib/messages/windows.js";
import {monthBefore, spans, widest, type Span} from "../../lib/measures/window.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {Page, State} from "../page/page.js";
import {lastDay} from "./months.js";

/** The window the address asks for; since January where it asks for none, and for everybody: that is what is announced. */
export function spanOf({state, about}: Pick<Page, "state" | "about">): Span {
  if (about.reader.kind === "public") return "year";
  return spans.find((span) => span === state["span"]) ?? "year";
}

/** For addresses of pages that show the same window. */
export function spanState({state}: Pick<Page, "state">): State {
  return state["span"] ? {span: state["span"]} : {};
}

/** A list to choose the window from, and which days it holds. */
export function spanPicker(page: Page): Node | null {
  const {h, say, language, period, effects} = page;
  if (period === null || page.about.reader.kind === "public") return null;
  const chosen = spanOf(page);
  const select = h("select", {id: "span"}, spans.toReversed().map((span) => h("option", {value: span === "year" ? "" : span, selected: span === chosen}, say(spanWords[span])))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({span: select.value}));
  return h("div", null, h("p", {class: "filters"}, h("label", null, say(spanWords.pick), select)), h("p", {class: "sub window"}, windowSentence(chosen, period, lastDay(period), language)));
}

/**
 * The rows of a window in every month: those worked out for it, and those since January where the window is the year so far.
 * @param file where the tables of the windows stand
 */
export async function tablesOver(page: Page, file: string): Promise<<R extends {readonly period: string}>(table: string, toDate: readonly R[]) => readonly R[]> {
  const span = spanOf(page);
  if (span === "year") return (_, toDate) => toDate;
  const tables = (await page.effects.shard(file)) as Published;
  return <R extends {readonly period: string}>(table: string, toDate: readonly R[]) => {
    const own = rowsOf<R & {readonly span: string}>(tables[table]!).filter((row) => row.span === span);
    return [...toDate.filter(({period}) => widest(span, period) === "year"), ...own];
  };
}

/** The month that the page's month is compared with: over the year so far the one before it in the year. */
export function comparedMonth(page: Page): string | null {
  const {period, about} = page;
  if (period === null) return null;
  const span = spanOf(page);
  const before = widest(span, period) === "year" ? (about.periods[about.periods.indexOf(period) - 1] ?? "") : monthBefore(span, period);
  return widest(span, period) === "year" && before.slice(0, 4) !== period.slice(0, 4) ? null : before;
}
