select edition, code, parent, "level", title_zh, title_en, weight, direction, unit, normalisation, "lower", "upper", transform, cap, aggregation, missing, denominator, context, measure, note, row_id
from staging.methodology
order by edition, code
