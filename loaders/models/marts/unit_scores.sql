-- A result is provisional while an objection to it waits for its answer (征求意见 → 反馈核对 → 定稿).
with disputed as (
    select distinct unit as unit_id, "period"
    from staging.objections
    where answered_on is null
)

select
    unit_scores.* exclude (provisional),
    disputed.unit_id is not null as provisional
from evaluation.unit_scores
left join disputed on disputed.unit_id = unit_scores.unit_id and disputed."period" = unit_scores."period"
order by unit_scores."period", unit_scores.edition, unit_scores.unit_id
