select * from evaluation.measure_rows
order by period, unit_id, measure, row_id, item
