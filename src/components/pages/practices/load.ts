import {cultivatedBy, type Cultivated} from "../../../lib/chain/cultivate.js";
import type {Adoption, Practice, Publicity} from "../../../lib/chain/rows.js";
import {came, practiceSets, type PracticeSet} from "../../../lib/chain/sets.js";
import {windowOf, type Window} from "../../../lib/chain/window.js";
import {formatCount} from "../../../lib/format.js";
import type {Page} from "../../page/page.js";
import {tableOf} from "../../parts/ledger-readers.js";
import {live} from "../../parts/reference.js";
import type {Unit} from "../../parts/rows.js";

/** Practices of the year and of all years, who took them over, where they were published. */
export interface PracticeData {
  readonly window: Window;
  readonly all: readonly Practice[];
  readonly year: readonly Practice[];
  readonly adoptions: readonly Adoption[];
  readonly publicity: readonly Publicity[];
  readonly cultivated: readonly Cultivated[];
  readonly units: readonly Unit[];
}

export async function loadPractices(page: Page): Promise<PracticeData> {
  const window = windowOf(page.period ?? "2000-01");
  const all = await tableOf<Practice>(page, "practices", "practice_list");
  const units = await tableOf<Unit>(page, "units", "units");
  return {
    window,
    all: all.filter((row) => row.collected_on <= window.end),
    year: came.practices(all, window),
    adoptions: came.adoptions(await tableOf<Adoption>(page, "practices", "adoption_list"), window),
    publicity: came.publicity(await tableOf<Publicity>(page, "practices", "publicity_list"), window),
    cultivated: cultivatedBy(units, all, window),
    units,
  };
}

/** How many practices of the year belong to a set, opening them. */
export function openPractices(page: Page, {year, window}: PracticeData, set: PracticeSet): Node | string {
  const count = year.filter((row) => practiceSets[set](row, window)).length;
  const text = formatCount(count, page.language);
  return count === 0 ? text : live(page, text, {kind: "ledger", period: page.period ?? "", ledger: "practices", set});
}
