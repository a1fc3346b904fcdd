import {formatDate, formatMonth} from "../../lib/format.js";
import type {Page} from "../page/page.js";

/** A day in the reader's manner, never broken across lines; a dash for none. */
export function day({h, language}: Page, iso: string | null): HTMLElement {
  return iso === null ? h("span", null, "—") : h("time", {datetime: iso}, formatDate(iso, language));
}

/** A month, likewise. */
export function month({h, language}: Page, period: string | null): HTMLElement {
  return period === null ? h("span", null, "—") : h("time", {datetime: period}, formatMonth(period, language));
}
