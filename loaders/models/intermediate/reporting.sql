with due as (
    select periods.period, units.unit_id, units.name as unit_name, units.kind
    from intermediate.periods
    cross join staging.units
    where units.reports
),

reports as (
    select
        unit as unit_id,
        period,
        count(*) as items,
        min(first_received) as received,
        arg_min(file, first_received) as file,
        arg_min(row_id, first_received) as row_id
    from staging.progress
    group by unit, period
),

last_reports as (
    select due.period, due.unit_id, max(reports.period) as last_period
    from due
    inner join reports on reports.unit_id = due.unit_id and reports.period <= due.period
    group by due.period, due.unit_id
)

select
    due.*,
    reports.items is not null as reported,
    cast(coalesce(reports.items, 0) as integer) as items,
    reports.received,
    reports.file,
    reports.row_id,
    last_reports.last_period
from due
left join reports on reports.unit_id = due.unit_id and reports.period = due.period
left join last_reports on last_reports.unit_id = due.unit_id and last_reports.period = due.period
order by due.period, due.unit_id
