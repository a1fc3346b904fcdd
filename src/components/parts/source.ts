import {partWords} from "../../lib/messages/parts.js";
import type {TracedRow} from "../../lib/published.js";
import {rowShard} from "../../lib/shards.js";
import type {Page} from "../page/page.js";
import {notice} from "./notice.js";

/** A disclosure that opens the source row when asked for: file, sheet, and every cell as it was written. */
export function sourceButton(page: Page, name: string, row_id: string, open = false): HTMLElement {
  const {h, say} = page;
  const details = h("details", {class: "source"}, h("summary", null, name)) as HTMLDetailsElement;
  details.addEventListener("toggle", () => void fill(page, details, row_id));
  if (open) details.open = true;
  details.setAttribute("title", say(partWords.openSource));
  return details;
}

async function fill(page: Page, details: HTMLDetailsElement, row_id: string): Promise<void> {
  if (!details.open || details.dataset["filled"]) return;
  details.dataset["filled"] = "yes";
  const place = page.h("div", {class: "cells"}, page.say(partWords.loading));
  details.append(place);
  try {
    const [{sourceTable}, row] = await Promise.all([import("./source-table.js"), tracedRow(page, row_id)]);
    place.replaceChildren(sourceTable(page, row, await correctionsOf(page, row)));
  } catch (error) {
    place.replaceChildren(notice(page, page.say(partWords.sourceFailed), error));
  }
}

async function tracedRow(page: Page, row_id: string): Promise<TracedRow> {
  const rows = (await page.effects.shard(`rows/${rowShard(row_id)}.json`)) as Record<string, TracedRow>;
  const row = rows[row_id];
  if (!row) throw new Error(row_id);
  return row;
}

/** The records of what we put right in a row, by their own row ids. */
async function correctionsOf(page: Page, {cells}: TracedRow): Promise<Map<string, TracedRow>> {
  const ids = [...new Set(Object.values(cells).flatMap(([, , ...corrections]) => corrections))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await tracedRow(page, id)] as const)));
}
