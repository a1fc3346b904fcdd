import type {Language, Text} from "../../lib/field.js";
import type {About} from "../../lib/published.js";
import type {Reader} from "../../lib/reader.js";
import {hasPage} from "../../lib/site-pages.js";
import {say, type Filling} from "../../lib/messages/say.js";
import {screenPalette, type ChartOptions} from "../charts/options.js";
import {maker, type Make} from "./h.js";

/** What stands in the address, besides the path: `period`, `id`, filters, `show` (what is opened). */
export type State = Readonly<Record<string, string>>;

/** Everything a page draws with. It holds no globals: the same page is drawn in a browser and at build time. */
export interface Page {
  readonly document: Document;
  readonly language: Language;
  readonly about: About;
  readonly state: State;
  /** The month asked for, or the latest; `null` before anything was reported. */
  readonly period: string | null;
  /** CSS pixels the page's body may take. */
  readonly width: number;
  readonly h: Make;
  /** A text in the reader's language. */
  readonly say: (text: Text, filling?: Filling) => string;
  /** Address of another page in the same language and period; `null` where the reader has no such page, so that nothing leads there. */
  readonly href: (name: string, state?: State) => string | null;
  readonly effects: Effects;
}

/** What a page can make happen; at build time nothing does. */
export interface Effects {
  /** Changes the address and draws anew; an empty text takes a key away. */
  go(change: State): void;
  /** Changes the address only: for what the page shows already. */
  remember(change: State): void;
  /** A file beside the pages: `unit/C01.json`, `rows/1f2e3d4c5b6a.json`. */
  shard(path: string): Promise<unknown>;
  /** One of the files a page is given. */
  read(name: string): Promise<unknown>;
}

export interface PageInput {
  readonly document: Document;
  readonly language: Language;
  readonly about: About;
  readonly state: State;
  readonly width: number;
  readonly effects: Effects;
}

export function makePage(input: PageInput): Page {
  const {document, language, about, state} = input;
  const period = about.periods.includes(state["period"] ?? "") ? state["period"]! : about.latest;
  return {
    ...input,
    period,
    h: maker(document, language),
    say: (text, filling) => say(text, language, filling),
    href: (name, own = {}) => !reaches(about.reader, name, own) ? null : addressOf(`${name}.html`, period === null || period === about.latest ? own : {...own, period}),
  };
}

/** Whether the reader has a page; a unit has the page of itself only. */
function reaches(reader: Reader, name: string, state: State): boolean {
  return hasPage(reader, name) && !(reader.kind === "unit" && name === "unit" && (state["id"] ?? reader.unit) !== reader.unit);
}

/** `tasks.html?light=overdue`, keys in their own order, empty ones left out. */
export function addressOf(path: string, state: State): string {
  const entries = Object.entries(state).filter(([, value]) => value !== "");
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
}

/** A line that leads to another page, where the reader has it. */
export function onward({h, href}: Page, name: string, words: string): HTMLElement | null {
  const address = href(name);
  return address === null ? null : h("p", {class: "onward"}, h("a", {href: address}, words));
}

/** Options for a chart on this page. */
export function chartOptions(page: Page, width = page.width): ChartOptions {
  const {language, document} = page;
  return {language, document, width, palette: screenPalette, interactive: true};
}

/** A page: what it needs, and how it is drawn. */
export interface View<Data> {
  load(page: Page): Promise<Data>;
  draw(page: Page, data: Data): Node;
}

export function view<Data>(definition: View<Data>): View<Data> {
  return definition;
}
