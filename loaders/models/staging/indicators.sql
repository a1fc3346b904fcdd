with arrived as (
    select * from raw.indicators where received <= getvariable('as_of')
),

-- 2022年7月 with 累计 beside it is January to July, not July: the same period, whichever way it was written.
marked as (
    select
        *,
        coalesce(basis = 'ytd' and not coalesce(period_ytd, false) and regexp_matches("period", '^[0-9]{4}(-[0-9]{2}|Q[1-4])$'), false) as cumulative
    from arrived
),

-- The cell's own text: 9.0 was published to one decimal, though as a number it is 9.
written as (
    select *, replace(replace(regexp_extract(cells, '"value":\["[^"]*","([^"]*)"', 1), '%', ''), ',', '') as value_text
    from marked
),

settled as (
    select
        * replace (
            case when cumulative then "period" || 'YTD' else "period" end as "period",
            case when cumulative then date_trunc('year', period_end)::date else period_start end as period_start,
            cumulative or coalesce(period_ytd, false) as period_ytd
        ),
        case when try_cast(value_text as double) = value then length(regexp_extract(value_text, '[.]([0-9]+)$', 1)) end as decimals
    from written
),

latest as (
    select *
    from settled
    qualify row_number() over (partition by region, indicator, "period", kind order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other, cumulative, value_text) from latest
order by region, indicator, "period", kind
