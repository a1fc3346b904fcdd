select * from evaluation.indicator_trends
order by series
