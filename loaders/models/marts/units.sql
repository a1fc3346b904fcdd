select
    unit_id,
    name,
    kind,
    coalesce(peer_group, kind) as peer_group,
    reports,
    commits,
    cast(coalesce(sort, row_number() over (order by unit_id)) as integer) as sort,
    row_id
from staging.units
order by unit_id
