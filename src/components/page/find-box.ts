import type {Language} from "../../lib/field.js";
import {findWords} from "../../lib/messages/find.js";
import {say} from "../../lib/messages/say.js";
import type {Page} from "./page.js";

/** The search box of the header, written into the HTML; what it finds is loaded when it is first used. */
export function findBox(language: Language): string {
  const [label, hint] = [say(findWords.label, language), say(findWords.hint, language)];
  return `<div class="find" role="search"><input id="find" type="search" role="combobox" aria-label="${label}" placeholder="${hint}" aria-expanded="false" aria-controls="found" aria-autocomplete="list" autocomplete="off" spellcheck="false"><ul id="found" role="listbox" aria-label="${label}" hidden></ul><p id="found-count" class="unseen" role="status"></p></div>`;
}

let latest: Page;

/** Brings the search box to life, once; the key / leads to it from anywhere but a field. */
export function wireFind(page: Page): void {
  latest = page;
  const {document} = page;
  const input = document.querySelector<HTMLInputElement>("#find");
  if (!input || input.dataset["wired"]) return;
  input.dataset["wired"] = "yes";
  const load = () => void import("./find.js").then(({openFind}) => openFind(() => latest, input));
  input.addEventListener("focus", load, {once: true});
  document.addEventListener("keydown", (event) => {
    const field = event.target instanceof HTMLElement && event.target.closest("input, select, textarea, dialog");
    if (event.key !== "/" || field || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}
