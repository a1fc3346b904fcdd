select
    leaders.leader_id,
    leaders.name,
    leaders.post,
    leaders."sort",
    leaders.row_id
from staging.leaders
order by leaders.leader_id
