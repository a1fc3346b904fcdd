with breaks as (
    select region, indicator, "period"
    from intermediate.annual_levels
    where nominal_growth < 0 and real_growth > 0
)

select
    indicators.region,
    indicators.indicator,
    indicators."period",
    indicators.period_start,
    indicators.period_end,
    coalesce(indicators.period_ytd, false) as ytd,
    indicators.kind,
    indicators.value,
    cast(indicators.decimals as integer) as decimals,
    indicators.unit,
    coalesce(indicators.estimate, false) as estimate,
    indicators.source,
    indicators.note,
    breaks.region is not null and indicators.kind = 'level' as broken,
    indicators.row_id
from staging.indicators
left join breaks
    on breaks.region = indicators.region
    and breaks.indicator = indicators.indicator
    and breaks."period" = indicators."period"
order by indicators.region, indicators.indicator, indicators.kind, indicators.period_start, indicators."period"
