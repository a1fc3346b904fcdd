import {ledgerWords as words} from "../../lib/messages/chain.js";
import {windowOf, type Window} from "../../lib/chain/window.js";
import {stateWords} from "../../lib/messages/states.js";
import type {Reference} from "../../lib/report/sentence.js";
import type {Page} from "../page/page.js";
import type {Item, Opened} from "./items.js";

export type LedgerReference = Extract<Reference, {kind: "ledger"}>;

/** One row of a ledger, ready to be listed, with the sets and the columns by which numbers count it. */
export interface Entry {
  readonly title: string;
  readonly about: string;
  readonly href?: string | null;
  readonly rows: readonly (string | null)[];
  readonly sets: readonly string[];
  readonly by: Readonly<Record<string, string | null>>;
}

/** Opens the rows of a ledger that a number counts. The readers of the ledgers travel only when one is opened. */
export async function openLedger(page: Page, {ledger, set = "all", by, is, period}: LedgerReference): Promise<Opened> {
  const {readers} = await import("./ledger-readers.js");
  const window: Window = windowOf(period);
  const entries = await readers[ledger](page, window);
  const found = entries.filter((entry) => (set === "all" || entry.sets.includes(set)) && (by === undefined || (entry.by[by] ?? "") === (is ?? "")));
  const name = set === "all" ? "" : set in words ? page.say(words[set as keyof typeof words]) : set;
  return {title: [page.say(words[ledger]), name].filter(Boolean).join(page.language === "zh" ? "：" : ": "), items: found.map((entry) => itemOf(page, entry))};
}

function itemOf(page: Page, {title, about, href, rows}: Entry): Item {
  const sources = rows.filter((row_id) => row_id !== null);
  return {title, about, ...(href ? {href} : {}), rows: sources.map((row_id) => ({name: page.say(stateWords.source), row_id}))};
}
