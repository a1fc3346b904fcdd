select * from evaluation.level_breaks
order by region, indicator, period_end
