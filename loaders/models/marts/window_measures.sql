select * from evaluation.window_measures
order by span, period, edition, unit_id, code
