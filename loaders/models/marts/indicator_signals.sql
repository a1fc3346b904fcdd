select * from evaluation.indicator_signals
order by series, period_end
