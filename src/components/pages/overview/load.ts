import {rowsOf, type Published, type Table} from "../../../lib/published.js";
import type {OverviewInput, OverviewRow} from "../../../lib/report/rows.js";
import {overviewSentences, type OverviewSentences} from "../../../lib/report/sentences.js";
import type {Page} from "../../page/page.js";
import {lastDay} from "../../parts/months.js";
import type {Finding, Reporting, UnitScore} from "../../parts/rows.js";
import type {ListedTask} from "../../parts/task-shards.js";
import {loadEconomy, type EconomyLine} from "./economy.js";

/** The overview's month, the months before it, and its sentences. */
export interface OverviewData {
  readonly input: OverviewInput;
  readonly months: readonly OverviewRow[];
  readonly watch: readonly ListedTask[];
  readonly scores: readonly UnitScore[];
  readonly words: OverviewSentences;
  readonly economy: readonly EconomyLine[];
}

/** Reads what the overview says; `null` before any month was reported. */
export async function loadOverview(page: Page): Promise<OverviewData | null> {
  const {period, about, language, effects} = page;
  const published = (await effects.read("overview")) as Published;
  const months = rows<OverviewRow>(published["overview"]);
  const overview = months.find((row) => row.period === period);
  if (!overview || period === null) return null;
  const inspections = (await effects.read("inspections")) as Published;
  const own = <R extends {period: string}>(table: Table | undefined) => rows<R>(table).filter((row) => row.period === period);
  const watch = rows<ListedTask>(period === about.latest ? published["watch"] : ((await effects.shard(`watch/${period}.json`)) as Table));
  const scores = own<UnitScore>(published["scores"]);
  const bare: OverviewInput = {
    city: about.city,
    sample: about.sample,
    cut_off: lastDay(period),
    overview,
    previous: months.findLast((row) => row.period < period) ?? null,
    tasks: watch,
    scores,
    reporting: own<Reporting>(published["reporting"]),
    findings: rows<Finding>(inspections["finding_list"]),
  };
  const input = {...bare, addresses: addressesOf(published["addresses"])};
  return {input, months: months.filter((row) => row.period <= period), watch, scores, words: overviewSentences(input, language), economy: await loadEconomy(page)};
}

function rows<R extends object>(table: Table | undefined): R[] {
  return table ? rowsOf<R>(table) : [];
}

/** Where claims stand that something contradicts, by their row: `水利9月.xlsx·进展!H23`. */
function addressesOf(table: Table | undefined): Record<string, string> {
  return Object.fromEntries(rows<{row_id: string; address: string}>(table).map(({row_id, address}) => [row_id, address]));
}
