select
    practices.practice_id,
    practices.title,
    practices.unit,
    units.name as unit_name,
    practices.theme,
    practices.tier,
    practices.collected_on,
    practices.problem_id,
    practices.batch,
    practices.selected_on,
    practices.promoted_on,
    practices.beyond_city_on,
    practices.row_id
from staging.practices
inner join staging.units on units.unit_id = practices.unit
order by practices.practice_id
