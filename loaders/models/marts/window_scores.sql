with disputed as (
    select distinct unit as unit_id, "period"
    from staging.objections
    where answered_on is null
)

select
    window_scores.* exclude (provisional),
    disputed.unit_id is not null as provisional
from evaluation.window_scores
left join disputed on disputed.unit_id = window_scores.unit_id and disputed."period" = window_scores."period"
order by window_scores.span, window_scores."period", window_scores.edition, window_scores.unit_id
