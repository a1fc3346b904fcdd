with months as (
    select period, cut_off, date_trunc('year', cut_off) as year_start
    from intermediate.periods
),

discover as (
    select
        months.period,
        'discover' as stage,
        1 as place,
        count(*) as items,
        0 as linked,
        count(*) filter (where solved_on <= cut_off) as done,
        count(*) filter (where (solved_on is null or solved_on > cut_off) and due < cut_off) as overdue,
        median(date_diff('day', found_on, solved_on)) filter (where solved_on <= cut_off) as median_days
    from months
    inner join staging.problems on problems.found_on between months.year_start and months.cut_off
    group by months.period
),

assign as (
    select
        months.period,
        'assign' as stage,
        2 as place,
        count(*) as items,
        count(*) filter (where problem_id is not null) as linked,
        count(*) filter (where closed_on <= cut_off) as done,
        count(*) filter (where (closed_on is null or closed_on > cut_off) and coalesce(extended_due, original_due) < cut_off) as overdue,
        median(date_diff('day', assigned_on, closed_on)) filter (where closed_on <= cut_off) as median_days
    from months
    inner join staging.assignments on assignments.assigned_on between months.year_start and months.cut_off
    group by months.period
),

distil as (
    select
        months.period,
        'distil' as stage,
        3 as place,
        count(*) as items,
        count(*) filter (where practices.problem_id is not null) as linked,
        count(*) filter (where coalesce(selected_on, beyond_city_on) <= cut_off) as done,
        0 as overdue,
        median(date_diff('day', problems.solved_on, collected_on)) filter (where problems.solved_on <= collected_on) as median_days
    from months
    inner join staging.practices on practices.collected_on between months.year_start and months.cut_off
    left join staging.problems on problems.problem_id = practices.problem_id
    group by months.period
),

adopt as (
    select
        months.period,
        'adopt' as stage,
        4 as place,
        count(*) as items,
        count(*) filter (where adoptions.practice_id is not null) as linked,
        count(*) filter (where verified and coalesce(verified_on, adopted_on) <= cut_off) as done,
        0 as overdue,
        median(date_diff('day', collected_on, adopted_on)) filter (where collected_on <= adopted_on) as median_days
    from months
    inner join staging.adoptions on adoptions.adopted_on between months.year_start and months.cut_off
    left join staging.practices on practices.practice_id = adoptions.practice_id
    group by months.period
),

publicise as (
    select
        months.period,
        'publicise' as stage,
        5 as place,
        count(*) as items,
        count(*) filter (where practice_id is not null) as linked,
        count(*) filter (where published_on <= cut_off) as done,
        0 as overdue,
        median(date_diff('day', submitted_on, published_on)) filter (where published_on <= cut_off and submitted_on <= published_on) as median_days
    from months
    inner join staging.publicity on coalesce(publicity.submitted_on, publicity.published_on) between months.year_start and months.cut_off
    group by months.period
),

evaluate as (
    select
        period,
        'evaluate' as stage,
        6 as place,
        count(*) filter (where claim) as items,
        count(*) filter (where claim) as linked,
        count(*) filter (where verified) as done,
        count(*) filter (where claim and verdict = 'returned') as overdue,
        cast(null as double) as median_days
    from evaluation.task_status
    where city
    group by period
),

stages as (
    select * from discover
    union all by name select * from assign
    union all by name select * from distil
    union all by name select * from adopt
    union all by name select * from publicise
    union all by name select * from evaluate
)

select
    period,
    stage,
    cast(place as integer) as place,
    cast(items as integer) as items,
    cast(linked as integer) as linked,
    cast(done as integer) as done,
    cast(items - done - overdue as integer) as "open",
    cast(overdue as integer) as overdue,
    median_days
from stages
order by period, place
