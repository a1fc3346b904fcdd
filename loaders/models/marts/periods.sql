select period, cut_off, "year", previous, latest
from intermediate.periods
order by period
