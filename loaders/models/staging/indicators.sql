with arrived as (
    select * from raw.indicators where received <= getvariable('as_of')
),

latest as (
    select *
    from arrived
    qualify row_number() over (partition by region, indicator, period, kind order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other) from latest
order by region, indicator, period, kind
