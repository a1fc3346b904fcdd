select
    objections.objection_id,
    objections.unit,
    units.name as unit_name,
    objections.period,
    objections.edition,
    objections.measure,
    objections.stated,
    objections.claimed,
    objections.objection,
    objections.filed_on,
    objections.answer,
    objections.answered_on,
    objections.outcome,
    objections.row_id
from staging.objections
inner join staging.units on units.unit_id = objections.unit
order by objections.objection_id
