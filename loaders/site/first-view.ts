import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {tableFromArrow} from "../../src/components/parts/arrow.js";
import {languageOf} from "../../src/components/page/frame.js";
import {makePage, type Page, type View} from "../../src/components/page/page.js";
import type {About} from "../../src/lib/published.js";
import {headOf} from "./head-of.js";
import {drawnAtBuild, wholeAtBuild} from "./views.js";

/** What a page shows at once, and the published files that took: those given to the page by name, and those beside it. */
export interface FirstView {
  readonly html: string;
  readonly files: readonly string[];
  readonly shards: readonly string[];
}

/**
 * A page as it stands for an address without state, the overview whole, other pages up to their key figures; `null` for a
 * page that is drawn in the browser only. A page that cannot be drawn here says why in the browser.
 */
export async function firstView(path: string, published: string): Promise<FirstView | null> {
  const name = /([^/]+)\.html$/.exec(path)?.[1] ?? "";
  const view = drawnAtBuild[name];
  if (!view) return null;
  const read = {files: new Set<string>(), shards: new Set<string>()};
  const page = pageFor(path, published, read);
  if (page.about.reader.kind !== "internal") return null;
  const drawn = await drawnOf(view, page);
  if (drawn === null) return null;
  const place = page.document.createElement("div");
  place.append(wholeAtBuild.has(name) ? drawn : headOf(page, drawn));
  return place.textContent === "" ? null : {html: place.innerHTML, files: [...read.files], shards: [...read.shards]};
}

async function drawnOf(view: View<never>, page: Page): Promise<Node | null> {
  try {
    return view.draw(page, await view.load(page));
  } catch {
    return null;
  }
}

function pageFor(path: string, published: string, noted: {readonly files: Set<string>; readonly shards: Set<string>}): Page {
  const json = (name: string) => JSON.parse(readFileSync(join(published, name), "utf8")) as unknown;
  const read = (name: string) => (noted.files.add(name), json(`${name}.json`));
  const shard = async (name: string) => (noted.shards.add(name), name.endsWith(".arrow") ? tableFromArrow(new Uint8Array(readFileSync(join(published, name))).buffer) : json(name));
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const nothing = () => undefined;
  const effects = {go: nothing, remember: nothing, read: (name: string) => Promise.resolve().then(() => read(name)), shard};
  return makePage({document, language: languageOf(path), about: read("about") as About, state: {}, width: 1232, effects});
}
