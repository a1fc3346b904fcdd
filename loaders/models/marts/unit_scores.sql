-- A result is provisional while an objection to it waits for its answer (征求意见 → 反馈核对 → 定稿).
with disputed as (
    select distinct unit as unit_id, "period"
    from staging.objections
    where answered_on is null
),

scores as (
    select
        unit_scores.* exclude (provisional, announced_on),
        disputed.unit_id is not null as provisional
    from evaluation.unit_scores
    left join disputed on disputed.unit_id = unit_scores.unit_id and disputed."period" = unit_scores."period"
),

-- Ranks hang together: the results of a month are final when none of them is provisional.
final as (
    select edition, "period"
    from scores
    group by all
    having not bool_or(provisional)
)

select scores.*, announcements.announced_on
from scores
left join final using (edition, "period")
left join staging.announcements on announcements.edition = final.edition and announcements."period" = final."period"
order by scores."period", scores.edition, scores.unit_id
