import {findWords} from "../../lib/messages/find.js";
import {closest, foundIn, type Found} from "../parts/found.js";
import {notice} from "../parts/notice.js";
import {readingsFor} from "../parts/search.js";
import type {Page} from "./page.js";

const MOST = 12;

/** Opens the list under the search box: what the letters or characters find, walked by arrow keys, opened by Enter. */
export function openFind(page: () => Page, input: HTMLInputElement): void {
  const list = input.parentElement!.querySelector<HTMLElement>("#found")!;
  const count = input.parentElement!.querySelector<HTMLElement>("#found-count")!;
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
      list.replaceChildren(...found.slice(0, MOST).map((each, at) => option(now, each, at)), ...(found.length === 0 ? [nothing(now)] : []));
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
  input.addEventListener("keydown", (event) => walk(event, input, list, show));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => follow((event.target as HTMLElement).closest<HTMLElement>("[role=option]")));
  void look();
}

function option({h, say}: Page, {kind, id, title, about, href}: Found, at: number): HTMLElement {
  const name = [id, title].filter(Boolean).join(" ");
  return h("li", {role: "option", id: `found-${at}`, "aria-selected": "false", "data-href": href}, h("span", {class: "kind"}, say(findWords[kind])), h("span", null, name), about !== "" && h("span", {class: "sub"}, about));
}

function nothing({h, say}: Page): HTMLElement {
  return h("li", {role: "option", "aria-disabled": "true", "aria-selected": "false"}, say(findWords.none));
}

/** Arrows move, Enter opens (the first where none was chosen), Escape closes. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement, show: (open: boolean) => void): void {
  const options = [...list.querySelectorAll<HTMLElement>("[data-href]")];
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    return show(false);
  }
  if (event.key === "Enter") return follow(options[Math.max(at, 0)] ?? null);
  if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || options.length === 0) return;
  event.preventDefault();
  const next = options[(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : options.length - 1) + options.length) % options.length]!;
  for (const each of options) each.setAttribute("aria-selected", String(each === next));
  input.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({block: "nearest"});
}

function follow(chosen: HTMLElement | null): void {
  const href = chosen?.dataset["href"];
  if (href) location.assign(href);
}
