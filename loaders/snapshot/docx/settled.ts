import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {fontTable} from "./fonts.js";

/**
 * The same bytes for the same words: the library draws lots for ids and writes the time of day. Ids are numbered in
 * the order in which they stand, dates are the report's own, parts are sorted, and the zip carries that day.
 */
export function settled(bytes: Uint8Array, date: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const names = mediaNames(parts);
  const ids = relationIds(parts);
  const result = [...parts].map(([path, part]) => [names.get(path) ?? path, /\.(xml|rels)$/.test(path) ? settledXml(strFromU8(part), {path, names, ids, date}) : part] as const);
  const sorted = result.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const [year = 2000, month = 1, day = 1] = date.split("-").map(Number);
  return zipSync(Object.fromEntries(sorted), {level: 6, mtime: new Date(year, month - 1, day)});
}

/** Readers expect the list of contents first. */
function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path === "_rels/.rels" ? 1 : 2;
}

interface Settling {
  readonly path: string;
  readonly names: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
  readonly date: string;
}

function settledXml(xml: string, {path, names, ids, date}: Settling): Uint8Array {
  if (path === "word/fontTable.xml") return strToU8(fontTable());
  let text = xml;
  for (const [from, to] of names) text = text.replaceAll(from.replace("word/", ""), to.replace("word/", ""));
  text = text.replaceAll(/(?<=\b(?:Id|r:id|r:embed|r:link)=")[^"]+(?=")/g, (id) => ids.get(id) ?? id);
  if (path === "docProps/core.xml") text = text.replaceAll(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `${date}T00:00:00Z`);
  return strToU8(numbered(text));
}

/** Ids of drawings and bookmarks count through the life of the process: numbered anew in each part. */
function numbered(xml: string): string {
  let drawing = 0;
  const marks = new Map<string, string>();
  const anew = (id: string) => marks.get(id) ?? marks.set(id, String(marks.size + 1)).get(id)!;
  return xml
    .replaceAll(/(?<=<(?:wp:docPr|pic:cNvPr) [^>]*?\bid=")\d+(?=")/g, () => String(++drawing))
    .replaceAll(/(?<=\b_Toc)\d+/g, anew)
    .replaceAll(/(?<=<w:bookmark(?:Start|End) [^>]*?w:id=")\d+(?=")/g, anew);
}

/** Pictures are named by a checksum already; a number is shorter and no less the same. */
function mediaNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const document = strFromU8(parts.get("word/_rels/document.xml.rels") ?? new Uint8Array());
  const order = [...document.matchAll(/Target="(media\/[^"]+)"/g)].map((match) => `word/${match[1]!}`);
  return new Map([...new Set(order)].map((path, index) => [path, `word/media/picture-${index + 1}.${path.split(".").at(-1)!}`]));
}

/** Relations drawn by lot get the place in which they are listed; those that are numbers stay. */
function relationIds(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const listed = [...parts].filter(([path]) => path.endsWith(".rels")).sort(([a], [b]) => (a < b ? -1 : 1));
  const ids = listed.flatMap(([, part]) => [...strFromU8(part).matchAll(/\bId="([^"]+)"/g)].map((match) => match[1]!));
  const drawn = [...new Set(ids)].filter((id) => !/^rId\d+$/.test(id));
  return new Map(drawn.map((id, index) => [id, `rIdx${index + 1}`]));
}
