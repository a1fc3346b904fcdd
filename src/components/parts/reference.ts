import {formatCount} from "../../lib/format.js";
import {partWords} from "../../lib/messages/parts.js";
import type {Reference} from "../../lib/report/sentence.js";
import {addressOf, type Page} from "../page/page.js";

/** A reference as it stands in the address: `tasks~lights=behind.overdue~claim=true`. The month is the page's. */
export function encodeReference(reference: Reference): string {
  const {kind, ...rest} = reference;
  const pairs = Object.entries(rest).filter(([name]) => name !== "period");
  return [kind, ...pairs.map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(".") : guardedText(String(value))}`)].join("~");
}

/** A spreadsheet's word may hold the sign that parts the pieces. */
const guardedText = (text: string) => text.replaceAll("%", "%25").replaceAll("~", "%7E");
const plainText = (text: string) => text.replaceAll("%7E", "~").replaceAll("%25", "%");

/** The same read back; `null` for a text that is no reference. */
export function decodeReference(text: string, period: string): Reference | null {
  const [kind = "", ...pairs] = text.split("~");
  if (!["tasks", "problems", "findings", "reporting", "ledger", "row"].includes(kind)) return null;
  const entries = pairs.map((pair) => {
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    return [name, name === "lights" ? value.split(".") : value === "true" ? true : value === "false" ? false : plainText(value)] as const;
  });
  return {kind, period, ...Object.fromEntries(entries)} as unknown as Reference;
}

/** Where a reference leads: another page, or this one with the rows opened. */
export function referenceHref(page: Page, reference: Reference): string | null {
  if (reference.kind === "task") return page.href("task", {id: reference.task_id});
  if (reference.kind === "unit") return page.href("unit", {id: reference.unit_id});
  return addressOf("", {...page.state, show: encodeReference(reference)});
}

/** A number or a name that opens what stands behind it. */
export function live(page: Page, text: string | number, reference: Reference, name?: string): HTMLElement {
  const opens = reference.kind !== "task" && reference.kind !== "unit";
  const link = page.h("a", {class: "live", href: referenceHref(page, reference), "aria-label": name, ...(opens ? {"aria-haspopup": "dialog"} : {})}, text);
  if (opens) link.addEventListener("click", (event) => show(page, event, reference));
  return link;
}

/** A count that opens what it counts; none opens nothing. */
export function counted(page: Page, count: number, reference: Reference, of = ""): Node | string {
  const text = formatCount(count, page.language);
  return count === 0 ? text : live(page, text, reference, of === "" ? undefined : `${of} ${text}`);
}

/** A word that opens a source row: file, sheet and every cell as it was written; plain where the reader has no source rows. */
export function sourceLink(page: Page, text: string, row_id: string | null | undefined): HTMLElement {
  if (!row_id) return page.h("span", null, text);
  return live(page, text, {kind: "row", row_id}, `${page.say(partWords.openSource)} ${text}`);
}

function show(page: Page, event: Event, reference: Reference): void {
  const click = event as MouseEvent;
  if (click.ctrlKey || click.metaKey || click.shiftKey) return;
  event.preventDefault();
  page.effects.go({show: encodeReference(reference)});
}
