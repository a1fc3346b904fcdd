with reported as (
    select distinct period from staging.progress
),

-- A city that has sent a plan and no progress yet is shown at the end of its plan's last year, or at the last complete month.
planned as (
    select least(max("year") || '-12', strftime(getvariable('as_of') - interval 1 month, '%Y-%m')) as period
    from staging.tasks
    having count(*) > 0
),

months as (
    select period from reported
    union
    select period from planned where not exists (select 1 from reported)
)

select
    period,
    last_day(cast(period || '-01' as date)) as cut_off,
    cast(left(period, 4) as integer) as "year",
    lag(period) over (order by period) as previous,
    period = max(period) over () as latest
from months
order by period
