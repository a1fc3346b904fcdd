import {parseHTML} from "linkedom";
import type {Language} from "../../src/lib/field.js";
import type {About, Table} from "../../src/lib/published.js";
import {makePage, type Effects, type Page, type State} from "../../src/components/page/page.js";

export const about: About = {
  city: {zh: "示例市", en: "Sample City"},
  reader: {kind: "internal"},
  reader_name: null,
  sample: true,
  home_region: "淄博市",
  latest: "2022-09",
  periods: ["2022-07", "2022-08", "2022-09"],
  as_of: "2022-10-10",
  version: "test",
  stamp: "0123456789ab",
  editions: [],
  counts: {files: 0, rows: 0, accepted: 0, refused: 0, faults: 0},
};

export interface Asked {
  readonly language?: Language;
  readonly state?: State;
  readonly files?: Readonly<Record<string, unknown>>;
  readonly shards?: Readonly<Record<string, unknown>>;
  readonly about?: Partial<About>;
  readonly width?: number;
}

/** A page in a document of linkedom: what a component draws with. Changes of the address are noted in `changes`. */
export function testPage(asked: Asked = {}): Page & {readonly changes: State[]} {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const changes: State[] = [];
  const find = (kind: string, all: Readonly<Record<string, unknown>> | undefined, name: string) => (all && name in all ? Promise.resolve(all[name]) : Promise.reject(new Error(`no ${kind}: ${name}`)));
  const effects: Effects = {
    go: (change) => void changes.push(change),
    remember: (change) => void changes.push(change),
    read: (name) => find("file", asked.files, name),
    shard: (path) => find("shard", asked.shards, path),
  };
  const page = makePage({document, language: asked.language ?? "zh", about: {...about, ...asked.about}, state: asked.state ?? {}, width: asked.width ?? 960, effects});
  return {...page, changes};
}

/** Rows as a published table. */
export function tableOf(rows: readonly Readonly<Record<string, unknown>>[]): Table {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {rows: rows.length, columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])) as Table["columns"]};
}

export const textOf = (node: Node) => (node.textContent ?? "").replaceAll(/\s+/g, " ").trim();
