select * from evaluation.window_rows
order by span, period, unit_id, measure, row_id, item
