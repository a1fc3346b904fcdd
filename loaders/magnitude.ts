import {group} from "d3-array";
import type {Fault} from "../src/lib/faults/fault.js";
import {columnsOf, type Register} from "../src/lib/field.js";
import {registers} from "../src/lib/registers/index.js";
import {identifier, literal} from "./warehouse/identifier.js";
import {query, type Warehouse} from "./warehouse/open.js";
import {ownName} from "./warehouse/raw-columns.js";

/** Every threshold of this check, and why it stands where it does. */
const FAR = {
  /** A wrong unit is off by 100 (% for a fraction) or 10,000 (万 for 亿); a cumulative figure that starts anew in January falls by some twelve. */
  figures: 50,
  /** Below this a median says little: one unit's handful of tasks may well all start from nothing. */
  leastPairs: 8,
  /** Ten times the most that ever came in a day is a ledger loaded under another's name, or a whole archive: to be said, not to be assumed. */
  rows: 10,
  /** Small registers swing widely, and the first days received set no custom. */
  leastRows: 200,
  leastDays: 3,
} as const;

/**
 * Rows or figures far from what was known the received date before refuse the run, until `acceptances.csv` says that they
 * are true. Every day received is judged against the days before it, so that a file refused today is not let through by
 * the next one that comes. Fewer rows than usual refuse nothing: a late file of two rows is a day of its own.
 */
export async function guardMagnitude(warehouse: Warehouse): Promise<Fault[]> {
  const faults: Fault[] = [];
  const days = await daysOf(warehouse);
  for (const register of registers) {
    const own = days.get(register.name) ?? [];
    faults.push(...farRows(register, own), ...(own.length > 1 ? await farFigures(warehouse, register) : []));
  }
  return faults;
}

interface Day {
  readonly register: string;
  readonly received: string;
  readonly n: number;
}

/** How many rows came on each day, by register. */
async function daysOf(warehouse: Warehouse): Promise<ReadonlyMap<string, readonly Day[]>> {
  const counts = registers.map(({name}) => `select ${literal(name)} as register, received, cast(count(*) as integer) as n from raw.${identifier(name)} group by received`);
  return group(await query<Day>(warehouse, `from (${counts.join(" union all ")}) order by register, received`), ({register}) => register);
}

function farRows({name}: Register, days: readonly Day[]): Fault[] {
  return days.flatMap(({received, n}, at): Fault[] => {
    const most = Math.max(0, ...days.slice(0, at).map((day) => day.n));
    if (at < FAR.leastDays || n < FAR.leastRows || n <= FAR.rows * most) return [];
    return [{code: "run.magnitude", file: `inbox/${received}`, received, register: name, seen: `${name}: ${n}`, expected: `≤ ${FAR.rows} × ${most}`}];
  });
}

/** Each figure beside that of the same row (the same key but for the period) as it was known before the file came. */
async function farFigures(warehouse: Warehouse, register: Register): Promise<Fault[]> {
  const figures = columnsOf(register).filter(({name, field, type}) => name === field && type === "DOUBLE").map(({name}) => name);
  const periods = register.key.filter((name) => ["month", "period"].includes(register.fields[name]?.kind ?? ""));
  const same = register.key.filter((name) => !periods.includes(name)).map((name) => `coalesce(cast(${identifier(ownName(name))} as varchar), '')`);
  if (figures.length === 0 || same.length === 0) return [];
  const order = ["received", ...periods.map((name) => identifier(ownName(name))), "arrival", '"row"'].map((name) => `${name} desc`).join(", ");
  const ratios = figures.map((name) => `{'field': ${literal(name)}, 'ratio': abs(later.${identifier(ownName(name))}) / nullif(abs(earlier.${identifier(ownName(name))}), 0)}`);
  const far = await query<{file: string; received: string; field: string; ratio: number; n: string}>(
    warehouse,
    `with rows as (select *, ${same.join(" || '|' || ")} as same from raw.${identifier(register.name)}),
    earlier as (select * from rows qualify row_number() over (partition by same, received order by ${order}) = 1),
    pairs as (select later.file, later.received, unnest([${ratios.join(", ")}]) as pair from rows as later asof join earlier on later.same = earlier.same and later.received > earlier.received)
    select file, received, pair.field as field, median(pair.ratio) as ratio, count(*) as n from pairs where pair.ratio > 0
    group by file, received, pair.field having n >= ${FAR.leastPairs} and (ratio > ${FAR.figures} or ratio < ${1 / FAR.figures}) order by file, field`,
  );
  return far.map(({file, received, field, ratio, n}) => ({code: "run.magnitude", file, received, register: register.name, field, seen: `${field} × ${Number(ratio.toPrecision(3))} (${n})`, expected: `× ${1 / FAR.figures} – ${FAR.figures}`}));
}
