select edition, code, parent, "level", title_zh, title_en, weight, direction, unit, normalisation, "lower", "upper", transform, cap, aggregation, missing, denominator, context, measure, note,
    cast(row_number() over (partition by edition order by cast(split_part(row_id, '-', 2) as integer), cast(split_part(row_id, '-', 3) as integer)) as integer) as "position",
    row_id
from staging.methodology
order by edition, code
