with arrived as (
    select * from raw.reviews where received <= getvariable('as_of')
),

latest as (
    select *
    from arrived
    qualify row_number() over (partition by task_id, period, unit order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other) from latest
order by task_id, period, unit
