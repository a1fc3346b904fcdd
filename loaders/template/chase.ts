import {literal} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {openTasksSql} from "./open-items.js";
import {matterKinds, openCommitmentsSql, RETURNED, returnedRegisters, type MatterKind, type Returned, type ReturnedRegister} from "./returned.js";

/** One thing to ask a unit about: a task it has not reported on, or a matter past its day. */
export interface Matter {
  readonly unit_id: string;
  readonly kind: MatterKind;
  readonly id: string;
  readonly title: string;
  readonly due: string | null;
  /** Days past the due day at the end of the month; null for a report not yet made. */
  readonly days_overdue: number | null;
  /** What was last reported, as a canonical state. */
  readonly status: string | null;
}

export interface ChasedUnit {
  readonly unit_id: string;
  readonly name: string;
  readonly kind: string;
  readonly reports: boolean;
  readonly reported: boolean;
  readonly last_period: string | null;
  readonly matters: readonly Matter[];
}

/** Who is to be asked for what, for one month. */
export interface Chase {
  readonly period: string;
  /** Last day of the month: what was due before it is overdue. */
  readonly cut_off: string;
  /** Only what had come by this day is known. */
  readonly as_of: string;
  readonly units_due: number;
  readonly units_reported: number;
  /** Units to be asked for something. */
  readonly units: readonly ChasedUnit[];
}

type Unit = Omit<ChasedUnit, "matters">;

/** The chase list of a month. A month nobody has reported for yet is one for which every unit is asked. */
export async function chaseOf(warehouse: Warehouse, period: string): Promise<Chase> {
  const [facts] = await query<{cut_off: string; as_of: string}>(warehouse, `select last_day(date ${literal(`${period}-01`)}) as cut_off, (select value from meta.build where key = 'as_of') as as_of`);
  const units = await query<Unit>(warehouse, unitsSql(period));
  const matters = await query<Matter>(warehouse, mattersSql(period, facts!.cut_off));
  const chased = units.map((unit): ChasedUnit => ({...unit, matters: matters.filter((matter) => matter.unit_id === unit.unit_id)}));
  const due = units.filter((unit) => unit.reports);
  return {
    period,
    ...facts!,
    units_due: due.length,
    units_reported: due.filter((unit) => unit.reported).length,
    units: chased.filter((unit) => (unit.reports && !unit.reported) || unit.matters.length > 0),
  };
}

function unitsSql(period: string): string {
  return `
    with reports as (select unit, max(period) as last_period from staging.progress where period <= ${literal(period)} group by unit)
    select
        units.unit_id, units.name, units.kind, coalesce(units.reports, false) as reports,
        coalesce(reports.last_period = ${literal(period)}, false) as reported, reports.last_period
    from staging.units
    left join reports on reports.unit = units.unit_id
    order by units.sort nulls last, units.unit_id`;
}

/** A joint task is asked for once, of the unit named first; it is overdue for every unit that leads it. */
function mattersSql(period: string, cutOff: string): string {
  const day = `date ${literal(cutOff)}`;
  const past = (register: ReturnedRegister): string => {
    const {kind, open, waits = "true", id, title, due, status}: Returned = RETURNED[register];
    return `
    select unit, ${literal(kind)}, ${id}, ${title}, ${due}, date_diff('day', ${due}, ${day}), ${status}
    from staging.${register} where ${open} and ${waits} and ${due} < ${day}`;
  };
  return `
    with tasks as (${openTasksSql(period)}),
    lasts as (
        select task_id, status, period from staging.progress where period <= ${literal(period)} and left(period, 4) = ${literal(period.slice(0, 4))}
        qualify row_number() over (partition by task_id order by period desc, unit) = 1
    ),
    matters as (
        select tasks.unit as unit_id, 'report' as kind, tasks.task_id as id, tasks.title, tasks.due, null as days_overdue, lasts.status
        from tasks
        inner join staging.units on units.unit_id = tasks.unit and units.reports
        left join lasts on lasts.task_id = tasks.task_id
        where tasks.unit = tasks.first_lead and coalesce(lasts.period, '') < ${literal(period)}
        union all
        select tasks.unit, 'task', tasks.task_id, tasks.title, tasks.due, date_diff('day', tasks.due, ${day}), lasts.status
        from tasks
        left join lasts on lasts.task_id = tasks.task_id
        where tasks.due < ${day} and coalesce(tasks.light, 'none') <> 'undetermined'
        union all ${returnedRegisters.map(past).join(" union all ")}
        union all
        select unit, 'commitment', commitment_id, title, due, date_diff('day', due, ${day}), coalesce(status, last_status)
        from (${openCommitmentsSql(period)})
        where due < ${day}
    )
    select unit_id, kind, id, title, due, cast(days_overdue as integer) as days_overdue, status
    from matters
    order by unit_id, list_position([${matterKinds.map(literal).join(", ")}], kind), due nulls last, id`;
}
