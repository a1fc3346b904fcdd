import {findWords} from "../../lib/messages/find.js";
import {byKind, closest, foundIn, type Found} from "../parts/found.js";
import {notice} from "../parts/notice.js";
import {readingsFor} from "../parts/search.js";
import type {Page} from "./page.js";

/** How many of a kind are shown at first. */
const MOST = 4;
/** However many are found, the list stays one that can be walked. */
const ALL = 60;

/** Opens the list under the search box: what the letters or characters find, walked by arrow keys, opened by Enter. */
export function openFind(page: () => Page, input: HTMLInputElement): void {
  const list = input.parentElement!.querySelector<HTMLElement>("#found")!;
  const count = input.parentElement!.querySelector<HTMLElement>("#found-count")!;
  const opened = new Set<string>();
  let asked = "";
  const show = (open: boolean) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) input.removeAttribute("aria-activedescendant");
  };
  const look = async () => {
    const now = page();
    const query = input.value.trim();
    if (query === "") return show(false);
    try {
      const [all, readings] = await Promise.all([foundIn(now), readingsFor(now, query)]);
      if (input.value.trim() !== query) return;
      const found = closest(all, query, readings);
      if (query !== asked) opened.clear();
      asked = query;
      list.replaceChildren(...groupsOf(now, found, opened), ...(found.length === 0 ? [nothing(now)] : []));
      count.textContent = found.length === 0 ? now.say(findWords.none) : now.say(findWords.found, {count: found.length});
      show(true);
    } catch (error) {
      list.replaceChildren(notice(now, now.say(findWords.failed), error));
      show(true);
    }
  };
  input.addEventListener("input", () => void look());
  input.addEventListener("focus", () => void look());
  input.addEventListener("blur", () => setTimeout(() => show(false), 150));
  input.addEventListener("keydown", (event) => walk(event, input, list, show, choose));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  const choose = (chosen: HTMLElement | null) => {
    const kind = chosen?.dataset["more"];
    if (kind === undefined) return follow(chosen);
    opened.add(kind);
    void look().then(() => mark(input, [...list.querySelectorAll<HTMLElement>(OPTIONS)], list.querySelector<HTMLElement>(`#${chosen!.id}`)));
  };
  list.addEventListener("click", (event) => choose((event.target as HTMLElement).closest<HTMLElement>("[role=option]")));
  void look();
}

/** One group a kind, the kind of the best match first; what does not fit is one line, which opens the rest. */
function groupsOf(page: Page, found: readonly Found[], opened: ReadonlySet<string>): HTMLElement[] {
  const {h, say} = page;
  let at = 0;
  return byKind(found).map(([kind, own]) => {
    const shown = own.slice(0, opened.has(kind) ? ALL : own.length === MOST + 1 ? MOST + 1 : MOST);
    const rest = own.length - shown.length;
    const options = shown.map((each) => option(page, each, at++));
    const more = rest > 0 && !opened.has(kind) && h("li", {role: "option", id: `found-${at++}`, class: "more-found", "aria-selected": "false", "data-more": kind}, say(findWords.more, {count: rest}));
    return h("li", {role: "group", "aria-label": say(findWords[kind])}, h("span", {class: "kind", "aria-hidden": "true"}, say(findWords[kind])), h("ul", {role: "presentation"}, options, more));
  });
}

function option({h}: Page, {id, title, about, href}: Found, at: number): HTMLElement {
  const name = [id, title].filter(Boolean).join(" ");
  return h("li", {role: "option", id: `found-${at}`, "aria-selected": "false", "data-href": href}, h("span", null, name), about !== "" && h("span", {class: "sub"}, about));
}

function nothing({h, say}: Page): HTMLElement {
  return h("li", {role: "option", "aria-disabled": "true", "aria-selected": "false"}, say(findWords.none));
}

const OPTIONS = "[data-href], [data-more]";

/** Arrows move, Enter opens (the first where none was chosen), Escape closes. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement, show: (open: boolean) => void, choose: (chosen: HTMLElement | null) => void): void {
  const options = [...list.querySelectorAll<HTMLElement>(OPTIONS)];
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    return show(false);
  }
  if (event.key === "Enter") return choose(options[Math.max(at, 0)] ?? null);
  if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || options.length === 0) return;
  event.preventDefault();
  mark(input, options, options[(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : options.length - 1) + options.length) % options.length]!);
}

function mark(input: HTMLInputElement, options: readonly HTMLElement[], chosen: HTMLElement | null): void {
  if (!chosen) return;
  for (const each of options) each.setAttribute("aria-selected", String(each === chosen));
  input.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({block: "nearest"});
}

function follow(chosen: HTMLElement | null): void {
  const href = chosen?.dataset["href"];
  if (href) location.assign(href);
}
