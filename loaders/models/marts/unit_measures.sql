select * from evaluation.unit_measures
order by period, edition, unit_id, code
