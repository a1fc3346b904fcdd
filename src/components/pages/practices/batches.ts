import {group, max} from "d3-array";
import type {Practice} from "../../../lib/chain/rows.js";
import {by} from "../../../lib/chain/window.js";
import {formatDate} from "../../../lib/format.js";
import {practiceWords as words} from "../../../lib/messages/practices.js";
import {flowRows} from "../../charts/flow-rows.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import type {PracticeData} from "./load.js";

/** Typical cases by the batch in which they were chosen, and how many were promoted. */
export function batchesPart(page: Page, {all, window}: PracticeData): Node | null {
  const {say, language} = page;
  const cases = all.filter((row) => row.batch !== null && by(row.selected_on, window));
  if (cases.length === 0) return null;
  const promoted = (rows: readonly Practice[]) => rows.filter((row) => by(row.promoted_on, window)).length;
  const rows = [...group(cases, (row) => row.batch!)].sort(([a], [b]) => a - b).map(([number, own]) => ({number, all: own.length, promoted: promoted(own), day: max(own, (row) => row.selected_on ?? "") ?? ""}));
  return figure(page, {
    level: 2,
    title: say(words.batchesTitle, {batches: rows.length, all: cases.length, promoted: promoted(cases)}),
    subtitle: say(words.batchesSub),
    name: "cases-by-batch",
    draw: (options) =>
      flowRows(rows.map((row) => ({label: say(words.batch, {number: row.number}), note: formatDate(row.day, language), parts: [{label: say(words.promoted), count: row.promoted, hue: "blue" as const}, {label: say(words.notPromoted), count: row.all - row.promoted, hue: "greyLight" as const}]})), options),
    data: {head: [say(words.batchHead), say(words.selectedOn), say(words.cases), say(words.promoted)], rows: rows.map((row) => [row.number, row.day, row.all, row.promoted])},
    source: cityFoot(page),
  });
}
