import {formatCount} from "../../lib/format.js";
import {partWords} from "../../lib/messages/parts.js";
import {shellWords} from "../../lib/messages/shell.js";
import type {Page} from "../page/page.js";
import {openedBy, type Item, type Opened} from "./items.js";
import {lightShape} from "./light.js";
import {isLight} from "../charts/lights.js";
import {openLedger} from "./ledgers.js";
import {notice} from "./notice.js";
import {decodeReference} from "./reference.js";
import {sourceButton} from "./source.js";

const FIRST = 60;

/** Opens the rows named in the address, or closes them when the address no longer names any. */
export function openShown(page: Page): void {
  const reference = page.state["show"] && page.period ? decodeReference(page.state["show"], page.period) : null;
  const dialog = dialogOf(page);
  dialog.dataset["shown"] = reference ? "yes" : "";
  if (!reference) return dialog.close();
  dialog.replaceChildren(frame(page, page.say(partWords.loading)));
  if (!dialog.open) dialog.showModal();
  (reference.kind === "ledger" ? openLedger(page, reference) : openedBy(page, reference))
    .then((opened) => show(dialog, opened ? list(page, opened) : frame(page, page.say(partWords.nothing))))
    .catch((error: unknown) => show(dialog, frame(page, page.say(shellWords.failed), notice(page, page.say(partWords.sourceFailed), error))));
}

/** New content takes away what had the focus: whoever walks by keyboard stays inside. */
function show(dialog: HTMLDialogElement, content: HTMLElement): void {
  dialog.replaceChildren(content);
  if (!dialog.contains(dialog.ownerDocument.activeElement)) dialog.querySelector<HTMLElement>(".close")?.focus();
}

/** The one dialog of the page, made when first needed. */
function dialogOf(page: Page): HTMLDialogElement {
  const there = page.document.querySelector<HTMLDialogElement>("dialog#opened");
  if (there) return there;
  const made = page.h("dialog", {id: "opened", "aria-labelledby": "opened-title"}) as HTMLDialogElement;
  made.addEventListener("close", () => made.dataset["shown"] && page.effects.remember({show: ""}));
  made.addEventListener("click", (event) => event.target === made && made.close());
  page.document.body.append(made);
  return made;
}

function frame({h, say}: Page, title: string, ...content: Node[]): HTMLElement {
  return h(
    "div",
    {class: "drawer"},
    h("form", {method: "dialog", class: "drawer-head"}, h("h2", {id: "opened-title"}, title), h("button", {class: "close", "aria-label": say(shellWords.close)}, "×")),
    content,
  );
}

function list(page: Page, {title, items}: Opened): HTMLElement {
  const {h, say, language} = page;
  const body = h("ol", {class: "items"}, items.slice(0, FIRST).map((item) => entry(page, item, items.length === 1)));
  const rest = items.slice(FIRST);
  const more = h("button", {type: "button", class: "more"}, say(partWords.more, {count: rest.length}));
  more.addEventListener("click", () => {
    body.append(...rest.map((item) => entry(page, item, false)));
    more.remove();
  });
  const count = say(partWords.items, {count: formatCount(items.length, language)});
  const nameless = items.length === 1 && items[0]?.title === "";
  return frame(page, title, ...(nameless ? [] : [h("p", {class: "sub"}, items.length === 0 ? say(partWords.nothing) : count)]), body, ...(rest.length > 0 ? [more] : []));
}

function entry(page: Page, item: Item, open: boolean): HTMLElement {
  const {h} = page;
  const light = item.light ?? null;
  return h(
    "li",
    null,
    item.title !== "" && h("p", {class: "item-title"}, isLight(light) && lightShape(page, light), item.href ? h("a", {href: item.href}, item.title) : item.title),
    item.about !== "" && h("p", {class: "sub"}, item.about),
    h("div", {class: "sources"}, item.rows.filter(({row_id}) => row_id).map((row, index) => sourceButton(page, row.name, row.row_id, open && index === 0))),
  );
}
