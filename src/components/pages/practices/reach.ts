import {publicitySets} from "../../../lib/chain/sets.js";
import {reachOf, type Reached} from "../../../lib/chain/spread.js";
import {formatPercent} from "../../../lib/format.js";
import {practiceWords as words} from "../../../lib/messages/practices.js";
import {flowRows} from "../../charts/flow-rows.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {live} from "../../parts/reference.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {PracticeData} from "./load.js";

/** What was sent and published within the system and in the media, level by level. */
export function reachPart(page: Page, {publicity, window}: PracticeData): Node | null {
  const {h, say, language} = page;
  if (publicity.length === 0) return null;
  const rows = reachOf(publicity, (row) => publicitySets.done(row, window));
  const published = rows.reduce((sum, row) => sum + row.published, 0);
  const upward = rows.filter((row) => row.level !== "city").reduce((sum, row) => sum + row.published, 0);
  const year = window.end.slice(0, 4);
  return h(
    "section",
    null,
    h("h2", null, say(words.reach)),
    figure(page, {
      title: say(words.reachTitle, {upward, share: published === 0 ? "—" : formatPercent(upward / published, language)}),
      subtitle: say(words.reachSub, {year}),
      name: `publicity-${year}`,
      draw: (options) =>
        flowRows(rows.map((row) => ({label: nameOf(page, row), note: formatPercent(row.published / row.sent, language), parts: [{label: say(words.published), count: row.published, hue: "blue" as const}, {label: say(words.notPublished), count: row.sent - row.published, hue: "greyLight" as const}]})), options),
      data: {head: [say(words.reachHead), say(words.sent), say(words.published), say(words.endorsed)], rows: rows.map((row) => [nameOf(page, row), row.sent, row.published, row.endorsed])},
      source: cityFoot(page),
    }),
    table(page, rows),
  );
}

function nameOf(page: Page, {channel, level}: Reached): string {
  return [choiceWord(page, "publicity", "channel", channel), choiceWord(page, "publicity", "level", level)].join(page.language === "zh" ? "·" : ": ");
}

function table(page: Page, rows: readonly Reached[]): HTMLElement {
  const {say, language} = page;
  const opens = (row: Reached, set: "all" | "done" | "endorsed", count: number) =>
    count === 0 ? "0" : live(page, count, {kind: "ledger", period: page.period ?? "", ledger: "publicity", set, by: "reach", is: `${row.channel}.${row.level}`}, `${nameOf(page, row)} ${count}`);
  const column = (key: "sent" | "published" | "endorsed", set: "all" | "done" | "endorsed", minor = false): TableColumn<Reached> => ({key, label: say(words[key]), value: (row) => row[key], show: (row) => opens(row, set, row[key]), numeric: true, minor});
  return dataTable(page, {
    id: "reach",
    caption: say(words.reach),
    rows,
    search: false,
    columns: [
      {key: "name", label: say(words.reachHead), value: (row) => nameOf(page, row)},
      column("sent", "all"),
      column("published", "done"),
      {key: "share", label: say(words.share), value: (row) => row.published / row.sent, show: (row) => formatPercent(row.published / row.sent, language), numeric: true, minor: true},
      column("endorsed", "endorsed", true),
    ],
  });
}
