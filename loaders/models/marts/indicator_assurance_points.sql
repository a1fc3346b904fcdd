select * from evaluation.indicator_assurance_points
order by series, period_end
