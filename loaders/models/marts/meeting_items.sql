select
    meetings.item_id,
    meetings.meeting_id,
    meetings.kind,
    meetings.held_on,
    meetings.theme,
    coalesce(meetings.first_item, false) as first_item,
    meetings.decision,
    meetings.unit,
    units.name as unit_name,
    meetings.due,
    meetings.closed_on,
    meetings.status,
    meetings.expert_advice,
    coalesce(meetings.advice_taken, false) as advice_taken,
    meetings.requirements,
    meetings.highlights,
    meetings.difficulties,
    meetings.directions,
    meetings.row_id
from staging.meetings
left join staging.units on units.unit_id = meetings.unit
order by meetings.item_id
