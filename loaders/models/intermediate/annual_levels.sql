-- Nominal levels beside the real index of the same year: a fall of the level while the real index rises is a break in the series, not a fall.
with levels as (
    select region, indicator, "period", period_end, value
    from staging.indicators
    where kind = 'level' and not period_ytd and length("period") = 4
),

indices as (
    select region, indicator, "period", value
    from staging.indicators
    where kind = 'index' and length("period") = 4
)

select
    levels.region,
    levels.indicator,
    levels."period",
    levels.value / lag(levels.value) over each_series - 1 as nominal_growth,
    indices.value / 100 - 1 as real_growth
from levels
inner join indices on indices.region = levels.region and indices.indicator = levels.indicator and indices."period" = levels."period"
window each_series as (partition by levels.region, levels.indicator order by levels."period")
order by levels.region, levels.indicator, levels."period"
