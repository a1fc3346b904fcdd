select
    commitments.commitment_id,
    commitments.phase,
    commitments."year",
    commitments.unit,
    units.name as unit_name,
    commitments.title,
    commitments.due,
    commitments.published_on,
    commitments.status,
    commitments.result,
    commitments.row_id
from staging.commitments
inner join staging.units on units.unit_id = commitments.unit
order by commitments.commitment_id, commitments.phase
