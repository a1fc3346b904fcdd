import {wireFind} from "./find-box.js";
import {addressOf, type Page, type State} from "./page.js";

/** Brings the header up to the address: the month chosen, and links that keep it. */
export function wireHeader(page: Page): void {
  const {document, period, about} = page;
  const kept: State = period !== null && period !== about.latest ? {period} : {};
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-page], a[data-first]")) {
    link.href = addressOf((link.dataset["page"] ?? link.dataset["first"])!, kept);
  }
  wireFind(page);
  languageFollows(page.state, document);
  const picker = document.querySelector<HTMLSelectElement>("#period");
  if (!picker) return;
  picker.value = period ?? "";
  if (picker.dataset["wired"]) return;
  picker.dataset["wired"] = "yes";
  picker.addEventListener("change", () => page.effects.go({period: picker.value === about.latest ? "" : picker.value}));
}

/** The twin of the page shows what this one shows, a trial or a search too. */
export function languageFollows(state: State, of: Document = document): void {
  const language = of.querySelector<HTMLAnchorElement>("a[data-language]");
  if (language) language.href = addressOf(language.dataset["language"]!, state);
}
