import type {Value} from "../../src/lib/field.js";
import {literal} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {openCommitmentsSql, RETURNED, returnedRegisters, type Returned, type ReturnedRegister} from "./returned.js";

/** A row as staging has it, with what a form prints beside it. */
export type Item = Readonly<Record<string, Value>>;

/** The registers a unit answers for, with its open items in each. */
export type OpenItems = Readonly<Record<ReturnedRegister | "progress" | "commitments", readonly Item[]>>;

/**
 * Open tasks of the month's year, one row per unit that leads: those the city counts and those broken down from them
 * (other plans are not reported monthly). `month` is the latest month of that year with a verdict, up to the one asked for.
 */
export function openTasksSql(period: string): string {
  const year = Number(period.slice(0, 4));
  return `
    with month as (
        select max(period) as period from marts.periods where period <= ${literal(period)} and "year" = ${year}
    ),
    verdicts as (
        select * from marts.task_status where period = (select period from month)
    ),
    led as (
        select tasks.*, unnest(string_split(lead_units, '、')) as unit, string_split(lead_units, '、')[1] as first_lead
        from staging.tasks where "year" = ${year}
    )
    select led.*, verdicts.light, verdicts.days_overdue
    from led
    left join verdicts on verdicts.task_id = led.task_id
    where verdicts.task_id is null or (verdicts.light not in ('done', 'suspended') and (verdicts.city or verdicts.parent_task_id is not null))`;
}

/** What a unit has open: its tasks and commitments with what was last said of them, and its rows of the other registers. */
export async function openItems(warehouse: Warehouse, unit: string, period: string): Promise<OpenItems> {
  const others = await Promise.all(returnedRegisters.map(async (register) => {
    const {open, id, due}: Returned = RETURNED[register];
    return [register, await query<Item>(warehouse, `select * from staging.${register} where unit = ${literal(unit)} and ${open} order by ${due} nulls last, ${id}`)] as const;
  }));
  return {
    progress: await query<Item>(warehouse, progressSql(unit, period)),
    ...(Object.fromEntries(others) as Record<ReturnedRegister, Item[]>),
    commitments: await query<Item>(warehouse, `select * from (${openCommitmentsSql(period)}) where unit = ${literal(unit)} order by due nulls last, commitment_id`),
  };
}

function progressSql(unit: string, period: string): string {
  const own = `select * from staging.progress where unit = ${literal(unit)} and left(period, 4) = ${literal(period.slice(0, 4))}`;
  return `
    with tasks as (${openTasksSql(period)}),
    before as (
        select * from (${own}) where period < ${literal(period)}
        qualify row_number() over (partition by task_id order by period desc) = 1
    ),
    now as (select * from (${own}) where period = ${literal(period)})
    select
        tasks.task_id, tasks.title, tasks.annual_target, tasks.due, tasks.due_start, tasks.due_precision,
        before.period as last_period, before.status as last_status, before.share as last_share,
        now.* exclude (task_id)
    from tasks
    left join before on before.task_id = tasks.task_id
    left join now on now.task_id = tasks.task_id
    where tasks.unit = ${literal(unit)}
    order by tasks.due nulls last, tasks.task_id`;
}
