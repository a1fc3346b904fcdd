import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {languageOf} from "../../src/components/page/frame.js";
import {makePage, type View} from "../../src/components/page/page.js";
import {overviewPage} from "../../src/components/pages/overview.js";
import type {About} from "../../src/lib/published.js";

/** Pages whose first view is drawn at build time, so that it can be read before any script has run. */
const DRAWN: Readonly<Record<string, View<never>>> = {index: overviewPage as View<never>};

/** What a page shows at once, and the published files that took. */
export interface FirstView {
  readonly html: string;
  readonly files: readonly string[];
}

/** A page as it stands for an address without state; `null` for a page that is drawn in the browser only. */
export async function firstView(path: string, published: string): Promise<FirstView | null> {
  const view = DRAWN[/([^/]+)\.html$/.exec(path)?.[1] ?? ""];
  if (!view) return null;
  const files = new Set<string>();
  const read = (name: string) => {
    files.add(name);
    return JSON.parse(readFileSync(join(published, `${name}.json`), "utf8")) as unknown;
  };
  const about = read("about") as About;
  if (about.reader.kind !== "internal") return null;
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const nothing = () => undefined;
  const page = makePage({
    document,
    language: languageOf(path),
    about,
    state: {},
    width: 1232,
    effects: {go: nothing, remember: nothing, read: (name) => Promise.resolve(read(name)), shard: (name) => Promise.reject(new Error(`no shard at build time: ${name}`))},
  });
  const place = document.createElement("div");
  place.append(view.draw(page, await view.load(page)));
  return {html: place.innerHTML, files: [...files]};
}
