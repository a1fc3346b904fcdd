select edition, parameter, value, title_zh, title_en, note, row_id
from staging.parameters
order by edition, parameter
