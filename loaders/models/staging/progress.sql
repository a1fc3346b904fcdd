with arrived as (
    select
        *,
        min(received) over (partition by task_id, period, unit) as first_received
    from raw.progress
    where received <= getvariable('as_of')
),

latest as (
    select *
    from arrived
    qualify row_number() over (partition by task_id, period, unit order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other) from latest
order by task_id, period, unit
