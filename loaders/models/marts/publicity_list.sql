select
    publicity.publicity_id,
    publicity.title,
    publicity.practice_id,
    publicity.unit,
    units.name as unit_name,
    publicity.channel,
    publicity.level,
    publicity.outlet,
    publicity.submitted_on,
    publicity.published_on,
    publicity.endorsed_by,
    publicity.reach,
    publicity.row_id
from staging.publicity
inner join staging.units on units.unit_id = publicity.unit
order by publicity.publicity_id
