-- Growth is the published index less 100: official growth is never recomputed from levels. A province is not ranked among its cities.
with growth as (
    select
        cast("period" as integer) as "year",
        region,
        round(value - 100, 6) as growth,
        row_id
    from staging.indicators
    inner join marts.region_levels using (region)
    where peer and kind = 'index' and indicator = '地区生产总值' and length("period") = 4
)

select
    "year",
    region,
    growth,
    cast(rank() over yearly as integer) as "rank",
    cast(count(*) over (partition by "year") as integer) as peers,
    count(*) over (partition by "year", growth) > 1 as tied,
    row_id
from growth
window yearly as (partition by "year" order by growth desc)
order by "year", region
