select * from evaluation.adjustments
order by period, honour_id
