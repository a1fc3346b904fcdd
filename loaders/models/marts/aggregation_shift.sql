select * from evaluation.aggregation_shift
order by period, edition, unit_id
