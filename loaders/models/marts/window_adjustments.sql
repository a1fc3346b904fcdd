select * from evaluation.window_adjustments
order by span, period, honour_id
