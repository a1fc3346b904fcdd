with arrived as (
    select * from raw.announcements where received <= getvariable('as_of')
),

latest as (
    select *
    from arrived
    qualify row_number() over (partition by edition, "period" order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other) from latest
order by edition, "period"
