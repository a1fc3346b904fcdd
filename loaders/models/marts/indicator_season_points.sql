select * from evaluation.indicator_season_points
order by series, period_end
