import {group} from "d3-array";
import type {Readings} from "../../lib/pinyin.js";
import {rowsOf, type Table} from "../../lib/published.js";
import {groupsFor} from "../page/frame.js";
import type {Page} from "../page/page.js";
import {encodeReference} from "./reference.js";
import {folded, matcher} from "./search.js";

/** In the order in which they stand where they are found equally well. */
const KINDS = ["page", "unit", "leader", "task", "assignment", "problem", "finding", "decision", "meeting", "commitment", "document", "practice"] as const;

export interface Found {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly href: string;
}

interface Searched extends Found {
  readonly text: string;
}

/** What is named, before it is known whether the reader has a page for it. */
interface Named extends Omit<Found, "href"> {
  readonly href: string | null;
}

interface IndexRow {
  readonly kind: Exclude<Found["kind"], "page">;
  readonly id: string;
  readonly title: string;
  readonly about: string | null;
  readonly row: string | null;
}

let read: Promise<readonly IndexRow[]> | undefined;

/** Everything that can be found: pages first, then what the city's ledgers name. The index is fetched once. */
export async function foundIn(page: Page): Promise<Searched[]> {
  read ??= page.effects.shard("search/index.json").then((table) => rowsOf<IndexRow>(table as Table));
  read.catch(() => (read = undefined));
  const rows = await read;
  const pages = groupsFor(page.about.reader).flatMap((group) => group.pages.map(({name, title}): Named => ({kind: "page", id: "", title: page.say(title), about: page.say(group.title), href: page.href(name)})));
  return [...pages, ...rows.map((row) => named(page, row))].flatMap((found) => (found.href === null ? [] : [{...found, href: found.href}])).map((found) => ({...found, text: folded(`${found.id} ${found.title} ${found.about}`)}));
}

function named(page: Page, {kind, id, title, about, row}: IndexRow): Named {
  return {kind, id, title, about: about ?? "", href: hrefOf(page, kind, id, row)};
}

/** Kinds that are rows of a page: which page opens them. */
const PAGES: Readonly<Partial<Record<IndexRow["kind"], string>>> = {problem: "problems", practice: "practices", finding: "inspections", decision: "meetings", meeting: "meetings", commitment: "commitments", document: "assignments"};

function hrefOf(page: Page, kind: IndexRow["kind"], id: string, row: string | null): string | null {
  if (kind === "unit" || kind === "leader") return page.href(kind, {id});
  if (kind === "assignment") return page.href("assignments", {id});
  if (kind === "task") return page.href("task", {id, ...(row ? {unit: row.split("、")[0]!} : {})});
  return page.href(PAGES[kind] ?? "index", row ? {show: encodeReference({kind: "row", row_id: row})} : {});
}

/** What was found, kind by kind; the kind of the best match first. */
export function byKind(found: readonly Found[]): [Found["kind"], Found[]][] {
  return [...group(found, ({kind}) => kind)];
}

/** What a query finds, a name that begins with it first, then one that holds it, then what is found by what it belongs to. */
export function closest(all: readonly Searched[], query: string, readings: Readings | null): Searched[] {
  const wanted = folded(query);
  const matches = matcher(query, readings);
  const rank = ({id, title}: Found) => {
    const [code, name] = [folded(id), folded(title)];
    if (code === wanted || name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    return matches(`${code} ${name}`) ? 2 : 3;
  };
  return all.filter(({text}) => matches(text)).map((found) => ({found, place: rank(found)})).sort((a, b) => a.place - b.place || KINDS.indexOf(a.found.kind) - KINDS.indexOf(b.found.kind)).map(({found}) => found);
}
