import {rowsOf, type Published, type Table, type TracedRow} from "../../../lib/published.js";
import type {OverviewInput, OverviewRow} from "../../../lib/report/rows.js";
import {overviewSentences, type OverviewSentences} from "../../../lib/report/sentences.js";
import {contradictions} from "../../../lib/report/sentences/truth.js";
import type {Page} from "../../page/page.js";
import {lastDay} from "../../parts/months.js";
import type {Finding, Reporting, TaskStatus, UnitScore} from "../../parts/rows.js";

/** The overview's month, the months before it, and its sentences. */
export interface OverviewData {
  readonly input: OverviewInput;
  readonly months: readonly OverviewRow[];
  readonly watch: readonly TaskStatus[];
  readonly scores: readonly UnitScore[];
  readonly words: OverviewSentences;
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
  const watch = own<TaskStatus>(published["watch"]);
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
  const input = {...bare, addresses: await addressesOf(page, bare)};
  return {input, months: months.filter((row) => row.period <= period), watch, scores, words: overviewSentences(input, language)};
}

function rows<R extends object>(table: Table | undefined): R[] {
  return table ? rowsOf<R>(table) : [];
}

/** Where the claims stand that something contradicts: `水利9月.xlsx·进展!H23`. A shard that is missing leaves them without. */
async function addressesOf({effects}: Page, input: OverviewInput): Promise<Record<string, string>> {
  const ids = contradictions(input).slice(0, 3).flatMap((task) => task.progress_row ?? []);
  const found = await Promise.all(ids.map(async (id) => [id, await traced(effects, id)] as const));
  return Object.fromEntries(found.flatMap(([id, row]) => (row ? [[id, addressIn(row)]] : [])));
}

async function traced(effects: Page["effects"], row_id: string): Promise<TracedRow | null> {
  try {
    const shard = (await effects.shard(`rows/${row_id.slice(0, 12)}.json`)) as Record<string, TracedRow>;
    return shard[row_id] ?? null;
  } catch {
    return null;
  }
}

function addressIn({file, sheet, row, cells}: TracedRow): string {
  const cell = cells["status"]?.[0] || cells["share"]?.[0] || String(row);
  return `${file.split("/").at(-1)}·${sheet}!${cell}`;
}
