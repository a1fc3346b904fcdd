select
    problems.problem_id,
    problems.title,
    problems.found_on,
    problems.campaign,
    problems.channel,
    problems.direction,
    problems.level,
    problems.field_name,
    problems.unit,
    units.name as unit_name,
    problems.triage,
    problems.due,
    problems.solved_on,
    problems.status,
    problems.row_id
from staging.problems
inner join staging.units on units.unit_id = problems.unit
order by problems.problem_id
