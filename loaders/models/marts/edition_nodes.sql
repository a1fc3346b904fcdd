select edition, code, parent, title_zh, title_en, weight, direction, unit, normalisation, "lower", "upper", aggregation, missing, measure, note, row_id
from staging.methodology
order by edition, code
