select
    inspections.finding_id,
    inspections.inspection_id,
    inspections.inspected_on,
    inspections.unit,
    units.name as unit_name,
    inspections.task_id,
    inspections.finding,
    inspections.due,
    inspections.rectified_on,
    coalesce(inspections.repeated, false) as repeated,
    inspections.row_id
from staging.inspections
inner join staging.units on units.unit_id = inspections.unit
order by inspections.finding_id
