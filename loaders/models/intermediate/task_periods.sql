with tasks as (
    select periods.period, periods.cut_off, tasks.*
    from intermediate.periods
    inner join staging.tasks on tasks."year" = periods."year"
),

-- The latest report of the year up to the month; where joint leads both reported, the first named speaks for the task.
reports as (
    select
        tasks.period as as_at,
        tasks.task_id,
        progress.*
    from tasks
    inner join staging.progress
        on progress.task_id = tasks.task_id
        and progress.period <= tasks.period
        and cast(left(progress.period, 4) as integer) = tasks."year"
    qualify row_number() over (
        partition by tasks.period, tasks.task_id
        order by progress.period desc, progress.unit = split_part(tasks.lead_units, '、', 1) desc, progress.unit
    ) = 1
),

verdicts as (
    select
        tasks.period as as_at,
        tasks.task_id,
        reviews.*
    from tasks
    inner join staging.reviews
        on reviews.task_id = tasks.task_id
        and reviews.period <= tasks.period
        and cast(left(reviews.period, 4) as integer) = tasks."year"
    qualify row_number() over (
        partition by tasks.period, tasks.task_id
        order by reviews.period desc, reviews.arrival desc, reviews.unit
    ) = 1
)

select
    tasks.* exclude (row_id),
    tasks.row_id as task_row,
    reports.row_id as progress_row,
    reports.period as reported_period,
    reports.unit as reported_by,
    reports.status,
    reports.share,
    reports.value,
    reports.value_unit,
    reports.narrative,
    reports.difficulties,
    verdicts.row_id as review_row,
    verdicts.period as review_period,
    verdicts.verdict
from tasks
left join reports on reports.as_at = tasks.period and reports.task_id = tasks.task_id
left join verdicts on verdicts.as_at = tasks.period and verdicts.task_id = tasks.task_id
order by tasks.period, tasks.task_id
