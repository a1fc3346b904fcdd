import {partWords} from "../../lib/messages/parts.js";
import {registers} from "../../lib/registers/index.js";
import type {Page} from "../page/page.js";

/** A page whose ledger has not come: what is missing, and what to do about it. Whoever is not the office cannot send one. */
export function notYet(page: Page, missing: string, register: string): HTMLElement {
  const {h, say, about, language} = page;
  const name = registers.find((each) => each.name === register)?.label[language] ?? register;
  const office = about.reader.kind === "internal";
  return h("div", null, h("p", {class: "empty"}, missing), office && h("p", {class: "sub"}, say(partWords.notYet, {register: name, command: `youjie template ${register}`}), " ", h("a", {href: page.href("data")}, say(partWords.notYetData))));
}
