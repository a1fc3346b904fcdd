import type {Language} from "../../lib/field.js";
import type {About} from "../../lib/published.js";
import {shellWords} from "../../lib/messages/shell.js";
import {openShown} from "../parts/drawer.js";
import {notice} from "../parts/notice.js";
import {languageFollows, wireHeader} from "./header.js";
import {keepOpen} from "./keep-open.js";
import {addressOf, makePage, type Effects, type Page, type State, type View} from "./page.js";

/** Readers of the published files a page may need, by name. */
export type Files = Readonly<Record<string, () => Promise<unknown>>>;

/** Draws a page into `#page` for the address as it stands, and again whenever the address changes. */
export async function mountPage<Data>(language: Language, shown: View<Data>, files: Files): Promise<void> {
  const root = document.querySelector<HTMLElement>("#page");
  if (!root) throw new Error("no place for the page: #page");
  const read = once(files);
  const about = (await read("about")) as About;
  let drawn = "";
  const draw = async () => {
    const page = makePage({document, language, about, state: stateOf(location.search), width: root.clientWidth || 960, effects});
    const wanted = JSON.stringify({...page.state, show: "", width: page.width});
    if (wanted !== drawn) {
      drawn = wanted;
      wireHeader(page);
      await drawInto(root, page, shown);
    }
    openShown(page);
  };
  const effects: Effects = {read, shard, go: (change) => (write(change, "pushState"), void draw()), remember: (change) => (write(change, "replaceState"), languageFollows(stateOf(location.search)))};
  addEventListener("popstate", () => void draw());
  onResize(root, () => void draw());
  await draw();
}

async function drawInto<Data>(root: HTMLElement, page: Page, shown: View<Data>): Promise<void> {
  const focused = document.activeElement?.id;
  try {
    const data = await shown.load(page);
    keepOpen(root, () => root.replaceChildren(shown.draw(page, data)));
  } catch (error) {
    root.replaceChildren(notice(page, page.say(shellWords.failed), error));
  }
  root.removeAttribute("aria-busy");
  if (focused) document.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus({preventScroll: true});
}

/** Each file is read once, however often it is asked for. */
function once(files: Files): (name: string) => Promise<unknown> {
  const asked = new Map<string, Promise<unknown>>();
  return (name) => {
    const reader = files[name];
    if (!reader) return Promise.reject(new Error(`file not given to this page: ${name}`));
    const answer = asked.get(name) ?? reader();
    asked.set(name, answer);
    return answer;
  };
}

const shards = new Map<string, Promise<unknown>>();

/** A file beside the pages; asked for once, unless it failed. */
function shard(path: string): Promise<unknown> {
  const asked = shards.get(path) ?? fetchShard(path);
  shards.set(path, asked);
  asked.catch(() => shards.delete(path));
  return asked;
}

async function fetchShard(path: string): Promise<unknown> {
  const base = document.documentElement.dataset["root"] ?? "./";
  const response = await fetch(`${base}data/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  if (!path.endsWith(".arrow")) return response.json();
  const [{tableFromArrow}, bytes] = await Promise.all([import("../parts/arrow.js"), response.arrayBuffer()]);
  return tableFromArrow(bytes);
}

function stateOf(search: string): State {
  return Object.fromEntries(new URLSearchParams(search));
}

function write(change: State, how: "pushState" | "replaceState"): void {
  history[how](null, "", addressOf(location.pathname, {...stateOf(location.search), ...change}));
}

/** Draws anew when the width has really changed; a phone's address bar changes the height only. */
function onResize(root: HTMLElement, draw: () => void): void {
  let width = root.clientWidth;
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener("resize", () => {
    if (Math.abs(root.clientWidth - width) < 8) return;
    width = root.clientWidth;
    clearTimeout(timer);
    timer = setTimeout(draw, 150);
  });
}
