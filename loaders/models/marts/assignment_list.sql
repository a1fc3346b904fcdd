select
    assignments.assignment_id,
    assignments.title,
    assignments.channel,
    assignments.problem_id,
    assignments.meeting_id,
    assignments.unit,
    units.name as unit_name,
    assignments.assigned_on,
    assignments.receipt_due,
    assignments.signed_on,
    assignments.feedback_on,
    assignments.original_due,
    assignments.extensions,
    assignments.extended_due,
    assignments.closing_requested_on,
    assignments.verified_on,
    assignments.verdict,
    assignments.returned_on,
    assignments.first_closed_on,
    assignments.closed_on,
    assignments.reopened_on,
    assignments.status,
    assignments.instruction,
    assignments.row_id
from staging.assignments
inner join staging.units on units.unit_id = assignments.unit
order by assignments.assignment_id
