select * from evaluation.measure_limits
order by period, edition, unit_id, code
