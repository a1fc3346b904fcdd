with months as (
    select period, cut_off, date_trunc('year', cut_off) as year_start, date_trunc('month', cut_off) as month_start
    from intermediate.periods
),

reporting as (
    select
        period,
        count(*) filter (where kind <> 'department') as counties_due,
        count(*) filter (where kind = 'department') as departments_due,
        count(*) filter (where reported) as units_reported
    from intermediate.reporting
    group by period
),

tasks as (
    select
        period,
        count(*) as tasks,
        count(*) filter (where light = 'done') as done,
        count(*) filter (where light = 'ahead') as ahead,
        count(*) filter (where light = 'on_schedule') as on_schedule,
        count(*) filter (where light = 'behind') as behind,
        count(*) filter (where light = 'overdue') as overdue,
        count(*) filter (where light = 'not_started') as not_started,
        count(*) filter (where light = 'suspended') as suspended,
        count(*) filter (where light = 'undetermined') as undetermined,
        count(*) filter (where light in ('behind', 'overdue', 'not_started')) as watch,
        -- No month before in the same year: nothing to compare with, which is not zero.
        case when count(light_previous) > 0 then count(*) filter (where light_previous in ('behind', 'overdue', 'not_started')) end as watch_previous,
        case when count(light_previous) > 0 then count(*) filter (where light_previous in ('behind', 'overdue', 'not_started') and light not in ('behind', 'overdue', 'not_started')) end as watch_better,
        case when count(light_previous) > 0 then count(*) filter (where light in ('behind', 'overdue', 'not_started') and coalesce(light_previous, 'none') not in ('behind', 'overdue', 'not_started')) end as watch_new,
        count(*) filter (where claim) as reported_done,
        count(*) filter (where verified) as verified_done,
        count(*) filter (where claim and not verified and coalesce(verdict, 'pending') <> 'returned') as pending_done,
        count(*) filter (where claim and verdict = 'returned') as returned_done
    from evaluation.task_status
    where city
    group by period
),

problems as (
    select
        months.period,
        count(*) as problems,
        count(*) filter (where solved_on <= cut_off) as problems_solved,
        count(*) filter (where (solved_on is null or solved_on > cut_off) and (due is null or due >= cut_off)) as problems_open,
        count(*) filter (where (solved_on is null or solved_on > cut_off) and due < cut_off) as problems_overdue,
        count(*) filter (where found_on >= month_start) as problems_found_month
    from months
    inner join staging.problems on problems.found_on between months.year_start and months.cut_off
    group by months.period
),

solved as (
    select months.period, count(*) as problems_solved_month
    from months
    inner join staging.problems
        on problems.solved_on between months.month_start and months.cut_off
        and problems.found_on >= months.year_start
    group by months.period
),

findings as (
    select
        months.period,
        count(distinct inspection_id) as inspections,
        count(*) as findings,
        count(*) filter (where rectified_on <= cut_off) as findings_rectified,
        count(*) filter (where (rectified_on is null or rectified_on > cut_off) and (due is null or due >= cut_off)) as findings_open,
        count(*) filter (where (rectified_on is null or rectified_on > cut_off) and due < cut_off) as findings_overdue
    from months
    inner join staging.inspections on inspections.inspected_on between months.year_start and months.cut_off
    group by months.period
),

practices as (
    select
        months.period,
        count(*) filter (where collected_on >= year_start) as practices,
        count(*) filter (where collected_on >= year_start and theme is not null) as practices_themed,
        count(*) filter (where beyond_city_on between year_start and cut_off) as practices_beyond_city,
        count(*) filter (where batch is not null and coalesce(selected_on, collected_on) <= cut_off) as cases,
        count(*) filter (where batch is not null and promoted_on <= cut_off) as cases_promoted
    from months
    inner join staging.practices on practices.collected_on <= months.cut_off
    group by months.period
),

-- 去年以来: the window starts in January of the year before.
meetings as (
    select
        months.period,
        count(distinct meeting_id) filter (where kind = 'commission') as commission_meetings,
        count(distinct meeting_id) filter (where kind = 'consultation') as consultations
    from months
    inner join staging.meetings on meetings.held_on between months.year_start - interval 1 year and months.cut_off
    group by months.period
),

joined as (
    select *
    from months
    left join reporting using (period)
    left join tasks using (period)
    left join problems using (period)
    left join solved using (period)
    left join findings using (period)
    left join practices using (period)
    left join meetings using (period)
)

select
    period,
    cast(coalesce(counties_due, 0) as integer) as counties_due,
    cast(coalesce(departments_due, 0) as integer) as departments_due,
    cast(coalesce(units_reported, 0) as integer) as units_reported,
    cast(coalesce(tasks, 0) as integer) as tasks,
    cast(coalesce(done, 0) as integer) as done,
    cast(coalesce(ahead, 0) as integer) as ahead,
    cast(coalesce(on_schedule, 0) as integer) as on_schedule,
    cast(coalesce(behind, 0) as integer) as behind,
    cast(coalesce(overdue, 0) as integer) as overdue,
    cast(coalesce(not_started, 0) as integer) as not_started,
    cast(coalesce(suspended, 0) as integer) as suspended,
    cast(coalesce(undetermined, 0) as integer) as undetermined,
    cast(coalesce(watch, 0) as integer) as watch,
    cast(watch_previous as integer) as watch_previous,
    cast(watch_better as integer) as watch_better,
    cast(watch_new as integer) as watch_new,
    cast(coalesce(reported_done, 0) as integer) as reported_done,
    cast(coalesce(verified_done, 0) as integer) as verified_done,
    cast(coalesce(pending_done, 0) as integer) as pending_done,
    cast(coalesce(returned_done, 0) as integer) as returned_done,
    cast(coalesce(problems, 0) as integer) as problems,
    cast(coalesce(problems_solved, 0) as integer) as problems_solved,
    cast(coalesce(problems_open, 0) as integer) as problems_open,
    cast(coalesce(problems_overdue, 0) as integer) as problems_overdue,
    cast(coalesce(problems_found_month, 0) as integer) as problems_found_month,
    cast(coalesce(problems_solved_month, 0) as integer) as problems_solved_month,
    cast(coalesce(inspections, 0) as integer) as inspections,
    cast(coalesce(findings, 0) as integer) as findings,
    cast(coalesce(findings_rectified, 0) as integer) as findings_rectified,
    cast(coalesce(findings_open, 0) as integer) as findings_open,
    cast(coalesce(findings_overdue, 0) as integer) as findings_overdue,
    cast(coalesce(practices, 0) as integer) as practices,
    cast(coalesce(practices_themed, 0) as integer) as practices_themed,
    cast(coalesce(practices_beyond_city, 0) as integer) as practices_beyond_city,
    cast(coalesce(cases, 0) as integer) as cases,
    cast(coalesce(cases_promoted, 0) as integer) as cases_promoted,
    cast(coalesce(commission_meetings, 0) as integer) as commission_meetings,
    cast(coalesce(consultations, 0) as integer) as consultations
from joined
order by period
