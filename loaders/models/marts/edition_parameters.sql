select edition, parameter, value, note, row_id
from staging.parameters
order by edition, parameter
