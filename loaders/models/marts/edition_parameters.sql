select edition, parameter, value, title_zh, title_en, note,
    cast(row_number() over (partition by edition order by cast(split_part(row_id, '-', 2) as integer), cast(split_part(row_id, '-', 3) as integer)) as integer) as "position",
    row_id
from staging.parameters
order by edition, parameter
