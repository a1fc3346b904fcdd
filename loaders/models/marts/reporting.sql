select period, unit_id, unit_name, kind, reported, items, received, file, last_period
from intermediate.reporting
order by period, unit_id
