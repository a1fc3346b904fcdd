select
    adoptions.adoption_id,
    adoptions.practice_id,
    adoptions.title,
    adoptions.unit,
    units.name as unit_name,
    adoptions.from_unit,
    sources.name as from_name,
    adoptions.from_elsewhere,
    adoptions.adopted_on,
    coalesce(adoptions.verified, false) as verified,
    adoptions.verified_on,
    adoptions.effect,
    adoptions.row_id
from staging.adoptions
inner join staging.units on units.unit_id = adoptions.unit
left join staging.units as sources on sources.unit_id = adoptions.from_unit
order by adoptions.adoption_id
