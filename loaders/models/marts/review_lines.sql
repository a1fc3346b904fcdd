select
    reviews.period,
    reviews.task_id,
    reviews.unit,
    units.name as unit_name,
    reviews.kind,
    reviews.reported,
    reviews.verdict,
    reviews.verified_share,
    reviews.reviewed_on,
    reviews.opinion,
    reviews.row_id
from staging.reviews
inner join staging.units on units.unit_id = reviews.unit
order by reviews.period, reviews.task_id, reviews.unit
